namespace TradeCrm.Reports;

/// <summary>How a dossier is written.</summary>
public enum DossierFormat
{
    /// <summary>Plain text for a terminal or a mail.</summary>
    Text,

    /// <summary>Markdown, everything from data escaped.</summary>
    Markdown,

    /// <summary>One page that needs no other file, in the dashboard's style.</summary>
    Html,
}
