using TradeCrm.Ingest;
using TradeCrm.Ingest.Delimited;

namespace TradeCrm.Tests.Ingest;

public class ColumnMapperTests
{
    [Theory]
    [InlineData("companies", "Account Name", "name")]
    [InlineData("companies", "公司名稱", "name")]
    [InlineData("contacts", "聯絡人", "full_name")]
    [InlineData("contacts", "E-mail", "email")]
    [InlineData("contacts", "电子邮箱", "email")]
    [InlineData("orders", "ORDER_NO.", "order_id")]
    [InlineData("orders", "金额（USD）", "amount")]
    [InlineData("orders", "币种", "currency")]
    [InlineData("orders", "业务员", "salesperson_id")]
    [InlineData("inquiries", "收到時間", "received_at")]
    [InlineData("complaints", "投诉编号", "complaint_id")]
    [InlineData("surveys", "滿意度", "score")]
    [InlineData("exhibition", "展会", "exhibition")]
    [InlineData("exhibition", "备注", "notes")]
    public void Recognise_KnownHeader_GivesTheCanonicalName(string kind, string header, string expected) =>
        Assert.Equal(expected, HeaderNames.Recognise(HeaderNames.Of(SourceKinds.Find(kind)!), header));

    [Fact]
    public void Listed_EveryEntry_IsAColumnOfItsKind()
    {
        foreach (var (kind, column) in HeaderNames.Listed)
            Assert.Contains(column, SourceKinds.All.Where(known => kind == "*" || known.Name == kind).SelectMany(known => known.Columns).Select(known => known.Name));
    }

    [Fact]
    public void Map_RequiredColumnMissing_SaysWhatToWrite()
    {
        var failure = Assert.Throws<RequiredColumnMissingException>(() => ColumnMapper.Map(SomeSource.Of("companies"), "a.csv", ["No", "Firma"]));
        Assert.Equal(
            "a.csv: no column for 'company_id', which 'companies' needs; the file has No, Firma. Name it in pipeline.yaml, for example "
            + "'sources: {src: {columns: {\"No\": company_id}}}', or write 'id: row' to number the rows.", failure.Message);
    }

    [Fact]
    public void Map_NoneOfSeveral_NamesThemAll()
    {
        var failure = Assert.Throws<RequiredColumnMissingException>(() => ColumnMapper.Map(SomeSource.Of("orders"), "a.csv", ["order_id", "ordered_at"]));
        Assert.StartsWith("a.csv: no column for any of 'company_id', 'contact_id', 'email', which 'orders' needs; the file has order_id, ordered_at.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_TwoHeadersForOneColumn_NamesBoth()
    {
        var failure = Assert.Throws<AmbiguousColumnException>(() => ColumnMapper.Map(SomeSource.Of("contacts"), "a.csv", ["contact_id", "E-mail", "邮箱"]));
        Assert.Equal("a.csv: both 'E-mail' and '邮箱' could be 'email'. Say which under 'columns:' of this source in pipeline.yaml: 'columns: {\"E-mail\": email}'.", failure.Message);
    }

    [Fact]
    public void Map_TwoHeadersAndOneGiven_TakesTheGiven()
    {
        var mapping = ColumnMapper.Map(SomeSource.Of("contacts", ("邮箱", "email")), "a.csv", ["contact_id", "E-mail", "邮箱", "", "x"]);
        Assert.Equal(3, mapping.Positions["email"]);
        Assert.Equal(["E-mail", "column 4", "x"], mapping.Unmapped);
    }

    [Fact]
    public void Map_DuplicatedMappedHeader_NamesThePositions()
    {
        var failure = Assert.Throws<DuplicateHeaderException>(() => ColumnMapper.Map(SomeSource.Of("contacts"), "a.csv", ["contact_id", "Email", "Email"]));
        Assert.Equal("a.csv: the header 'Email' stands over columns 2 and 3. Say which one by its position under 'columns:' of this source in pipeline.yaml: 'columns: {2: …}'.", failure.Message);
    }

    [Fact]
    public void Map_ColumnOfYamlNotInFile_ListsWhatIsThere()
    {
        var failure = Assert.Throws<ColumnNotFoundException>(() => ColumnMapper.Map(SomeSource.Of("contacts", ("Mail2", "email")), "a.csv", ["contact_id", ""]));
        Assert.Equal("a.csv: column 'Mail2' is not there; the file has contact_id, column 2. Correct it under 'columns:' of this source in pipeline.yaml.", failure.Message);
    }
}
