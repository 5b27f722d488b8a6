using System.Text.RegularExpressions;

namespace TradeCrm.Reports.Reading;

/// <summary>Hides most of what identifies a person, where reports.mask_contacts asks for it: 'li.na@acme.de' becomes 'l…@acme.de'.</summary>
internal sealed partial class ContactMask(bool isOn)
{
    public string? Email(string? email) => !isOn || string.IsNullOrEmpty(email) ? email : $"{email[..1]}…{(email.IndexOf('@') is > 0 and var at ? email[at..] : "")}";

    public string? Name(string? name) => !isOn || string.IsNullOrEmpty(name) ? name : name[..1] + "…";

    public string? Address(string? address) => !isOn || string.IsNullOrEmpty(address) ? address : address[..(address.LastIndexOfAny(['.', ':']) + 1)] + "…";

    /// <summary>Mail addresses and international telephone numbers in what somebody wrote.</summary>
    public string? InText(string? text) => !isOn || string.IsNullOrEmpty(text) ? text
        : Telephone().Replace(Mailbox().Replace(text, match => Email(match.Value)!), match => match.Value[..3] + "…");

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+")]
    private static partial Regex Mailbox();

    [GeneratedRegex(@"\+\d[\d ()/-]{6,}\d")]
    private static partial Regex Telephone();
}
