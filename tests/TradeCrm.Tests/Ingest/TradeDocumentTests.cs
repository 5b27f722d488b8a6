using System.Text;
using TradeCrm.Ingest;
using TradeCrm.Ingest.Delimited;
using TradeCrm.Simulator;

namespace TradeCrm.Tests.Ingest;

/// <summary>Quotations, contracts, payments, shipments, production, inventory and costs as real systems export them.</summary>
public class TradeDocumentTests
{
    [Fact]
    public void Read_QuotesOfHubSpot_AreRecognisedWithoutAMapping()
    {
        var loaded = Loaded.OfText(SomeSource.Of("quotations"),
            "Quote ID,Create Date,Associated Company ID,Associated Contact ID,Quote Owner,Line,SKU,Product Name,Quantity,MOQ,Unit Price,Currency,Incoterm,Port,Payment Terms,Commission,Packing,Expiration Date,Replaces Quote\n"
            + "QT2,2024-11-01 09:38:53,184,301,S01,1,HL-101,LED panel,480,50,9.62,USD,FOB,Ningbo,T/T 30/70,2.5%,export carton,2024-12-01,QT1\n"
            + "QT-TEST,2024-11-04 09:30:00,,,S01,1,TEST,x,1,1,see attachment,USD,FOB,Ningbo,,,,,\n");

        Assert.Equal(
            "7|2|QT2|2024-11-01 09:38:53|HL-101|9.6200|USD|184|301|S01|480.0000|50.0000|FOB|Ningbo|T/T 30/70|0.0250|2024-12-01|1|export carton|QT1|LED panel",
            string.Join('|', Assert.Single(loaded.Rows).Values));
        Assert.Equal("column 'unit_price' has 'see attachment'; expected a number such as 1234.50", Assert.Single(loaded.Rejected).Detail);
    }

    [Theory]
    [InlineData("quotations", "报价单号,报价日期,客户编号,联系人编号,业务员,行号,产品型号,产品名称,数量,起订量,单价,币种,价格条款,港口,付款方式,佣金,包装,有效期至,替代报价单",
        "quotation_id,quoted_at,company_id,contact_id,salesperson_id,quotation_line,sku,product_name,quantity,min_quantity,unit_price,currency,incoterm,port,payment_terms,commission,packing,valid_until,replaces")]
    [InlineData("contracts", "合同号,类型,签订日期,订单号,商机编号,客户编号,金额,币种,分批装运,信用证最迟装运期,信用证有效期",
        "contract_id,kind,signed_at,order_id,opportunity_id,company_id,amount,currency,partial_shipment,lc_latest_shipment,lc_expiry")]
    [InlineData("payments", "订单号,期次,应收日期,金额,币种,收款日期,收款方式,信用证最迟装运期,信用证有效期", "order_id,instalment,due_on,amount,currency,paid_on,method,lc_latest_shipment,lc_expiry")]
    [InlineData("shipments", "发货单号,单据日期,订单号,行号,产品编号,数量,计划发货日期,实际发货日期,签收日期,状态", "shipment_id,date,order_id,order_line,sku,quantity,planned_on,done_on,delivered_on,status")]
    [InlineData("production", "生产单号,产品编号,订单号,数量,开工日期,计划完工日期,实际完工日期,状态", "production_id,sku,order_id,quantity,date,planned_on,done_on,status")]
    [InlineData("inventory", "产品编号,日期,库存数量,仓库", "sku,date,quantity,place")]
    [InlineData("costs", "月份,金额,币种,部门,业务员编号,展会,渠道", "month,amount,currency,department,salesperson_id,exhibition,channel")]
    [InlineData("shipments", "Shipment No,Booked,Order No,Item,Qty,ETD,Shipped On,Delivered", "shipment_id,date,order_id,sku,quantity,planned_on,done_on,delivered_on")]
    [InlineData("production", "Work Order,Item,Start Date,Planned Finish,Finished On,Qty", "production_id,sku,date,planned_on,done_on,quantity")]
    [InlineData("payments", "Order No,Due Date,Amount,Currency,Paid,Payment Method", "order_id,due_on,amount,currency,paid_on,method")]
    [InlineData("opportunities", "商机编号,客户编号,商机阶段,变更时间,输单原因", "opportunity_id,company_id,stage,changed_at,lost_reason")]
    [InlineData("complaints", "投诉编号,投诉时间,订单号,负责人", "complaint_id,opened_at,order_id,owner")]
    [InlineData("orders", "订单号,下单时间,客户编号,贸易条款,目的港,报价单号,合同编号,商机编号", "order_id,ordered_at,company_id,incoterm,port,quotation_id,contract_id,opportunity_id")]
    [InlineData("surveys", "Response ID,Responded At,Score,Exhibition", "response_id,responded_at,score,exhibition")]
    public void Recognise_HeadersOfAKind_GiveTheCanonicalNames(string kind, string headers, string expected)
    {
        var mapping = ColumnMapper.Map(SomeSource.Of(kind), "a.csv", headers.Split(','));
        Assert.Equal(expected, string.Join(',', mapping.Positions.OrderBy(column => column.Value).Select(column => column.Key)));
        Assert.Empty(mapping.Unmapped);
    }

    [Fact]
    public void Read_PaymentsOfAGermanBank_AreReadByAMapping()
    {
        var source = SomeSource.Of("payments", ("Auftrag", "order_id"), ("Fällig am", "due_on"), ("Betrag", "amount"), ("Währung", "currency"), ("Eingang am", "paid_on"), ("Zahlungsart", "method"))
            with
        { Decimal = ',', DateFormat = "d.M.yyyy" };
        var loaded = Loaded.OfText(source, "Auftrag;Fällig am;Betrag;Währung;Eingang am;Zahlungsart\nHN1;2.3.2025;36.824,05;EUR;1.3.2025;O/A\nHN2;9.12.2024;5287.50;EUR;;T/T\n");

        Assert.Equal(["HN1|2025-03-02|36824.0500|EUR|2025-03-01|O/A"], loaded.Rows.Select(row => string.Join('|', row.Values.Skip(2).Take(6))));
        Assert.Equal("column 'amount' has '5287.50'; expected a number such as 1234,50", Assert.Single(loaded.Rejected).Detail);
    }

    [Fact]
    public void Read_ContractsInGb18030_HaveFlagsAndDays()
    {
        var loaded = Loaded.OfText(SomeSource.Of("contracts") with { Encoding = "gb18030" },
            "合同号,签订日期,类型,分批装运,信用证最迟装运期\nHT1,2024-11-04 09:00:00,销售合同,不允许,2024/12/19\nHT2,2024-11-04 09:00:00,PI,允许,\n", Encoding.GetEncoding("gb18030"));
        Assert.Equal(["销售合同|False|2024-12-19", "PI|True|"], loaded.Rows.Select(row => $"{row["kind"]}|{row["partial_shipment"]}|{row["lc_latest_shipment"]}"));
    }

    [Theory]
    [InlineData("2024-08", "2024-08-01")]
    [InlineData("2024/8", "2024-08-01")]
    [InlineData("202408", "2024-08-01")]
    [InlineData("2024年8月", "2024-08-01")]
    [InlineData("Aug 2024", "2024-08-01")]
    [InlineData("2024-08-31", "2024-08-01")]
    [InlineData("２０２４-０８", "2024-08-01")]
    public void Read_Month_IsItsFirstDay(string text, string expected) =>
        Assert.Equal([expected], Loaded.OfText(SomeSource.Of("costs"), $"month,amount\n{text},5\n").Column("month"));

    [Theory]
    [InlineData("2024-13")]
    [InlineData("08/2024")]
    [InlineData("last")]
    public void Read_NoMonth_IsSetAside(string text) => Assert.Equal(
        $"column 'month' has '{text}'; expected a month such as 2026-10, or a day in it", Assert.Single(Loaded.OfText(SomeSource.Of("costs"), $"month,amount\n{text},5\n2024-08,5\n").Rejected).Detail);

    [Theory]
    [InlineData(OnBadValue.Reject, 1, 1)]
    [InlineData(OnBadValue.Missing, 2, 0)]
    public void Read_WorkbookWithALookUpThatFoundNothing_FollowsOnBadValue(OnBadValue onBadValue, int rows, int rejected)
    {
        using var file = new TemporaryFile("quotes.xlsx", []);
        WorkbookFile.Write(file.Path, new Sheet("报价单",
        [
            ["报价单号", "报价日期", "产品型号", "产品名称", "单价", "币种"],
            ["QT1", new DateTime(2026, 1, 5), "HL-110", new ErrorCell("#N/A"), 2.69m, "USD"],
            ["QT2", new DateTime(2026, 1, 5), "HL-110", "筒灯12W", 2.69m, "USD"],
        ]));
        var loaded = Loaded.Of(SomeSource.Of("quotations") with { OnBadValue = onBadValue }, file.Path);
        Assert.Equal((rows, rejected), (loaded.Rows.Count, loaded.Rejected.Count));
        Assert.All(loaded.Column("unit_price"), price => Assert.Equal("2.6900", price));
    }
}
