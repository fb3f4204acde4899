using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Readout.Tests.Reports;

public class EventsCsvWriterTests
{
    private const string Columns =
        "story,article,event,outlet,published,date,date_to,source,source_name,target,target_name,code,root,plover,action,status,said_by,place,clause,start,end,pattern,confidence";

    private static readonly string[] _odd = ["\"", ",", "\r\n", "\n", "\r", ";", "\t", "=1+1", "'", " ", "é", "\ud83d\ude00", "Vask", "=", "-", "@", "+"];

    private static readonly Gen<string> _names = Gen.Elements(_odd).ListOf().Select(parts => string.Concat(parts)).Where(name => name.Length > 0);

    [Fact]
    public void The_columns_are_those_that_the_page_on_output_documents_in_their_order()
    {
        Assert.Equal(Columns, Rows(Written.Csv(InventedReadout.Document))[0] is { } header ? string.Join(',', header) : null);
        string page = File.ReadAllText(Repository.At("docs", "output.md"));
        page = page[page.IndexOf("## Events as CSV", StringComparison.Ordinal)..];
        int at = 0;
        foreach (string column in Columns.Split(','))
        {
            int found = page.IndexOf($"`{column}`", at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{column} is not documented, or out of order");
            at = found;
        }
    }

    [Fact]
    public void Quotes_commas_and_line_breaks_of_any_name_come_back_as_they_were_save_for_the_mark_that_guards_a_formula()
    {
        Prop.ForAll(_names.ToArbitrary(), _names.ToArbitrary(), (outlet, actor) =>
        {
            List<string[]> rows = Rows(Csv(outlet, actor));
            Assert.Equal(2, rows.Count);
            Assert.All(rows, row => Assert.Equal(Columns.Split(',').Length, row.Length));
            Assert.Equal(Guarded(outlet), Field(rows, "outlet"));
            Assert.Equal(Guarded(actor), Field(rows, "source_name"));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://a.example\")")]
    [InlineData("+31 20 555")]
    [InlineData("@board")]
    [InlineData("-2 of them")]
    public void Words_that_a_spreadsheet_would_reckon_out_are_kept_from_it(string name) =>
        Assert.Equal("'" + name, Field(Rows(Csv("Harrow Sentinel", name)), "source_name"));

    [Fact]
    public void A_code_without_a_country_stays_a_code() =>
        Assert.Equal("---GOV", Field(Rows(Csv("Harrow Sentinel", "Vask")), "source"));

    [Fact]
    public void Rows_stand_in_the_order_of_reports_and_of_their_events()
    {
        List<string[]> rows = Rows(Written.Csv(InventedReadout.Document));
        (string, string)[] expected = [.. InventedReadout.Document.Articles.SelectMany(article => article.Events.Select(told => (article.Article.Id, told.Id)))];
        Assert.Equal(expected, rows.Skip(1).Select(row => (row[1], row[2])));
        Assert.NotEmpty(expected);
    }

    [Fact]
    public void Numbers_and_days_are_the_same_in_every_culture()
    {
        string expected = Written.Csv(InventedReadout.Document);
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            odd.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(expected, Written.Csv(InventedReadout.Document));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string Guarded(string name) => "=+-@".Contains(name[0], StringComparison.Ordinal) || char.IsControl(name[0]) ? "'" + name : name;

    private static string Csv(string outlet, string actor)
    {
        ArticleDraft draft = new ArticleDraft("a", (BlockKind.Paragraph, "The board opened the bridge."))
            .With(article => article with { Outlet = new Finding(outlet, Provenance.Given) })
            .Entity("e1", EntityType.Person, actor, "board");
        draft.Event("The board opened the bridge", "opened", "open", made => made with { Actor = new EventParticipant(draft.Span("The board"), "e1", "---GOV") });
        return Written.Csv(new ReadoutDocument([draft.Build()], [], []));
    }

    private static string Field(List<string[]> rows, string column) => rows[1][Array.IndexOf(rows[0], column)];

    // Read by the letter of RFC 4180, by no means of the writer.
    private static List<string[]> Rows(string csv)
    {
        List<string[]> rows = [];
        List<string> row = [];
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            char c = csv[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
                {
                    field.Append(csv[++i]);
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    field.Append(c);
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                field.Append(c);
            }
        }

        Assert.False(quoted);
        return rows;
    }
}
