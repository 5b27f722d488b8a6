namespace TradeCrm.Reports;

/// <summary>What <see cref="WorklistReport"/> wrote; full paths.</summary>
/// <param name="Folder">The day's folder, such as <c>out/worklists/2026-10-31</c>.</param>
/// <param name="Salespeople">One workbook per salesperson, in the order of their ids.</param>
/// <param name="Service">The workbook for customer service.</param>
/// <param name="Marketing">The workbook for marketing.</param>
/// <param name="Manager">The workbook for the manager.</param>
public sealed record WorklistFiles(string Folder, IReadOnlyList<string> Salespeople, string Service, string Marketing, string Manager);
