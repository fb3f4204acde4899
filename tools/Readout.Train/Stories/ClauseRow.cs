using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary>What is written of a clause for labelling: its place for the repository, its voice for the reader's eyes.</summary>
internal static class ClauseRow
{
    /// <summary>Article, start and end in the report, between tabs.</summary>
    public static string Place(Proposition proposition)
    {
        SourceSpan span = proposition.Input.Article.ToSource(proposition.Span);
        return $"{proposition.Input.Article.Id}\t{span.Start}\t{span.End}";
    }

    /// <summary>Source, cue and stance, or that the outlet speaks.</summary>
    public static string Voice(Proposition proposition) => proposition.Statement is not { } statement ? "outlet"
        : $"{string.Join(' ', statement.Source.Select(proposition.Input.Article.TextOf))} {string.Join(' ', statement.Cue.Select(proposition.Input.Article.TextOf))}: {statement.Stance}{(proposition.IsNegative ? " NOT" : "")}";
}
