using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>People whom nobody at the stand knew, and what they are: buyers of all kinds, and those who come to sell, to look or to learn.</summary>
internal static class StandGuests
{
    /// <summary>Suppliers, rivals and students are from around the corner; no customer is, so the list of markets does not know it.</summary>
    private static readonly Country China = new("China", 8, 2, "+86", 0, "CNY", [113, 183, 223], ["Ningbo", "Shenzhen", "Yongkang", "Foshan", "Guangzhou", "Wenzhou"],
        ["Jian 建", "Lihua 丽华", "Qiang 强", "Yan 燕", "Guoping 国平", "Tingting 婷婷", "Bo 波", "Xiuying 秀英"], ["Shen 沈", "Jin 金", "Ye 叶", "Pan 潘", "Lu 陆", "Cai 蔡", "Dai 戴"],
        ["Mingda 明达", "Ruifeng 瑞丰", "Hongtai 鸿泰", "Jiaye 嘉业", "Xinsheng 鑫盛", "Yuanhang 远航"], ["Co., Ltd."], "Asia Pacific");

    private static readonly string[] Cities = ["宁波", "深圳", "永康", "佛山", "广州", "温州"];

    public static (Person Person, string Kind) Draw(World world, RandomStream stream, int index)
    {
        var fate = stream.Next(1000);
        if ((fate -= P.CardsOfSuppliers) < 0)
            return (Neighbour(world, stream, "supplier"), "supplier");
        if ((fate -= P.CardsOfRivals) < 0)
            return (Neighbour(world, stream, "competitor"), "competitor");
        if (fate - P.CardsOfStudents < 0)
            return (Neighbour(world, stream, "student"), "student");
        var person = Population.Create(world, Role.FairGuest, index);
        return (person, person.Company.Type);
    }

    private static Person Neighbour(World world, RandomStream stream, string kind)
    {
        var series = stream.Pick(Catalogue.Series);
        var company = Company(world, stream, kind, series);
        var (last, first) = (stream.Pick(China.LastNames).Split(' '), stream.Pick(China.FirstNames).Split(' '));
        var inChinese = stream.Chance(450);
        var person = new Person
        {
            Number = world.People.Count + 1,
            Role = Role.FairGuest,
            Country = China,
            Function = "owner",
            Name = inChinese ? $"{last[1]}{first[1]}" : $"{first[0]} {last[0]}",
            Company = company,
            Email = kind == "student" ? $"{Text.Slug(first[0], "")}{world.People.Count + 1}@freemail.example" : $"{Text.Slug(first[0], "")}@{company.Domain}",
            Phone = $"+86 13{stream.Between(1, 9)} {stream.Between(1000, 9999)} {stream.Between(1000, 9999)}",
            Taste = Taste.Draw(stream, series),
        };
        world.People.Add(person);
        return person;
    }

    private static Company Company(World world, RandomStream stream, string kind, ProductSeries series)
    {
        var place = stream.Next(China.Cities.Length);
        var root = stream.Pick(China.Roots).Split(' ');
        var number = world.Companies.Count + 1;
        var trade = series.Name.Split(' ')[0];
        var latin = kind == "student" ? $"{China.Cities[place]} Trade College" : $"{China.Cities[place]} {root[0]} {trade} Co., Ltd.";
        var chinese = kind == "student" ? $"{Cities[place]}商贸学院" : $"{Cities[place]}{root[1]}{series.NameZh}有限公司";
        var company = new Company
        {
            Name = stream.Chance(450) ? chinese : latin,
            Country = China,
            City = China.Cities[place],
            Domain = $"{Text.Slug(root[0])}{number}.example",
            Type = kind,
            Series = series,
            Number = number,
            PriceLevel = 1000,
        };
        world.Companies.Add(company);
        return company;
    }
}
