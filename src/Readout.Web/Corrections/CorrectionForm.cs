using System.Globalization;
using Readout.Desk;

namespace Readout.Web.Corrections;

/// <summary>A correction as forms and requests make it: what it is called, which values it takes, and what it does with them.</summary>
/// <param name="Kind">What it is called in forms and requests.</param>
/// <param name="Title">What it says.</param>
/// <param name="First">What the first value is.</param>
/// <param name="Second">What the second value is; <c>null</c> when the first field of a form takes all.</param>
/// <param name="Least">How many values it takes at least.</param>
/// <param name="Most">How many values it takes at most.</param>
internal sealed record CorrectionForm(string Kind, string Title, string First, string? Second, int Least, int Most)
{
    private const int Many = 500;
    private static readonly char[] _between = [',', ' ', '\n'];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CorrectionForm> All { get; } =
    [
        new("merge-people", "Two names are one", "Name", "Other name", 2, 2) { Apply = (desk, of, signature) => desk.MergePeople(of[0], of[1], signature) },
        new("split-people", "A name is somebody else's", "Name that leaves", "Name that it leaves", 2, 2) { Apply = (desk, of, signature) => desk.SplitPeople(of[0], of[1], signature) },
        new("merge-stories", "Two stories are one", "Story", "Other story", 2, Many) { Apply = (desk, of, signature) => desk.MergeStories(of, signature) },
        new("split-story", "Reports are a story by themselves", "Reports, by id, with commas between", null, 1, Many) { Apply = (desk, of, signature) => desk.SplitStory(of, signature) },
        new("move-report", "A report belongs to another story", "Report", "Story, or one of its reports", 1, 2) { Apply = (desk, of, signature) => desk.MoveArticle(of[0], of.Count > 1 ? of[1] : null, signature) },
        new("merge-claims", "Two claims are the same", "Claim (STORY/c1) or place (REPORT:10-90)", "Other claim or place", 2, 2) { Apply = (desk, of, signature) => desk.MergeClaims(of[0], of[1], signature) },
        new("split-claims", "Two places tell two claims", "Claim, statement (REPORT/s1) or place that leaves", "Claim, statement or place that it leaves", 2, 2)
        {
            Apply = (desk, of, signature) => desk.SplitClaims(of[0], of[1], signature),
        },
        new("fix-day", "A report was published on a day", "Report", "Day (YYYY-MM-DD)", 2, 2) { Apply = (desk, of, signature) => desk.FixDate(of[0], Day(of[1]), signature) },
        new("fix-outlet", "A report appeared in an outlet", "Report", "Outlet", 2, 2) { Apply = (desk, of, signature) => desk.FixOutlet(of[0], of[1], signature) },
        new("fix-speaker", "A statement is somebody's", "Statement (REPORT/s1) or place", "Speaker", 2, 2) { Apply = (desk, of, signature) => desk.FixSpeaker(of[0], of[1], signature) },
    ];

    /// <summary>What it does with as many values as it takes; gives its number.</summary>
    public required Func<NewsDesk, IReadOnlyList<string>, Signature, long> Apply { private get; init; }

    /// <summary>The form of a name.</summary>
    public static CorrectionForm Of(string kind) => All.FirstOrDefault(form => form.Kind == kind)
        ?? throw new BadRequest($"there is no such correction: 'kind' is one of {string.Join(", ", All.Select(form => form.Kind))}.");

    /// <summary>The values of a form's two fields.</summary>
    public string[] Values(string first, string second) => Second is null ? first.Split(_between, StringSplitOptions.RemoveEmptyEntries) : [first, second];

    /// <summary>Makes it.</summary>
    /// <param name="desk">Where.</param>
    /// <param name="values">What it is about.</param>
    /// <param name="signature">Who, when, why.</param>
    /// <returns>Its number.</returns>
    public long Make(NewsDesk desk, IReadOnlyList<string> values, Signature signature)
    {
        string wanted = Least == Most ? $"{Least} values" : Most == Many ? $"{Least} or more values" : $"{Least} or {Most} values";
        return values.Count < Least || values.Count > Most ? throw new BadRequest($"'{Kind}' takes {wanted}, not {values.Count}.") : Apply(desk, values, signature);
    }

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        ? day
        : throw new BadRequest($"'{text}' is not a day: write it as YYYY-MM-DD.");
}
