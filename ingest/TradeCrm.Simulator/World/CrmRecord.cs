namespace TradeCrm.Simulator;

/// <summary>HubSpot serves the teams Europe and Americas, OKKI (小满) the team Asia, Middle East and Africa. Neither sees the other.</summary>
internal enum CrmSystem
{
    Hubspot, Okki,
}

/// <summary>One row of a CRM's list of companies.</summary>
internal sealed class CompanyRecord
{
    public string Id { get; set; } = "";
    public required CrmSystem System { get; init; }
    /// <summary>Null: a test record.</summary>
    public required Company? Company { get; init; }
    public required string Name { get; set; }
    public string NameLocal { get; init; } = "";
    public string Country { get; init; } = "";
    public string Website { get; init; } = "";
    public string Phone { get; init; } = "";
    public Salesperson? Owner { get; init; }
    public required DateTime CreatedAt { get; init; }
    public CompanyRecord? Parent { get; set; }
    /// <summary>Why there is this record: other_crm, entered_twice, renamed, swapped_columns, test_record; empty for a company's first one.</summary>
    public string Planted { get; set; } = "";
    public bool IsExported => CreatedAt < Reach.Usual;
}

/// <summary>One row of a CRM's list of people.</summary>
internal sealed class ContactRecord
{
    public string Id { get; set; } = "";
    public CrmSystem System => Company.System;
    /// <summary>Null: a test record.</summary>
    public required Person? Person { get; init; }
    public required CompanyRecord Company { get; init; }
    public required string Name { get; set; }
    public string Email { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Mobile { get; init; } = "";
    public string Country { get; init; } = "";
    public bool DoNotContact { get; init; }
    public required DateTime CreatedAt { get; init; }
    public string Planted { get; init; } = "";
    public bool IsExported => CreatedAt < Reach.Usual && Company.IsExported;
}

/// <summary>A row of any other export that means somebody: a card, an inquiry. Added by the export that writes it, so that the truth knows whom it means.</summary>
/// <param name="Source">The file, below the exports' folder: desk/inquiries.csv.</param>
/// <param name="RecordId">The row's id, or its line where it has none.</param>
/// <param name="Person">Whom it means.</param>
/// <param name="Company">The company as written; empty if the row has none.</param>
/// <param name="Name">The person as written.</param>
/// <param name="Email">As written.</param>
/// <param name="Phone">As written.</param>
/// <param name="Country">As written.</param>
internal sealed record Mention(string Source, string RecordId, Person Person, string Company, string Name, string Email, string Phone = "", string Country = "");
