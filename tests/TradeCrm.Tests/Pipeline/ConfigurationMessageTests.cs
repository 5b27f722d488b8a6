using System.Text;
using TradeCrm.Pipeline;

namespace TradeCrm.Tests.Pipeline;

/// <summary>Every mistake that a configuration can hold, with the whole message.</summary>
public sealed class ConfigurationMessageTests : IDisposable
{
    private const string Company = "company: {name: Haina, time_zone: Asia/Shanghai, currency: USD}\n";
    private const string Valid = Company + "sources:\n  orders: {kind: orders, path: orders.csv}\n";

    private const string Light = "exhibitions: {Light: {starts: 2026-03-08, ends: 2026-03-13, ";

    private readonly TemporaryFolder folder = new();

    public ConfigurationMessageTests() => folder.Write("orders.csv", "order_id,ordered_at\n");

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string> Mistakes => new()
    {
        { "", "1:1: the file is empty; expected at least 'company:' and 'sources:'." },
        { "# only a comment\n---\n", "1:1: the file is empty; expected at least 'company:' and 'sources:'." },
        { "- a\n", "1:1: found a list; expected keys with values such as 'company:' and 'sources:'." },
        {
            "warehouse: {path: x.duckdb}\n",
            "1:1: 'company' is missing; expected keys such as 'company: {name: Haina, time_zone: Asia/Shanghai, currency: USD}'.\n"
            + "1:1: 'sources' is missing; expected at least one source such as 'orders: {kind: orders, path: data/orders.csv}'."
        },
        {
            "company: {name: Haina}\nsources:\n  orders: {kind: orders, path: orders.csv}\n",
            "1:10: 'time_zone' is missing under company; expected an IANA time zone such as Asia/Shanghai.\n"
            + "1:10: 'currency' is missing under company; expected a currency of three capital letters such as USD."
        },
        { "company: Haina\nsources:\n  orders: {kind: orders, path: orders.csv}\n", "1:10: company is 'Haina'; expected keys with values." },
        { Company + "sources:\n", "2:9: sources has no entry; expected at least one such as 'orders: {kind: orders, path: data/orders.csv}'." },
        { Company + "sources: [a]\n", "2:10: sources is a list; expected keys with values." },
        { Valid + "warehose: {}\n", "4:1: unknown key 'warehose' at the top; did you mean 'warehouse'?" },
        {
            Company + "sources:\n  crm:\n    kind: orders\n    path: orders.csv\n    colums: {a: order_id}\n",
            "6:5: unknown key 'colums' under sources.crm; did you mean 'columns'?"
        },
        { Company + "sources:\n  q: {kind: surveys, path: orders.csv, mesure: nps}\n", "3:40: unknown key 'mesure' under sources.q; did you mean 'measure'?" },
        { Valid + "holds: {min_severity: severe}\n", "4:23: holds.min_severity is 'severe'; expected 'low', 'medium' or 'high'." },
        { Valid + "holds: {cooling_days: -1}\n", "4:23: holds.cooling_days is '-1'; expected a whole number from 0 to 365." },
        { Valid + "ownership: {protect_days: 0}\n", "4:27: ownership.protect_days is '0'; expected a whole number from 1 to 3650." },
        { Valid + "overlaps: {window: 9}\n", "4:12: unknown key 'window' under overlaps; expected 'window_days'." },
        { Valid + "exhibitions: [Canton Fair]\n", "4:14: exhibitions is a list; expected keys with values." },
        { Valid + "exhibitions: {Canton Fair: 2026}\n", "4:28: exhibitions.Canton Fair is '2026'; expected exhibitions by name with their days, such as 'Canton Fair 2026 autumn: {starts: 2026-10-15, ends: 2026-11-04}'." },
        {
            Valid + "exhibitions: {Light: {}}\n",
            "4:22: 'starts' is missing under exhibitions.Light; expected a day such as 2026-10-15.\n4:22: 'ends' is missing under exhibitions.Light; expected a day such as 2026-10-15."
        },
        { Valid + "exhibitions: {Light: {starts: 8 March, ends: 2026-03-13}}\n", "4:31: exhibitions.Light.starts is '8 March'; expected a day such as 2026-10-15." },
        { Valid + "exhibitions: {Light: {starts: 2026-03-13, ends: 2026-03-08}}\n", "4:49: exhibitions.Light.ends is '2026-03-08'; expected the last day, not before 2026-03-13." },
        { Valid + Light + "brochures: many}}\n", "4:72: exhibitions.Light.brochures is 'many'; expected a whole number from 0 to 10000000." },
        { Valid + Light + "brochures: {LED: -1}}}\n", "4:78: exhibitions.Light.brochures.LED is '-1'; expected a whole number from 0 to 10000000." },
        { Valid + Light + "cost: dear}}\n", "4:67: exhibitions.Light.cost is 'dear'; expected a number from 0 to 1000000000." },
        { Valid + Light + "cost: 9, currency: euro}}\n", "4:80: exhibitions.Light.currency is 'euro'; expected a currency of three capital letters such as USD." },
        { Valid + Light + "costs: 9}}\n", "4:61: unknown key 'costs' under exhibitions.Light; did you mean 'cost'?" },
        { Valid + Light + "also_called: L+B}}\n", "4:74: exhibitions.Light.also_called is 'L+B'; expected a list of other names, such as [广交会2026秋季]." },
        { Valid + Light + "also_called: [LIGHT]}}\n", "4:75: 'LIGHT' is a name of exhibitions.Light already; one name means one exhibition." },
        { Valid + Light + "lists: fair}}\n", "4:68: exhibitions.Light.lists is 'fair'; expected a list of sources of kind exhibition or of file names, such as [fair_phones, yiwu-*.xlsx]." },
        { Valid + Light + "lists: [orders]}}\n", "4:69: exhibitions.Light.lists is 'orders'; expected a source of kind exhibition or the name of a file." },
        { Valid + Light + "lists: [l.csv, l.csv]}}\n", "4:76: l.csv belongs to exhibitions.Light already; a list belongs to one exhibition." },
        { Valid + "retention: {xyzzy: 1}\n", "4:13: unknown key 'xyzzy' under retention; expected 'period'." },
        { Valid + "visits: {session_gap_minutes: thirty}\n", "4:31: visits.session_gap_minutes is 'thirty'; expected a whole number from 1 to 1440." },
        { Valid + "visits: {session_gap_minutes: 0}\n", "4:31: visits.session_gap_minutes is '0'; expected a whole number from 1 to 1440." },
        { Valid + "visits: {session_gap_minutes: [30]}\n", "4:31: visits.session_gap_minutes is a list; expected a whole number from 1 to 1440." },
        { Valid + "visits: {session_gap_minutes: }\n", "4:31: visits.session_gap_minutes is nothing; expected a whole number from 1 to 1440." },
        { Valid + "retention: {period: quater}\n", "4:21: retention.period is 'quater'; expected 'month' or 'quarter'; did you mean 'quarter'?" },
        { Valid + "inquiries: {workday: [18, 9]}\n", "4:22: inquiries.workday is [18, 9]; expected the hours between which people work, such as [9, 18]." },
        { Valid + "calendars: {Europe: CN}\n", "4:21: calendars.Europe is 'CN'; expected teams or time zones with their hours, such as 'Europe: {workday: [9, 18], holidays: CN}'." },
        { Valid + "calendars: {Europe: {workday: [18, 9]}}\n", "4:31: calendars.Europe.workday is [18, 9]; expected the hours between which people work, such as [9, 18]." },
        { Valid + "calendars: {Europe: {weekends: [sat]}}\n", "4:22: unknown key 'weekends' under calendars.Europe; did you mean 'weekend'?" },
        { Valid + "calendars: {Gulf: {weekend: [fri, saturday]}}\n", "4:35: calendars.Gulf.weekend is 'saturday'; expected 'mon', 'tue', 'wed', 'thu', 'fri', 'sat' or 'sun'." },
        { Valid + "calendars: {Gulf: {time_zone: Dubai}}\n", "4:31: calendars.Gulf.time_zone is 'Dubai'; expected an IANA time zone such as Asia/Shanghai." },
        { Valid + "calendars: {Asia/Dubay: {workday: [8, 17]}}\n", "4:13: calendars.Asia/Dubay is no IANA time zone; expected a team's name, or a zone such as Asia/Shanghai; did you mean 'Asia/Dubai'?" },
        { Valid + "calendars: [Europe]\n", "4:12: calendars is a list; expected keys with values." },
        { Company + "sources:\n  q: {kind: activities, path: orders.csv, exported_at: yesterday}\n", "3:56: sources.q.exported_at is 'yesterday'; expected a moment such as 2026-10-31 18:00." },
        { Valid + "inquiries: {workday: 9}\n", "4:22: inquiries.workday is '9'; expected the hours between which people work, such as [9, 18]." },
        {
            Valid + "visits: {pages: [{kind: prodct, pattern: ^/p}]}\n",
            "4:25: visits.pages.kind is 'prodct'; expected 'home', 'product', 'price', 'download', 'manual', 'inquiry_form', 'company', 'careers', 'blog', 'feed', 'asset' or 'admin'"
            + "; did you mean 'product'?"
        },
        {
            Valid + "visits: {pages: [{kind: product, pattern: \"(?=a)b\"}]}\n",
            "4:43: visits.pages.pattern is '(?=a)b'; expected a regular expression without look-around and back-references, such as \"^/products/\"."
        },
        { Valid + "warehouse: {memory_limit: plenty}\n", "4:27: warehouse.memory_limit is 'plenty'; expected a size such as 2GB or 800MB." },
        { Company + "sources:\n  a: {kind: order, path: orders.csv}\n", "3:13: unknown kind 'order' under sources.a; did you mean 'orders'?" },
        {
            Company + "sources:\n  a: {path: orders.csv}\n",
            "3:6: 'kind' is missing under sources.a; expected 'companies', 'contacts', 'salespeople', 'products', 'opportunities', 'activities', 'inquiries', "
            + "'quotations', 'orders', 'contracts', 'payments', 'shipments', 'production', 'inventory', 'complaints', 'surveys', 'campaigns', 'exchange_rates', 'costs', 'exhibition', 'identities' or 'visits'."
        },
        { Company + "sources:\n  a: {kind: orders}\n", "3:6: 'path' is missing under sources.a; expected a file, or a pattern such as data/access-*.log.gz." },
        { Company + "sources:\n  a: {kind: orders, path: order.csv}\n", "3:27: sources.a.path 'order.csv' is not there; did you mean 'orders.csv'?" },
        {
            Company + "sources:\n  a: {kind: orders, path: elsewhere/data.csv}\n",
            "3:27: sources.a.path 'elsewhere/data.csv' is not there. Paths begin at the folder of this configuration."
        },
        {
            Company + "sources:\n  a: {kind: orders, path: \"logs/*.gz\"}\n",
            "3:27: sources.a.path 'logs/*.gz' matches no file. Check the folder and the pattern; paths begin at the folder of this configuration."
        },
        { Company + "sources:\n  a: {kind: orders, path: .}\n", "3:27: sources.a.path '.' is a folder; expected a file, or a pattern such as './*.csv'." },
        {
            Company + "sources:\n  a: {kind: orders, path: \"https://x.example/o.csv\"}\n",
            "3:27: sources.a.path is 'https://x.example/o.csv'; expected a file beside this configuration; addresses are not read, download it first."
        },
        {
            "company: {name: H, time_zone: Asia/Shangai, currency: USD}\nsources:\n  o: {kind: orders, path: orders.csv}\n",
            "1:31: company.time_zone is 'Asia/Shangai'; expected an IANA time zone such as Asia/Shanghai; did you mean 'Asia/Shanghai'?"
        },
        {
            "company: {name: H, time_zone: UTC, currency: dollar}\nsources:\n  o: {kind: orders, path: orders.csv}\n",
            "1:46: company.currency is 'dollar'; expected a currency of three capital letters such as USD."
        },
        {
            Company + "sources:\n  o: {kind: orders, path: orders.csv, encoding: gb18031}\n",
            "3:49: sources.o.encoding is 'gb18031'; expected an encoding such as utf-8, gb18030, big5 or windows-1252; did you mean 'gb18030'?"
        },
        {
            Company + "sources:\n  o: {kind: orders, path: orders.csv, date_format: YYYY-MM-DD}\n",
            "3:52: sources.o.date_format is 'YYYY-MM-DD'; expected a .NET date format with y, M and d, such as yyyy-MM-dd or d/M/yyyy HH:mm; did you mean 'yyyy-MM-dd'?"
        },
        {
            Company + "sources:\n  o: {kind: orders, path: orders.csv, date_format: yyyy-mm-dd}\n",
            "3:52: sources.o.date_format is 'yyyy-mm-dd'; expected a .NET date format with y, M and d, such as yyyy-MM-dd or d/M/yyyy HH:mm; did you mean 'yyyy-MM-dd'?"
        },
        {
            Company + "sources:\n  o: {kind: orders, path: orders.csv, columns: {Nr: order_nr}}\n",
            "3:53: kind orders has no column 'order_nr'; did you mean 'order_id'?"
        },
        {
            Company + "sources:\n  o: {kind: exchange_rates, path: orders.csv, columns: {Nr: purple}}\n",
            "3:61: kind exchange_rates has no column 'purple'; it has date, currency, usd."
        },
        {
            Company + "sources:\n  o: {kind: orders, path: orders.csv, columns: {a: amount, b: amount}}\n",
            "3:63: 'amount' is filled by two columns, 'b' and 'a'. Keep one."
        },
        {
            Company + "sources:\n  o: {kind: orders, path: orders.csv, columns: {a: currency}, currency: USD}\n",
            "3:73: 'currency' is both a constant and in sources.o.columns. Keep one."
        },
        { Company + "sources:\n  o: {kind: orders, path: orders.csv, quantity: many}\n", "3:49: sources.o.quantity is 'many'; expected a number such as 1234.50." },
        {
            Company + "sources:\n  o: {kind: orders, path: orders.csv, header: false, columns: {one: order_id, 2: ordered_at, 3: email}}\n",
            "3:64: sources.o.columns has 'one'; with 'header: false' expected a position such as 1."
        },
        {
            Company + "sources:\n  o: {kind: orders, path: orders.csv, header: false, id: row, columns: {1: amount}}\n",
            "3:6: sources.o lacks the column 'ordered_at'; without a header map it by position, such as 'columns: {1: ordered_at}'.\n"
            + "3:6: sources.o needs one of 'company_id', 'contact_id' or 'email'; map it by position, such as 'columns: {1: company_id}'."
        },
        { Company + "sources:\n  o: {kind: products, path: orders.csv, id: row}\n", "3:45: sources.o.id is 'row'; expected no 'id' here; kind products has no id to be made of the row." },
        {
            Company + "sources:\n  o: {kind: visits, path: orders.csv, columns: {a: b}}\n",
            "3:48: sources.o.columns is for tables; an access log (kind visits) is recognised by its content. Leave it out."
        },
        { Company + "sources:\n  o: {kind: orders, path: orders.csv, delimiter: ab}\n", "3:50: sources.o.delimiter is 'ab'; expected one character, 'tab' or 'whitespace'." },
        { Company + "sources:\n  o: {kind: orders, path: orders.csv, header: maybe}\n", "3:47: sources.o.header is 'maybe'; expected 'true' or 'false'." },
        { Company + "sources:\n  'a b': {kind: orders, path: orders.csv}\n", "3:3: found 'a b' as the name of a source; expected letters, digits, - and _." },
        { Company + "sources:\n  o: {kind: orders, path: orders.csv}\n  o: {kind: orders, path: orders.csv}\n", "4:3: key 'o' is there twice, first in line 3. Keep one." },
        { Company + "sources:\n\to: {kind: orders, path: orders.csv}\n", "3:1: a tab in the indentation; YAML takes spaces only. Replace it with two spaces." },
        {
            Company + "sources:\n  o: {kind: orders, path: \"${NOWHERE}/orders.csv\"}\n",
            "3:27: the environment variable 'NOWHERE' is not set. Set it before the run, or write $${NOWHERE} for the literal text.\n"
            + "3:27: sources.o.path '/orders.csv' is not there. Paths begin at the folder of this configuration."
        },
        {
            Company + "sources:\n  o: {kind: orders, path: orders.csv, status: \"${OPEN\"}\n",
            "3:47: found '${OPEN' with '${' but no '}'; expected ${NAME} for an environment variable, or $${ for the two characters."
        },
        {
            Valid + "a: &x [1]\nb: *x\n",
            "4:1: unknown key 'a' at the top; expected 'company', 'warehouse', 'reports', 'sources', 'intent', 'visits', 'inquiries', 'retention', 'next_steps', 'quotations', 'lifecycle', 'calendars', 'holds', 'ownership', 'overlaps', 'crm' or 'exhibitions'.\n"
            + "4:4: found the anchor '&x'; anchors are not read. Write the value out where it is needed.\n"
            + "5:1: unknown key 'b' at the top; expected 'company', 'warehouse', 'reports', 'sources', 'intent', 'visits', 'inquiries', 'retention', 'next_steps', 'quotations', 'lifecycle', 'calendars', 'holds', 'ownership', 'overlaps', 'crm' or 'exhibitions'.\n"
            + "5:4: found the alias '*x'; aliases are not read. Write the value out."
        },
        { Valid + "crm: {started_on: 1.11.2025}\n", "4:19: crm.started_on is '1.11.2025'; expected the day on which the CRM was taken into use, such as 2025-11-01." },
        { Valid + "crm: {targets: [{measure: nps, value: high}]}\n", "4:39: crm.targets.value is 'high'; expected a number from -1000000000000 to 1000000000000." },
        { Valid + "crm: {targets: [{measure: nps, value: 4, change_percent: 20}]}\n", "4:39: crm.targets.value is '4'; expected either value or change_percent." },
        { Valid + "crm: {targets: [nps]}\n", "4:17: crm.targets is 'nps'; expected a list such as [{measure: csat, change_percent: 20}, {measure: nps, value: 45}]." },
        { Valid + "quotations: {tolerance: 5}\n", "4:14: unknown key 'tolerance' under quotations; expected 'regions', 'freight_permille', 'payment_permille', 'packing_permille', 'quantity_permille', 'default_validity_days', 'compared_days', 'tolerance_permille', 'contract_days' or 'equivalent_skus'." },
        { Valid + "quotations: {compare_days: 90}\n", "4:14: unknown key 'compare_days' under quotations; did you mean 'compared_days'?" },
        { Valid + "quotations: {tolerance_permille: much}\n", "4:34: quotations.tolerance_permille is 'much'; expected a number from 0 to 500." },
        { Valid + "quotations:\n  freight_permille:\n    FOBB: 20\n", "6:5: unknown Incoterm 'FOBB' under quotations.freight_permille; did you mean 'FOB'?" },
        { Valid + "quotations: {freight_permille: {CIF: {Europa: 70}}}\n", "4:39: unknown region 'Europa' under quotations.freight_permille.CIF; did you mean 'Europe'?" },
        { Valid + "quotations: {regions: {North: [Hull]}, freight_permille: {CIF: {Europe: 70}}}\n", "4:65: unknown region 'Europe' under quotations.freight_permille.CIF; expected 'North'." },
        { Valid + "quotations: {freight_permille: {CIF: {Europe: 7 %}}}\n", "4:47: quotations.freight_permille.CIF.Europe is '7 %'; expected a number of parts of 1,000 from -900 to 10000, such as 70." },
        { Valid + "quotations: {regions: {North: [Hull], South: [hull]}}\n", "4:47: 'hull' is in two regions of quotations.regions, 'North' and 'South'. Keep one." },
        { Valid + "quotations: {payment_permille: {T/T: 0, t/t: 5}}\n", "4:41: 't/t' is there twice under quotations.payment_permille, also as 'T/T': capitals do not matter. Keep one." },
        { Valid + "quotations: {quantity_permille: {five: -30}}\n", "4:34: quotations.quantity_permille has 'five'; expected how many times the smallest quantity, such as 5." },
        { Valid + "quotations: {equivalent_skus: [A, B]}\n", "4:32: quotations.equivalent_skus is 'A'; expected a list of lists of articles that are the same for a buyer, such as [[HL-101, HL-101B]].\n4:35: quotations.equivalent_skus is 'B'; expected a list of lists of articles that are the same for a buyer, such as [[HL-101, HL-101B]]." },
        { Valid + "quotations: {equivalent_skus: [[A, B], [B, C]]}\n", "4:40: 'B' is in two lists of quotations.equivalent_skus. Make them one list." },
        { Valid + "retention: {period: !!str month}\n", "4:21: found the tag 'tag:yaml.org,2002:str'; tags are not read. Leave it out." },
        { Valid + "---\nx: 1\n", "4:1: a second document ('---') begins here; expected one per file." },
        { Company + "sources: {o: {kind: orders\n", "3:1: this is not valid YAML: while parsing a flow mapping, did not find expected ',' or '}'. Look here and above for a quote or bracket that is not closed, or a text with ':' or '#' that needs quotes." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Read_Mistake_SaysWhereWhatWasFoundAndWhatWasExpected(string text, string expected) =>
        Assert.Equal(Prefixed(expected), Message(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Read_SeveralMistakes_ReportsAllInFileOrder() => Assert.Equal(
        Prefixed("""
            1:31: company.time_zone is 'Mars/Base'; expected an IANA time zone such as Asia/Shanghai.
            3:13: unknown kind 'ordrs' under sources.o; did you mean 'orders'?
            3:26: sources.o.path 'gone.csv' is not there. Paths begin at the folder of this configuration.
            4:13: unknown key 'x' under retention; expected 'period'.
            """),
        Message("company: {name: H, time_zone: Mars/Base, currency: USD}\nsources:\n  o: {kind: ordrs, path: gone.csv}\nretention: {x: 1}\n"u8.ToArray()));

    [Fact]
    public void Read_LargerThanOneMegabyte_IsRefused() => Assert.Equal(
        "pipeline.yaml:1:1: the file is larger than 1 MB; expected a configuration. Is this the right file?", Message(new byte[1_048_577]));

    [Fact]
    public void Read_Utf16_SaysSo() => Assert.Equal(
        "pipeline.yaml:1:1: the file is saved as UTF-16; expected UTF-8. Save it as UTF-8 in your editor.", Message([0xFF, 0xFE, 0x61, 0]));

    [Fact]
    public void Read_InvalidUtf8_NamesLineColumnAndByte() => Assert.Equal(
        "pipeline.yaml:2:4: byte 0xC3 is not UTF-8. Save the file as UTF-8 in your editor.", Message([.. "a: 1\nb: "u8, 0xC3, 0x28]));

    [Fact]
    public void Read_DeepNesting_IsRefusedWithoutRunningOutOfStack() => Assert.Equal(
        "pipeline.yaml:1:21: nested deeper than 20 levels; expected at most 4.", Message(Encoding.UTF8.GetBytes(new string('[', 50_000))));

    [Fact]
    public void Read_AliasBomb_IsRefusedAtOnce()
    {
        var bomb = "a: &a [x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"{(char)('a' + i % 26)}{i}: &n{i} [{(i == 1 ? "*a, *a" : $"*n{i - 1}, *n{i - 1}")}]\n"));

        Assert.StartsWith("pipeline.yaml:", Message(Encoding.UTF8.GetBytes(bomb)), StringComparison.Ordinal);
    }

    private static string Prefixed(string expected) => string.Join('\n', expected.Split('\n').Select(line => "pipeline.yaml:" + line));

    private string Message(byte[] bytes)
    {
        var path = folder.Write("pipeline.yaml", bytes);
        return Assert.Throws<ConfigurationException>(() => ConfigurationFile.Read(path, "pipeline.yaml", _ => null)).Message;
    }
}
