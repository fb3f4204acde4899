using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Changes;

/// <summary>Finds the quotations of one speaker that two articles of a story give in other words, each with the nearest of the later ones.</summary>
/// <param name="people">The story's people.</param>
/// <param name="lexicon">The word lists.</param>
internal sealed class QuoteDriftFinder(PeopleOfStory people, StoryLexicon lexicon)
{
    /// <summary>The changes.</summary>
    /// <param name="articles">The story's articles by day of publication.</param>
    public IEnumerable<Change> Find(IReadOnlyList<StoryInput> articles)
    {
        foreach (IGrouping<string, Quotation> speaker in articles.SelectMany(Read)
            .Select(quotation => (quotation, who: people.Find(quotation.Input.Index, quotation.Statement.Speaker)))
            .Where(row => row.who is not null).GroupBy(row => row.who!, row => row.quotation))
        {
            Quotation[] said = [.. speaker.DistinctBy(quotation => (quotation.Input.Index, quotation.Span))];
            var told = new HashSet<(string, string)>();
            for (int i = 0; i < said.Length; i++)
            {
                (Quotation? nearest, (TextSpan Mine, TextSpan Other, int Common)? drift) = Nearest(said[i], said[(i + 1)..]);
                if (nearest is null || drift is not { } altered)
                {
                    continue;
                }

                string before = said[i].Input.Folded(altered.Mine), after = nearest.Input.Folded(altered.Other);
                if (told.Add(Ordered(Quotation.Plain(before), Quotation.Plain(after))))
                {
                    yield return new Change(nearest.Input.Days.From, ChangeKind.QuoteDrift, null, $"“{before}” → “{after}”", [new Evidence(said[i].Input.Article.Id, altered.Mine, said[i].Statement.Id), new Evidence(nearest.Input.Article.Id, altered.Other, nearest.Statement.Id)]);
                }
            }
        }
    }

    private static (string, string) Ordered(string one, string two) => string.CompareOrdinal(one, two) <= 0 ? (one, two) : (two, one);

    private static (Quotation? Nearest, (TextSpan Mine, TextSpan Other, int Common)? Drift) Nearest(Quotation said, IEnumerable<Quotation> later)
    {
        Quotation? nearest = null;
        (TextSpan Mine, TextSpan Other, int Common)? drift = null;
        foreach (Quotation other in later.Where(other => other.Input != said.Input))
        {
            if (said.Drift(other) is { } found && !(found.Common <= drift?.Common))
            {
                (nearest, drift) = (other, found);
            }
        }

        return (nearest, drift);
    }

    /// <summary>The quotations of an article. What somebody quoted tells of another are his words, not the other's.</summary>
    private IEnumerable<Quotation> Read(StoryInput article)
    {
        var tree = new StatementTree(article.Annotations, lexicon);
        HashSet<string> quoted = [.. article.Annotations.Statements.Where(statement => statement.Quote != QuoteKind.Indirect && !tree.IsCarrier(statement)).Select(statement => statement.Id)];
        return article.Annotations.Statements.Where(statement => !tree.IsCarrier(statement) && !(statement.Within is { } outer && quoted.Contains(outer)))
            .SelectMany(statement => Quotation.Of(article, statement));
    }
}
