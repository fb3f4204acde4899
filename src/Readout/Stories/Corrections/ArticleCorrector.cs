using System.Collections.Immutable;
using System.Globalization;

namespace Readout.Stories.Corrections;

/// <summary>An article's day, outlet and speakers as readers have put them right.</summary>
public static class ArticleCorrector
{
    /// <summary>The day of publication that the rules give; <c>null</c> when they give none.</summary>
    /// <param name="article">Id of the article.</param>
    /// <param name="corrections">All rules, in order.</param>
    public static PublicationDate? Published(string article, IReadOnlyList<Correction> corrections)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        Correction? last = corrections.LastOrDefault(correction => correction.Kind == CorrectionKind.Published && correction.Subject[0] == article);
        return last is not null && DateOnly.TryParseExact(last.Subject[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? new PublicationDate(day, Provenance.Given, null, last.Sentence, day, day)
            : null;
    }

    /// <summary>Applies the rules for outlet and speakers, after the article's times were read for its day.</summary>
    /// <param name="annotations">The annotations.</param>
    /// <param name="corrections">All rules, in order.</param>
    public static Annotations Correct(Annotations annotations, IReadOnlyList<Correction> corrections)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(corrections);
        var sentences = ImmutableArray.CreateBuilder<string>();
        foreach (Correction correction in Of(annotations.Article.Id, corrections))
        {
            if (correction.Kind == CorrectionKind.Outlet)
            {
                annotations = annotations with { Article = annotations.Article with { Outlet = new Finding(correction.Subject[1], Provenance.Given, null, correction.Sentence) } };
            }
            else if (correction.Kind == CorrectionKind.Speaker && Spoken(annotations, correction) is { } spoken)
            {
                annotations = spoken;
            }
            else if (correction.Kind != CorrectionKind.Published)
            {
                continue;
            }

            sentences.Add(correction.Sentence);
        }

        return sentences.Count == 0 ? annotations : annotations with { Article = annotations.Article with { Corrections = sentences.ToImmutable() } };
    }

    /// <summary>The rules that are about an article's day, outlet and speakers.</summary>
    public static IEnumerable<Correction> Of(string article, IReadOnlyList<Correction> corrections)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        return corrections.Where(correction => correction.Kind switch
        {
            CorrectionKind.Published or CorrectionKind.Outlet => correction.Subject[0] == article,
            CorrectionKind.Speaker => Correction.PlaceOf(correction.Subject[0])?.Article == article,
            _ => false,
        });
    }

    private static Annotations? Spoken(Annotations annotations, Correction correction)
    {
        SourceSpan place = Correction.PlaceOf(correction.Subject[0])!.Value.Span;
        Statement? meant = annotations.Statements.Where(statement => !statement.Content.IsEmpty)
            .Select(statement => (statement, span: annotations.Article.ToSource(new TextSpan(statement.Content[0].Start, statement.Content[^1].End))))
            .Where(row => row.span.Start < place.End && place.Start < row.span.End)
            .OrderBy(row => Math.Abs(row.span.Start - place.Start) + Math.Abs(row.span.End - place.End)).Select(row => row.statement).FirstOrDefault();
        if (meant is null)
        {
            return null;
        }

        string name = correction.Subject[1];
        Entity? speaker = annotations.Entities.FirstOrDefault(entity => Bears(annotations, entity, name));
        if (speaker is null)
        {
            speaker = new Entity($"e{annotations.Entities.Length + 1}", EntityType.Person, name, IsNamed: false, IsPlural: false, [], []);
            annotations = annotations with { Entities = annotations.Entities.Add(speaker) };
        }

        return annotations with { Statements = annotations.Statements.Replace(meant, meant with { Speaker = speaker.Id, Confidence = 1 }) };
    }

    private static bool Bears(Annotations annotations, Entity entity, string name) =>
        entity.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || entity.Mentions.Any(mention => mention.Kind == MentionKind.Name && annotations.Article.TextOf(mention.Span).Equals(name, StringComparison.OrdinalIgnoreCase));
}
