namespace TradeCrm.Simulator;

/// <summary>One mail of the mailbox.</summary>
/// <param name="File">Path below mail/.</param>
/// <param name="Part">eml, or 'mbox' and the mail's number in it from 1.</param>
/// <param name="ActivityId">The row of activities that it also is; empty for an inquiry, a list's mail and a forwarded copy.</param>
/// <param name="InquiryId">The inquiry that it is, or empty.</param>
/// <param name="From">Address.</param>
/// <param name="To">Address.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Kind">mail, auto_reply, bounce, list or malformed.</param>
/// <param name="Case">What is odd about it, or empty.</param>
internal sealed record MailFile(string File, string Part, string ActivityId, string InquiryId, string From, string To, DateTime At, string Kind, string Case);

/// <summary>One message of a chat's file.</summary>
/// <param name="File">Path below chat/; of a .zip the text packed in it is meant.</param>
/// <param name="Line">Line of the text on which the message begins, from 1.</param>
/// <param name="Activity">The row of activities that it also is; null for what is no text.</param>
/// <param name="At">When it was really sent.</param>
/// <param name="ShownAt">What the file says, by the phone's clock.</param>
/// <param name="Speaker">As the file names them; empty for the program's own lines.</param>
/// <param name="Kind">text, media, deleted or notice.</param>
internal sealed record ChatFileLine(string File, int Line, Activity? Activity, DateTime At, DateTime ShownAt, string Speaker, string Kind);

/// <summary>One saved page of the site.</summary>
/// <param name="File">Path below site/.</param>
/// <param name="Product">The article that it shows; null for an index and for a page that is not there.</param>
/// <param name="Series">The series; null for a page that is not there.</param>
/// <param name="Template">json_ld, microdata, plain, old, index, index_zh or not_found.</param>
/// <param name="PriceCents">The list price as shown, in US cents; null where it says 'on request'.</param>
internal sealed record CataloguePage(string File, Product? Product, ProductSeries? Series, string Template, int? PriceCents);
