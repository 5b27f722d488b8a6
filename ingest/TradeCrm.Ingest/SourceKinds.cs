namespace TradeCrm.Ingest;

/// <summary>Every source kind that has a reader, with its canonical columns.</summary>
public static class SourceKinds
{
    /// <summary>In the order in which a run loads them and <c>tradecrm</c> lists them.</summary>
    public static IReadOnlyList<SourceKind> All { get; } =
    [
        new("companies", [Required("company_id"), Required("name"), Text("name_local"), Text("type"), Text("parent_company_id"), Text("country"), Text("city"),
            Text("address"), Text("website"), Text("phone"), Text("industry"), Text("source"), Text("stage"), Text("owner"), Moment("created_at")], RowId: "company_id"),
        new("contacts", [Required("contact_id"), Text("company_id"), Text("full_name"), Text("title"), Text("email"), Text("phone"), Text("mobile"), Text("address"),
            Text("country"), Text("preferred_channel"), Flag("do_not_contact"), Moment("created_at")], RowId: "contact_id"),
        new("salespeople", [Required("salesperson_id"), Required("name"), Text("team"), Text("manager"), Text("email"), Text("time_zone"), Day("joined_on"), Day("left_on")],
            RowId: "salesperson_id"),
        new("products", [Required("sku"), Required("name"), Required("series"), Number("list_price"), Text("currency"), Text("hs_code"), Number("rebate_rate"), Text("page")]),
        new("opportunities", [Required("opportunity_id"), Required("company_id"), Required("stage"), Event("changed_at"), Text("product"), Number("amount"),
            Text("currency"), Text("owner"), Flag("won"), Moment("closed_at", isEvent: true), Text("lost_reason")], RowId: "opportunity_id"),
        new("activities", [Required("activity_id"), Event("occurred_at"), Required("type"), Text("company_id"), Text("contact_id"), Text("salesperson_id"),
            Text("direction"), Text("subject"), Text("body"), Day("due_on")], RowId: "activity_id"),
        new("inquiries", [Required("inquiry_id"), Event("received_at"), Text("channel"), Text("email"), Text("name"), Text("company"), Text("subject"), Text("body"),
            Text("sku"), Text("assigned_to"), Text("page")], RowId: "inquiry_id"),
        new("quotations", [Required("quotation_id"), Event("quoted_at"), Required("sku"), new("unit_price", ColumnType.Number, IsRequired: true), Required("currency"),
            Text("company_id"), Text("contact_id"), Text("salesperson_id"), Number("quantity"), Number("min_quantity"), Text("incoterm"), Text("port"), Text("payment_terms"),
            Number("commission"), Day("valid_until"), Text("quotation_line"), Text("packing"), Text("replaces"), Text("product_name")], RowId: "quotation_id"),
        new("orders", [Required("order_id"), Event("ordered_at"), Text("company_id"), Text("contact_id"), Text("email"), Text("order_line"), Text("sku"), Number("quantity"),
            Number("unit_price"), Number("amount"), Text("currency"), Text("salesperson_id"), Text("status"), Text("kind"), Text("payment_terms"), Day("promised_on"),
            Number("cost"), Text("cost_currency"), Text("incoterm"), Text("port"), Text("quotation_id"), Text("contract_id"), Text("opportunity_id")],
            RowId: "order_id", "company_id", "contact_id", "email"),
        new("contracts", [Required("contract_id"), Event("signed_at"), Text("order_id"), Text("opportunity_id"), Text("company_id"), Number("amount"), Text("currency"),
            Text("kind"), Flag("partial_shipment"), Day("lc_latest_shipment"), Day("lc_expiry")], RowId: "contract_id"),
        new("payments", [Required("order_id"), new("due_on", ColumnType.Day, IsRequired: true), new("amount", ColumnType.Number, IsRequired: true), Required("currency"),
            Day("paid_on"), Text("method"), Day("lc_latest_shipment"), Day("lc_expiry"), Text("instalment")]),
        new("shipments", [Text("order_id"), Text("sku"), new("date", ColumnType.Day, IsRequired: true), Day("planned_on"), Day("done_on"), Number("quantity"), Text("status"),
            Text("order_line"), Text("shipment_id"), Day("delivered_on")], RowId: "shipment_id", "order_id", "sku"),
        new("production", [Text("order_id"), Text("sku"), new("date", ColumnType.Day, IsRequired: true), Day("planned_on"), Day("done_on"), Number("quantity"), Text("status"),
            Text("order_line"), Text("production_id")], RowId: "production_id", "order_id", "sku"),
        new("inventory", [Required("sku"), new("date", ColumnType.Day, IsRequired: true), Number("quantity"), Text("status"), Text("place")]),
        new("complaints", [Required("complaint_id"), Event("opened_at"), Text("company_id"), Text("contact_id"), Text("sku"), Text("severity"), Text("status"),
            Moment("closed_at", isEvent: true), Moment("reopened_at", isEvent: true), Text("text"), Text("order_id"), Text("owner")], RowId: "complaint_id"),
        new("surveys", [Required("response_id"), Event("responded_at"), new("score", ColumnType.Number, IsRequired: true), Text("measure"), Text("email"), Text("company_id"),
            Text("series"), Text("comment"), Number("invited"), Text("exhibition")], RowId: "response_id"),
        new("campaigns", [Required("campaign_id"), Event("sent_at"), Text("email"), Text("company_id"), Text("salesperson_id"), Text("series"), Text("token"),
            Moment("opened_at", isEvent: true), Moment("clicked_at", isEvent: true)], RowId: "campaign_id"),
        new("exchange_rates", [new("date", ColumnType.Day, IsRequired: true), Required("currency"), new("usd", ColumnType.Rate, IsRequired: true)]),
        new("costs", [new("month", ColumnType.Month, IsRequired: true), new("amount", ColumnType.Number, IsRequired: true), Text("currency"), Text("department"),
            Text("salesperson_id"), Text("exhibition"), Text("channel")]),
        new("exhibition", [Text("name"), Text("company"), Text("exhibition"), Moment("met_at", isEvent: true), Text("title"), Text("email"), Text("phone"), Text("mobile"),
            Text("address"), Text("country"), Text("website"), Text("series"), Text("notes"), Flag("brochure"), Text("salesperson")], null, "name", "company"),
        new("identities", [Required("record_kind"), Required("record_id"), Text("customer"), Text("person")]),
        new("visits", []),
    ];

    /// <summary>The kind of that name, or null.</summary>
    public static SourceKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    private static CanonicalColumn Required(string name) => new(name, ColumnType.Text, IsRequired: true);

    private static CanonicalColumn Text(string name) => new(name);

    private static CanonicalColumn Number(string name) => new(name, ColumnType.Number);

    private static CanonicalColumn Day(string name) => new(name, ColumnType.Day);

    private static CanonicalColumn Moment(string name, bool isEvent = false) => new(name, ColumnType.Moment, IsEvent: isEvent);

    private static CanonicalColumn Event(string name) => new(name, ColumnType.Moment, IsRequired: true, IsEvent: true);

    private static CanonicalColumn Flag(string name) => new(name, ColumnType.Flag);
}
