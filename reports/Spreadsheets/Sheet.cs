using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Spreadsheets;

/// <summary>A table with a sentence above it in both languages.</summary>
/// <param name="Name">Up to 31 characters; none of <c>[ ] : * ? / \</c>.</param>
/// <param name="Sentence">What the table says.</param>
/// <param name="Columns">From the left.</param>
/// <param name="Rows">One cell a column: a text, a <see cref="double"/>, a <see cref="DateTime"/> or null.</param>
internal sealed record Sheet(string Name, Bi Sentence, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>A column of a <see cref="Sheet"/>.</summary>
/// <param name="Head">Its name.</param>
/// <param name="Width">In characters.</param>
/// <param name="Style">Of its cells.</param>
internal sealed record SheetColumn(Bi Head, double Width, CellStyle Style);
