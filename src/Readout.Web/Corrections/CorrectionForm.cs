using System.Globalization;
using Readout.Desk;

namespace Readout.Web.Corrections;

/// <summary>A correction as a form: what it is called, which values it takes, and what it does with them.</summary>
/// <param name="Kind">What it is called in forms and requests.</param>
/// <param name="Title">What it says.</param>
/// <param name="First">What the first value is.</param>
/// <param name="Second">What the second value is; <c>null</c> when it takes one.</param>
/// <param name="Make">Makes it.</param>
internal sealed record CorrectionForm(string Kind, string Title, string First, string? Second, Func<NewsDesk, string, string, Signature, long> Make)
{
    private static readonly char[] _between = [',', ' ', '\n'];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CorrectionForm> All { get; } =
    [
        new("merge-people", "Two names are one", "Name", "Other name", (desk, a, b, signature) => desk.MergePeople(a, b, signature)),
        new("split-people", "A name is somebody else's", "Name that leaves", "Name that it leaves", (desk, a, b, signature) => desk.SplitPeople(a, b, signature)),
        new("merge-stories", "Two stories are one", "Story", "Other story", (desk, a, b, signature) => desk.MergeStories([a, b], signature)),
        new("split-story", "Reports are a story by themselves", "Reports, by id, with commas between", null, (desk, a, _, signature) => desk.SplitStory(a.Split(_between, StringSplitOptions.RemoveEmptyEntries), signature)),
        new("move-report", "A report belongs to another story", "Report", "Story, or one of its reports", (desk, a, b, signature) => desk.MoveArticle(a, b, signature)),
        new("merge-claims", "Two claims are the same", "Claim (STORY/c1) or place (REPORT:10-90)", "Other claim or place", (desk, a, b, signature) => desk.MergeClaims(a, b, signature)),
        new("split-claims", "Two places tell two claims", "Claim, statement (REPORT/s1) or place that leaves", "Claim, statement or place that it leaves", (desk, a, b, signature) => desk.SplitClaims(a, b, signature)),
        new("fix-day", "A report was published on a day", "Report", "Day (YYYY-MM-DD)", (desk, a, b, signature) => desk.FixDate(a, Day(b), signature)),
        new("fix-outlet", "A report appeared in an outlet", "Report", "Outlet", (desk, a, b, signature) => desk.FixOutlet(a, b, signature)),
        new("fix-speaker", "A statement is somebody's", "Statement (REPORT/s1) or place", "Speaker", (desk, a, b, signature) => desk.FixSpeaker(a, b, signature)),
    ];

    /// <summary>The form of a name.</summary>
    public static CorrectionForm Of(string kind) => All.FirstOrDefault(form => form.Kind == kind) ?? throw new BadRequest("there is no such correction.");

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        ? day
        : throw new BadRequest($"'{text}' is not a day: write it as YYYY-MM-DD.");
}
