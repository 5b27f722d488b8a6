namespace TradeCrm.Simulator;

/// <summary>Why a mail came back. The CRM's text and the delivery report both speak of this.</summary>
/// <param name="Address">To which it had been sent.</param>
/// <param name="Words">As the report's text says it.</param>
/// <param name="Status">RFC 3463.</param>
/// <param name="Diagnostic">What the other machine answered.</param>
internal sealed record Bounce(string Address, string Words, string Status, string Diagnostic)
{
    public const string Subject = "Undelivered Mail Returned to Sender";

    public string Text => $"Your message to <{Address}> could not be delivered: {Words}.";

    public static Bounce MailboxFull(Person person) => new(person.Email, "mailbox full", "5.2.2", "552 5.2.2 Mailbox full");

    public static Bounce NoSuchUser(Person person) => new(person.Email, "no such user", "5.1.1", "550 5.1.1 No such user");

    /// <summary>The report, some minutes after the mail.</summary>
    public Activity Report(DateTime at, Person person, Salesperson? by) => new(at, "bounce", person, by, "in", Subject, Text) { Bounce = this };
}
