namespace TradeCrm.Simulator;

/// <summary>One telephone number in the ways in which people write it.</summary>
internal static class PhoneForms
{
    /// <summary>A number with that end; areas of North America have three digits and leave seven for the rest, areas elsewhere two.</summary>
    public static string Draw(RandomStream stream, Country country, int end)
    {
        var isNorthAmerican = country.PhoneCode == "+1";
        var area = isNorthAmerican ? stream.Between(201, 989) : stream.Between(20, 99);
        return $"{country.PhoneCode} {area} {(isNorthAmerican ? stream.Between(200, 999) : stream.Between(1000, 9999))} {end:0000}";
    }

    /// <param name="stream">Where the way is drawn from.</param>
    /// <param name="phone">As <see cref="Person.Phone"/> has it: '+49 20 1234 5678'.</param>
    public static string Write(RandomStream stream, string phone)
    {
        var parts = phone.Split(' ');
        if (parts.Length != 4)
            return phone;
        var (code, area, one, two) = (parts[0][1..], parts[1], parts[2], parts[3]);
        return stream.Weighted((0, 26), (1, 12), (2, 16), (3, 9), (4, 10), (5, 8), (6, 10), (7, 6), (8, 3)) switch
        {
            1 => $"00{code} {area} {one} {two}",
            2 => $"+{code}{area}{one}{two}",
            3 => $"(0{area}) {one}-{two}",
            4 => $"+{code} (0){area} {one}-{two}",
            5 => $"0{area}/{one}{two}",
            6 => $"{code}-{area}-{one}{two}",
            7 => $"+{code}.{area}.{one}.{two}",
            8 => $"00{code}-{area}-{one}{two} ext. {stream.Between(10, 99)}",
            _ => phone,
        };
    }
}
