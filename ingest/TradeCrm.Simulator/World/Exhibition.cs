namespace TradeCrm.Simulator;

/// <summary>A fair at which the company has a stand, or an exhibition of its own.</summary>
internal sealed class Exhibition
{
    /// <summary>As file names have it, such as canton-fair-2026-spring.</summary>
    public required string Key { get; init; }
    /// <summary>As the lists and the surveys name it.</summary>
    public required string Name { get; init; }
    public required string Place { get; init; }
    public required DateTime From { get; init; }
    /// <summary>The last day.</summary>
    public required DateTime To { get; init; }
    public bool IsOwn { get; init; }
    /// <summary>Lists of small fairs have no place for what was talked about.</summary>
    public bool HasNotes { get; init; } = true;
    /// <summary>Brochures given out, by the number of the series.</summary>
    public int[] Brochures { get; } = new int[Catalogue.Series.Count];
    /// <summary>All in one currency.</summary>
    public List<ExhibitionCost> Costs { get; } = [];
    /// <summary>In the order in which they were taken.</summary>
    public List<FairCard> Cards { get; } = [];
}

/// <summary>A bill for an exhibition. Item: stand, construction, travel, samples, brochures or hospitality.</summary>
internal sealed record ExhibitionCost(string Item, DateTime PaidOn, long Cents, string Currency);

/// <summary>What is written on a card or in the list, which need not be what is right.</summary>
internal sealed record CardText(string Name, string Company, string Title, string Email, string Phone, string Country, string Series, string Notes);

/// <summary>A business card, or an entry of a list of visitors.</summary>
internal sealed class FairCard
{
    public required Exhibition Exhibition { get; init; }
    public required DateTime MetAt { get; init; }
    /// <summary>Null: a name that nobody has, put into the list by somebody with a bad intent.</summary>
    public required Person? Person { get; init; }
    /// <summary>Who took it.</summary>
    public required Salesperson By { get; init; }
    /// <summary>hot, warm or cold; none for those who will not buy: suppliers, rivals, students.</summary>
    public required string Interest { get; init; }
    /// <summary>end user, importer, trader, agent, supplier, competitor or student.</summary>
    public required string Kind { get; init; }
    public required CardText Text { get; set; }
    public bool HasBrochure { get; init; }
    /// <summary>The same person's earlier card at the same exhibition.</summary>
    public FairCard? DuplicateOf { get; init; }
    /// <summary>Where it is kept, and as which entry of that file, from 1; known once the lists are written.</summary>
    public string File { get; set; } = "";
    public int Row { get; set; }
    /// <summary>What was arranged to become of it; empty where life took its course.</summary>
    public string Planted { get; set; } = "";
    /// <summary>When somebody followed it up, and who, as life went; whether that was so is the truth's to find out.</summary>
    public DateTime? WrittenAt { get; set; }
    public Salesperson? WrittenBy { get; set; }
    /// <summary>Whose mailbox stands on it, where it is not the person's.</summary>
    public Person? MailOf { get; init; }
}
