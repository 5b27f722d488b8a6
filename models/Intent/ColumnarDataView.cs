using Microsoft.ML;
using Microsoft.ML.Data;

namespace TradeCrm.Models.Intent;

/// <summary>
/// Columns of floats as ML.NET wants them: a vector 'Features' and a boolean 'Label'. Rows are put together while ML.NET reads them,
/// so the columns are held once; twice as fast as LoadFromEnumerable.
/// </summary>
internal sealed class ColumnarDataView : IDataView
{
    private readonly float[][] _columns;
    private readonly bool[] _labels;

    public ColumnarDataView(float[][] columns, bool[] labels)
    {
        (_columns, _labels) = (columns, labels);
        var schema = new DataViewSchema.Builder();
        schema.AddColumn("Features", new VectorDataViewType(NumberDataViewType.Single, columns.Length));
        schema.AddColumn("Label", BooleanDataViewType.Instance);
        Schema = schema.ToSchema();
    }

    public bool CanShuffle => false;

    public DataViewSchema Schema { get; }

    public long? GetRowCount() => _labels.Length;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) => new Cursor(this);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => [new Cursor(this)];

    private sealed class Cursor(ColumnarDataView view) : DataViewRowCursor
    {
        private long _row = -1;

        public override long Position => _row;

        public override long Batch => 0;

        public override DataViewSchema Schema => view.Schema;

        public override bool IsColumnActive(DataViewSchema.Column column) => true;

        public override bool MoveNext() => ++_row < view._labels.Length;

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new((ulong)_row, 0);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            Delegate getter = column.Index == 0 ? (ValueGetter<VBuffer<float>>)Features : (ValueGetter<bool>)Label;
            return (ValueGetter<TValue>)getter;
        }

        private void Label(ref bool value) => value = view._labels[_row];

        private void Features(ref VBuffer<float> value)
        {
            var editor = VBufferEditor.Create(ref value, view._columns.Length);
            for (var i = 0; i < view._columns.Length; i++)
                editor.Values[i] = view._columns[i][_row];
            value = editor.Commit();
        }
    }
}
