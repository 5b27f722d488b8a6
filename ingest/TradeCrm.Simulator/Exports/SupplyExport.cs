using System.Globalization;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>Contracts, payments, production, stock, shipments and costs, as the departments' systems export them: what lies beyond an export's reach is in none.</summary>
internal static class SupplyExport
{
    private static readonly DateTime PlanFrom = new(2026, 10, 15);

    public static void Write(World world, string folder)
    {
        var chinese = Encoding.GetEncoding("gb18030");
        Contracts(world).Write(Path.Combine(folder, "contracts.csv.gz"), chinese);
        Payments(world).Write(Path.Combine(folder, "payments.csv"), chinese);
        EuroPayments(world).Write(Path.Combine(folder, "payments-eur.csv"), delimiter: ';');
        Shipments(world).Write(Path.Combine(folder, "shipments.csv.gz"), chinese);
        Production(world).Write(Path.Combine(folder, "production.csv.gz"), chinese);
        WorkbookFile.Write(Path.Combine(folder, "production-plan-2026-q4.xlsx"), Plan(world));
        EarlierStock(world).Write(Path.Combine(folder, "inventory.csv"), chinese);
        WorkbookFile.Write(Path.Combine(folder, "inventory-2026-10-31.xlsx"), LastStock(world));
        Costs(world).Write(Path.Combine(folder, "costs.csv"), chinese);
    }

    private static CsvFile Contracts(World world)
    {
        var file = new CsvFile("合同号", "类型", "签订日期", "订单号", "商机编号", "客户编号", "金额", "币种", "分批装运", "信用证最迟装运期", "信用证有效期", "备注");
        foreach (var contract in world.Orders.Select(order => order.Contract!).OrderBy(contract => contract.Id[2..], StringComparer.Ordinal))
        {
            var order = contract.Order;
            // The number of the deal is on half of them: nobody has to fill it in.
            file.Add(contract.Id, contract.IsProforma ? "PI" : "销售合同", Clock.Text(contract.SignedAt), order.Id, order.Number % 2 == 0 ? order.Deal!.Id : "", order.Person.Company.Id,
                ErpExport.Money(order.AmountCents), order.Terms.Currency, contract.AllowsPartialShipment ? "允许" : "不允许", ErpExport.Slashed(contract.LatestShipment), ErpExport.Slashed(contract.CreditExpiry), "");
        }
        file.Spoil(40, "备注", "=HYPERLINK(\"https://evil.example\",\"合同扫描件\")");
        file.Spoil(77, "备注", "客户要求\"L/C at sight\"，<b>已确认</b>; DROP TABLE contracts;--");
        return file;
    }

    private static CsvFile Payments(World world)
    {
        var file = new CsvFile("订单号", "期次", "应收日期", "金额", "币种", "收款日期", "收款方式", "信用证最迟装运期", "信用证有效期");
        foreach (var (instalment, cents, paidOn) in Receipts(world, isEuro: false))
        {
            var contract = instalment.Order.Contract!;
            file.Add(instalment.Order.Id, instalment.Kind switch { "deposit" => "定金", "balance" => "尾款", _ => "全款" }, ErpExport.Slashed(instalment.DueOn), ErpExport.Money(cents),
                instalment.Order.Terms.Currency, ErpExport.Slashed(paidOn), instalment.Method, ErpExport.Slashed(contract.LatestShipment), ErpExport.Slashed(contract.CreditExpiry));
        }
        return file;
    }

    // The euro account is with a bank in Hamburg, which writes dates and figures as Germans do.
    private static CsvFile EuroPayments(World world)
    {
        var file = new CsvFile("Auftrag", "Fällig am", "Betrag", "Währung", "Eingang am", "Zahlungsart", "Verladung bis", "Akkreditiv gültig bis");
        foreach (var (instalment, cents, paidOn) in Receipts(world, isEuro: true))
        {
            var contract = instalment.Order.Contract!;
            file.Add(instalment.Order.Id, Dotted(instalment.DueOn), $"{(cents / 100).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.')},{cents % 100:00}", "EUR", Dotted(paidOn), instalment.Method,
                Dotted(contract.LatestShipment), Dotted(contract.CreditExpiry));
        }
        return file;
    }

    // What came in, and what of an instalment is still missing, are rows of their own.
    private static IEnumerable<(Instalment Instalment, long Cents, DateTime? PaidOn)> Receipts(World world, bool isEuro)
    {
        foreach (var instalment in world.Orders.Where(order => order.Terms.Currency == "EUR" == isEuro).SelectMany(order => order.Instalments))
        {
            var received = instalment.ReceivedCents(Reach.Payments);
            if (received > 0)
                yield return (instalment, received, instalment.PaidOn);
            if (received < instalment.AmountCents)
                yield return (instalment, instalment.AmountCents - received, null);
        }
    }

    private static CsvFile Shipments(World world)
    {
        var file = new CsvFile("发货单号", "单据日期", "订单号", "行号", "产品编号", "数量", "计划发货日期", "实际发货日期", "签收日期", "状态");
        foreach (var shipment in world.Orders.SelectMany(order => order.Shipments).OrderBy(shipment => shipment.Id, StringComparer.Ordinal))
        {
            var date = shipment.BookedOn < Clock.End ? shipment.BookedOn : shipment.Order.At.Date;
            foreach (var line in shipment.Order.Lines.Where(line => shipment.Quantities[line.Line - 1] > 0))
                file.Add(shipment.Id, ErpExport.Slashed(date), shipment.Order.Id, ErpExport.Whole(line.Line), line.Product.Sku, ErpExport.Whole(shipment.Quantities[line.Line - 1]), ErpExport.Slashed(shipment.PlannedOn),
                    ErpExport.Slashed(Past(shipment.DoneOn)), ErpExport.Slashed(Past(shipment.DeliveredOn)), shipment.DeliveredOn < Clock.End ? "已签收" : shipment.IsDone ? "已发货" : "待发货");
        }
        return file;
    }

    private static CsvFile Production(World world)
    {
        var file = new CsvFile("生产单号", "产品编号", "订单号", "数量", "开工日期", "计划完工日期", "实际完工日期", "状态");
        foreach (var run in world.Runs.Where(run => run.DoneOn < PlanFrom))
            file.Add(run.Id, run.Product.Sku, run.Order?.Id ?? "", ErpExport.Whole(run.Quantity), ErpExport.Slashed(run.StartedOn), ErpExport.Slashed(run.PlannedOn), ErpExport.Slashed(run.DoneOn), "完工");
        return file;
    }

    private static Sheet Plan(World world)
    {
        List<object?[]> rows = [["生产计划 2026年10月下旬起"], ["生产单号", "产品编号", "订单号", "数量", "开工日期", "计划完工日期", "实际完工日期", "状态"]];
        foreach (var run in world.Runs.Where(run => run.DoneOn is not { } done || done >= PlanFrom))
            rows.Add([run.Id, run.Product.Sku, run.Order?.Id, (double)run.Quantity, run.StartedOn, run.PlannedOn, run.DoneOn, run.Status switch { "done" => "完工", "planned" => "计划", _ => "生产中" }]);
        return new("生产计划", rows, ["A1:H1"]);
    }

    private static CsvFile EarlierStock(World world)
    {
        var file = new CsvFile("产品编号", "日期", "库存数量");
        foreach (var day in Stock.CountingDays.SkipLast(1))
        {
            foreach (var product in Catalogue.All)
                file.Add(product.Sku, ErpExport.Slashed(day), ErpExport.Whole(world.Stock.Level(product, day)));
        }
        return file;
    }

    private static Sheet LastStock(World world)
    {
        List<object?[]> rows = [["产品编号", "日期", "库存数量"]];
        rows.AddRange(Catalogue.All.Select(product => new object?[] { product.Sku, Stock.LastCount, (double)world.Stock.Level(product, Stock.LastCount) }));
        return new("盘点", rows);
    }

    private static CsvFile Costs(World world)
    {
        var file = new CsvFile("月份", "金额", "币种", "部门", "业务员编号", "展会", "渠道");
        foreach (var cost in world.Costs.OrderBy(cost => cost.Month))
            file.Add(cost.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), ErpExport.Money(cost.Cents), cost.Currency, cost.Department, cost.Salesperson?.Id ?? "", cost.Exhibition, cost.Channel);
        return file;
    }

    private static DateTime? Past(DateTime day) => day < Clock.End ? day : null;

    private static string Dotted(DateTime? day) => day?.ToString("d.M.yyyy", CultureInfo.InvariantCulture) ?? "";
}
