using System.Text.RegularExpressions;
using Xunit;

namespace Readout.Tests.Architecture;

/// <summary>Who may not know what, by the words of the code itself: comments and strings are left out.</summary>
public partial class WallTests
{
    private const string Clock = @"\b(DateTime|DateTimeOffset)\s*\.\s*(Now|UtcNow|Today)\b|\bTimeProvider\b|\bStopwatch\b";
    private const string Console = @"\bConsole\s*\.";
    private const string Network = @"\bSystem\.Net\.(Http|Sockets)\b|\bHttpClient\b|\bSocket\b";
    private const string Files = @"\b(File|Directory|FileStream|FileInfo|DirectoryInfo)\s*[.(]";
    private const string AcrossArticles = @"(?<!\.)\b(StoryBuilder|ReadoutDocument|Story|Claim|Position|TimelineEntry|Change|ArticleCopy)\b";
    private const string Markup = @"\bAngleSharp\b|\bUtf8JsonWriter\b|\bJsonSerializer\b|\bSystem\.Text\.Json\b";

    public static TheoryData<string, string, string> Walls => new()
    {
        { "src/Readout", "the wall clock", Clock },
        { "src/Readout", "the console", Console },
        { "src/Readout", "the network", Network },
        { "src/Readout", "databases", @"\bSystem\.Data\b|\bNpgsql\b|\bSqlite" },
        { "src/Readout", "the trainers", @"\bReadout\.Train\b" },
        { "src/Readout/Archive", "how anything is computed", @"using Readout\.(Ingest|Language\.Neural|Language\.Coreference|Time|Statements|Events|Stories|Models|Reports)\b" },
        { "src/Readout.Store", "how anything is computed", @"using Readout\.(Ingest|Language|Time|Statements|Events|Stories|Models)\b|\b(ArticleReader|StoryBuilder)\b" },
        { "src/Readout.Store", "the desk and whoever is served", @"using Readout\.(Desk|Cli|Web)\b" },
        { "src/Readout.Store", "the wall clock", Clock },
        { "src/Readout.Store", "the console", Console },
        { "src/Readout.Desk", "algorithms", @"using Readout\.(Language|Time|Statements|Events|Models)\b" },
        { "src/Readout.Desk", "databases", @"\bSystem\.Data\b|\bNpgsql\b|\bSqlite" },
        { "src/Readout.Desk", "the wall clock", @"\b(DateTime|DateTimeOffset)\s*\.\s*(Now|UtcNow|Today)\b" },
        { "src/Readout.Desk", "the console", Console },
        { "src/Readout.Desk", "the trainers", @"\bReadout\.Train\b" },
        { "src/Readout.Web", "algorithms", @"using Readout\.(Language|Time|Statements|Events|Stories|Models)\b" },
        { "src/Readout.Web", "databases", @"\bSystem\.Data\b|\bNpgsql\b|\bSqlite" },
        { "src/Readout.Web", "the wall clock", @"\b(DateTime|DateTimeOffset)\s*\.\s*(Now|UtcNow|Today)\b" },
        { "src/Readout.Web", "the console", Console },
        { "src/Readout.Web", "the trainers", @"\bReadout\.Train\b" },
        { "src/Readout.Cli", "databases", @"\bSystem\.Data\.|\bNpgsql\b|\bSqlite" },
        { "src/Readout.Cli", "the trainers", @"\bReadout\.Train\b" },
        { "src/Readout/Ingest", "what is read out of an article", @"\b(Entity|Statement|Event|Annotations|Mention)\b(?!\()|using Readout\.(Language|Time|Statements|Events|Stories|Reports);" },
        { "src/Readout/Ingest", "stories", AcrossArticles },
        { "src/Readout/Language", "files", Files },
        { "src/Readout/Language", "other articles", AcrossArticles },
        { "src/Readout/Language", "the rooms after it", @"using Readout\.(Ingest|Time|Statements|Events|Stories|Reports);" },
        { "src/Readout/Language", "outlets and agencies", @"\.(Outlet|Agency|Authors)\b" },
        { "src/Readout/Language/Neural", "language", @"\b(UniversalTag|EntityType|Entity|Mention|Tokens|Token|Article|Block)\b" },
        { "src/Readout/Time", "other articles", AcrossArticles },
        { "src/Readout/Time", "the rooms after it", @"using Readout\.(Ingest|Statements|Events|Stories|Reports);" },
        { "src/Readout/Statements", "other articles", AcrossArticles },
        { "src/Readout/Statements", "the rooms after it", @"using Readout\.(Ingest|Events|Stories|Reports);" },
        { "src/Readout/Events", "other articles", AcrossArticles },
        { "src/Readout/Events", "the rooms after it", @"using Readout\.(Ingest|Stories|Reports);" },
        { "src/Readout/Stories", "how annotations are made", @"using Readout\.(Ingest|Statements|Events|Reports|Time)\b|\b(ArticleReader|LanguageAnnotator|EntityResolver|TimeFinder|StatementExtractor|EventCoder)\b" },
        { "src/Readout/Stories", "markup", Markup },
        { "src/Readout/Stories", "files", Files },
        { "src/Readout/Reports", "how anything is computed", @"using Readout\.(Ingest|Language\.Neural|Language\.Coreference|Time|Statements|Events|Stories|Models)\b" },
        { "src/Readout.Cli", "algorithms", @"using Readout\.(Language\.Neural|Language\.Coreference|Time|Statements|Events)\b" },
    };

    [Theory]
    [MemberData(nameof(Walls))]
    public void A_room_does_not_know_what_it_may_not(string room, string what, string pattern)
    {
        var forbidden = new Regex(pattern, RegexOptions.CultureInvariant);
        string[] breaches = [.. Repository.CodeBelow(room).SelectMany(path => Breaches(path, forbidden))];
        Assert.True(breaches.Length == 0, $"{room} may not know {what}:{Environment.NewLine}{string.Join(Environment.NewLine, breaches)}");
    }

    [Fact]
    public void A_breach_in_code_is_seen_and_one_in_a_comment_is_not()
    {
        Assert.Matches(Clock, CodeOf("var x = DateTime.Now; // fine"));
        Assert.DoesNotMatch(Clock, CodeOf("// DateTime.Now\nvar x = \"DateTime.Now\"; /* DateTime.Now */"));
    }

    private static IEnumerable<string> Breaches(string path, Regex forbidden) =>
        CodeOf(File.ReadAllText(path)).Split('\n')
            .Select((line, index) => (line, number: index + 1))
            .Where(row => forbidden.IsMatch(row.line))
            .Select(row => $"{Path.GetRelativePath(Repository.Root, path)}:{row.number}: {row.line.Trim()}");

    private static string CodeOf(string source) =>
        CommentOrString().Replace(source, match => new string('\n', match.Value.Count(c => c == '\n')));

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|\"{3}.*?\"{3}|@\"(?:[^\"]|\"\")*\"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""", RegexOptions.Singleline)]
    private static partial Regex CommentOrString();
}
