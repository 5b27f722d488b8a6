using Apache.Arrow;

namespace TradeCrm.Ingest;

/// <summary>At most 2,048 rows that a file holds for one table.</summary>
/// <param name="Table">A table of <c>raw</c> (a kind's name, <c>visits</c>, <c>visit_texts</c>), or <c>rejected_rows</c> of <c>ops</c>.</param>
/// <param name="Rows">All columns of that table in its order; <c>file_id</c> and <c>line</c> first.</param>
public sealed record FileBatch(string Table, RecordBatch Rows);
