namespace TradeCrm.Simulator;

/// <summary>Ltd, GmbH, S.A. de C.V.: what stands behind a company's name (before it in Indonesia), and the ways in which people write it.</summary>
internal static class LegalForm
{
    private static readonly Dictionary<string, string[]> Forms = new()
    {
        ["Ltd"] = ["Limited", "LTD.", "Co., Ltd"],
        ["Ltd."] = ["Limited", "Ltd"],
        ["Limited"] = ["Ltd", "Ltd."],
        ["Co., Ltd."] = ["Co Ltd", "Co.,Ltd", "Company Limited", "CO., LTD"],
        ["Co. Ltd."] = ["Co., Ltd.", "Company Ltd"],
        ["Inc."] = ["Inc", "Incorporated", ", Inc."],
        ["LLC"] = ["L.L.C.", "L.L.C"],
        ["Corp."] = ["Corporation", "Corp"],
        ["GmbH"] = ["Gmbh", "G.m.b.H.", "GMBH"],
        ["GmbH & Co. KG"] = ["GmbH & Co KG", "GmbH&Co.KG", "GmbH", "GmbH und Co. KG"],
        ["S.A. de C.V."] = ["SA de CV", "S.A."],
        ["S.r.l."] = ["SRL", "Srl"],
        ["Sp. z o.o."] = ["Sp z oo", "Sp.z o.o."],
        ["Pvt. Ltd."] = ["Private Limited", "Pvt Ltd"],
        ["(Pty) Ltd"] = ["Pty Ltd", "(PTY) LTD."],
        ["Pty Ltd"] = ["Pty. Limited", "P/L"],
        ["K.K."] = ["KK", "Kabushiki Kaisha"],
        ["Pte. Ltd."] = ["Pte Ltd", "Private Limited"],
        ["A.Ş."] = ["AS", "A.S."],
        ["Ltd. Şti."] = ["Ltd Sti", "Limited Şirketi"],
        ["Trading Co."] = ["Trading Company", "Trdg. Co.", "Trading"],
    };

    public static string Of(string name, Country country) =>
        country.Suffixes.Where(form => name.EndsWith($" {form}", StringComparison.Ordinal)).MaxBy(form => form.Length) ?? "";

    public static string Without(string name, Country country)
    {
        var form = Of(name, country);
        return form.Length > 0 ? name[..^(form.Length + 1)] : name.StartsWith("PT ", StringComparison.Ordinal) ? name[3..] : name;
    }

    /// <summary>The same name with its legal form written another way, or without it if it has only one way.</summary>
    public static string Rewritten(RandomStream stream, string name, Country country)
    {
        var (form, bare) = (Of(name, country), Without(name, country));
        if (Forms.TryGetValue(form, out var forms))
            return stream.Pick(forms) is var other && other[0] == ',' ? bare + other : $"{bare} {other}";
        return form.Contains('.', StringComparison.Ordinal) ? $"{bare} {form.Replace(".", "", StringComparison.Ordinal)}" : bare;
    }
}
