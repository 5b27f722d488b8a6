namespace TradeCrm.Simulator;

/// <summary>What fingers do to a name: two letters swapped, one missing, one doubled.</summary>
internal static class TypingError
{
    /// <summary>One error within the name, never in its first two letters; a name of fewer than five letters stays.</summary>
    public static string Make(RandomStream stream, string name)
    {
        if (name.Length < 5)
            return name;
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var at = stream.Between(2, name.Length - 2);
            if (!char.IsLetter(name[at]) || !char.IsLetter(name[at + 1]) || name[at] == name[at + 1])
                continue;
            return stream.Next(3) switch
            {
                0 => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
                1 => name.Remove(at, 1),
                _ => name.Insert(at, name[at].ToString()),
            };
        }
        return name;
    }
}
