namespace TradeCrm.Warehouse;

/// <summary>How much an offender matters.</summary>
public enum CheckSeverity
{
    /// <summary>The build is rolled back: an invariant of our own is broken.</summary>
    Error,

    /// <summary>The build stays and the report's banner says so: the data are messy.</summary>
    Warn,
}

/// <summary>The yml beside a model.</summary>
/// <param name="Description">What it is; ends 'one row per …'.</param>
/// <param name="IsView">Materialised as a view instead of a table.</param>
/// <param name="Columns">In the model's output order.</param>
/// <param name="Tests">Custom offender queries.</param>
/// <param name="UnitTests">Given rows, expected rows.</param>
public sealed record ModelDescription(
    string Description, bool IsView, IReadOnlyList<ColumnDescription> Columns, IReadOnlyList<CheckDescription> Tests, IReadOnlyList<UnitTestDescription> UnitTests);

/// <summary>One column of a model.</summary>
/// <param name="Name">As in the model's output.</param>
/// <param name="Meaning">In a reader's words.</param>
/// <param name="Unit">Or null where it has none.</param>
/// <param name="Tests">Checks of this column.</param>
public sealed record ColumnDescription(string Name, string Meaning, string? Unit, IReadOnlyList<CheckDescription> Tests);

/// <summary>A query that returns offenders; none of them passes.</summary>
/// <param name="Name">Unique within the model, such as not_null_order_id.</param>
/// <param name="Severity">Whether an offender rolls the stage back.</param>
/// <param name="Meaning">What holds when it passes.</param>
/// <param name="Sql">The offenders; <c>{this}</c> stands for the model's table.</param>
/// <param name="RowCondition">The condition on a row that makes it an offender, where the check is that simple (such checks share one scan); else null.</param>
public sealed record CheckDescription(string Name, CheckSeverity Severity, string Meaning, string Sql, string? RowCondition);

/// <summary>One unit test of a model.</summary>
/// <param name="Name">What is tested, in snake case.</param>
/// <param name="Given">Table to rows; a table that is read but not given is empty.</param>
/// <param name="Expect">Compared as a multiset, on the columns named.</param>
public sealed record UnitTestDescription(string Name, IReadOnlyDictionary<string, IReadOnlyList<GivenRow>> Given, IReadOnlyList<GivenRow> Expect);

/// <summary>A row of a unit test: column to SQL literal.</summary>
/// <param name="Values">Columns that are left out are NULL.</param>
public sealed record GivenRow(IReadOnlyDictionary<string, string> Values);
