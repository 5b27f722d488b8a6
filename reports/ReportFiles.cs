namespace TradeCrm.Reports;

/// <summary>What <see cref="MonthlyReport"/> wrote; full paths.</summary>
/// <param name="Folder">The month's folder, such as <c>out/2026-10</c>.</param>
/// <param name="Dashboard">The page for managers.</param>
/// <param name="Buyers">The workbook for salespeople; not there for a month before the present one.</param>
public sealed record ReportFiles(string Folder, string Dashboard, string Buyers);
