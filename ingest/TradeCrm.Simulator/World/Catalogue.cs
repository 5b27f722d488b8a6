namespace TradeCrm.Simulator;

internal sealed record Product(string Sku, string Name, ProductSeries Series, int PriceCents, string HsCode, int RebatePercent)
{
    public string Page { get; } = $"/products/{Series.Slug}/{Sku}.html";

    public string Manual { get; } = $"/manuals/{Sku}.html";

    public string ManualFile { get; } = $"/downloads/manual-{Sku}.pdf";
}

/// <summary>Defects: complaints per thousand orders; series differ in quality, and satisfaction follows.</summary>
internal sealed record ProductSeries(int Number, string Name, string NameZh, string Slug, string Letter, int Defects)
{
    public List<Product> Products { get; } = [];

    public string Page { get; } = $"/products/{Slug}/";

    public string CatalogueFile => $"/downloads/{Slug}-catalogue.pdf";
}

/// <summary>What Haina sells: six series of twelve articles.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<ProductSeries> Series { get; } =
    [
        Make(0, "LED Lighting", "LED照明", "led-lighting", "L", 80, "94054290", 13,
            "LED panel light 40W/LED面板灯40W:1180|LED tube T8 18W/LED灯管T8 18W:240|High bay light 150W/工矿灯150W:3650|Flood light 100W/投光灯100W:1490|LED bulb A60 9W/LED球泡A60 9W:62|Street light 120W/路灯120W:4980|LED strip 5m/LED灯带5米:390|Track light 30W/轨道灯30W:980|Emergency light/应急灯:720|Downlight 12W/筒灯12W:310|Bulkhead light 20W/防潮灯20W:640|LED driver 60W/LED驱动电源60W:450"),
        Make(1, "Solar Power", "太阳能", "solar-power", "S", 110, "85414300", 9,
            "Solar panel 450W/太阳能板450W:6200|Solar panel 550W/太阳能板550W:7400|Hybrid inverter 5kW/混合逆变器5kW:38500|LiFePO4 battery 5kWh/磷酸铁锂电池5kWh:69000|Solar street light 60W/太阳能路灯60W:5600|Solar garden light/太阳能草坪灯:480|Solar charge controller 40A/太阳能控制器40A:3900|Portable power station 1kWh/便携电站1kWh:32800|Mounting kit/光伏支架:2900|Solar water pump/太阳能水泵:11800|Solar cable 6mm 100m/光伏电缆6毫米100米:5300|MC4 connector pair/MC4连接器:95"),
        Make(2, "Power Tools", "电动工具", "power-tools", "T", 190, "84672100", 13,
            "Cordless drill 18V/充电钻18V:2650|Angle grinder 115mm/角磨机115毫米:1720|Rotary hammer 800W/电锤800W:3980|Jigsaw 650W/曲线锯650W:2190|Circular saw 1400W/电圆锯1400W:4150|Impact wrench 18V/冲击扳手18V:3320|Orbital sander/砂光机:1890|Heat gun 2000W/热风枪2000W:1240|Tool battery 4Ah/工具电池4Ah:1580|Tool set 120 pcs/工具套装120件:3350|Wet tile cutter 800W/瓷砖切割机800W:5450|Laser level/激光水平仪:2780"),
        Make(3, "Kitchenware", "厨具", "kitchenware", "K", 60, "73239300", 13,
            "Stainless stock pot 8L/不锈钢汤锅8升:980|Non-stick pan 28cm/不粘煎锅28厘米:560|Knife set 6 pcs/刀具六件套:890|Silicone utensil set/硅胶厨具套装:430|Vacuum flask 1L/保温壶1升:520|Bamboo cutting board/竹砧板:260|Glass storage set/玻璃保鲜盒套装:610|Espresso maker/摩卡壶:740|Mixing bowl set/打蛋盆套装:470|Cutlery set 24 pcs/餐具24件套:830|Baking tray set/烤盘套装:540|Digital kitchen scale/厨房电子秤:680"),
        Make(4, "Garden Furniture", "户外家具", "garden-furniture", "G", 150, "94017900", 9,
            "Rattan sofa set/藤编沙发套装:18900|Folding chair/折叠椅:1150|Aluminium table 160cm/铝桌160厘米:8700|Parasol 3m/遮阳伞3米:4200|Sun lounger/躺椅:5600|Hanging egg chair/吊篮椅:8900|Garden bench/花园长椅:4700|Gazebo 3x3m/凉亭3x3米:11200|Cushion set/坐垫套装:1300|Fire pit/火盆:3900|Garden swing/花园秋千:14500|Storage box 270L/户外储物箱270升:3150"),
        Make(5, "Packaging", "包装", "packaging", "P", 50, "48191000", 13,
            "Corrugated box 40x30x30/瓦楞纸箱40x30x30:48|Kraft paper bag/牛皮纸袋:12|Stretch film 500mm/缠绕膜500毫米:620|Bubble mailer/气泡信封:9|PE zip bag/PE自封袋:4|Packing tape 48mm/封箱胶带48毫米:55|Paper cup 12oz/纸杯12盎司:6|Food container 750ml/餐盒750毫升:11|Shrink film/热缩膜:1850|Wooden cutlery/木质餐具:3|Pallet corner protector/护角条:38|Mailing box 25x18x8/飞机盒25x18x8:29"),
    ];

    public static IReadOnlyList<Product> All { get; } = [.. Series.SelectMany(series => series.Products)];

    private static readonly Dictionary<string, int> Numbers = All.Select((product, index) => (product.Sku, index)).ToDictionary(pair => pair.Sku, pair => pair.index);

    /// <summary>Its place in <see cref="All"/>.</summary>
    public static int Number(Product product) => Numbers[product.Sku];

    private static ProductSeries Make(int number, string name, string nameZh, string slug, string letter, int defects, string hsCode, int rebate, string products)
    {
        var series = new ProductSeries(number, name, nameZh, slug, letter, defects);
        foreach (var (text, index) in products.Split('|').Select((text, index) => (text, index)))
        {
            var colon = text.LastIndexOf(':');
            var price = int.Parse(text[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture);
            series.Products.Add(new($"H{letter}-{101 + index}", text[..colon].Replace("/", " / ", StringComparison.Ordinal), series, price, hsCode, rebate));
        }
        return series;
    }
}
