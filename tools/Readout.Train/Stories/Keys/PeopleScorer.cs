using Readout.Stories;
using Readout.Stories.People;

namespace Readout.Train.Stories.Keys;

/// <summary>Whether two names of a story are joined into one person or organisation exactly where a reader says so.</summary>
/// <param name="Right">Pairs rightly joined.</param>
/// <param name="Joined">Pairs that we join.</param>
/// <param name="Same">Pairs that mean the same.</param>
/// <param name="Pairs">All pairs.</param>
/// <param name="Unnamed">Pairs of which a name is none in our reading.</param>
internal sealed record PeopleScorer(int Right, int Joined, int Same, int Pairs, int Unnamed)
{
    public static PeopleScorer operator +(PeopleScorer one, PeopleScorer other) =>
        new(one.Right + other.Right, one.Joined + other.Joined, one.Same + other.Same, one.Pairs + other.Pairs, one.Unnamed + other.Unnamed);

    /// <summary>Scores the pairs of one story.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="articles">All articles of the story.</param>
    /// <param name="note">Takes a line for each wrong pair.</param>
    public static PeopleScorer Of(IReadOnlyCollection<PeoplePair> pairs, IReadOnlyList<Annotations> articles, Action<string> note)
    {
        Dictionary<string, Article> byId = articles.ToDictionary(article => article.Article.Id, article => article.Article);
        PeopleOfStory people = new PersonResolver(StoryLexicon.Shared).Resolve([.. articles.Select((article, index) => (index, article))]);
        var score = new PeopleScorer(0, 0, 0, 0, 0);
        foreach (PeoplePair pair in pairs)
        {
            Person? one = Find(people, pair.One, byId[pair.One.Article]), other = Find(people, pair.Other, byId[pair.Other.Article]);
            bool isJoined = one is not null && one.Id == other?.Id;
            if (isJoined != pair.IsSame)
            {
                note($"{(pair.IsSame ? "parted" : "joined")}: {TextOf(pair.One, byId)} ({one?.Name ?? "none"}) | {TextOf(pair.Other, byId)} ({other?.Name ?? "none"})");
            }

            score += new PeopleScorer(isJoined && pair.IsSame ? 1 : 0, isJoined ? 1 : 0, pair.IsSame ? 1 : 0, 1, one is null || other is null ? 1 : 0);
        }

        return score;
    }

    public override string ToString() =>
        $"pair F1 {(Joined + Same == 0 ? 1 : 2.0 * Right / (Joined + Same)):F3}   precision {Tally.Share(Right, Joined)}   recall {Tally.Share(Right, Same)}   {Pairs} pairs, {Unnamed} with a name that is none in ours";

    private static Person? Find(PeopleOfStory people, KeySpan span, Article article) => people.People
        .Select(person => (person, shared: person.Mentions.Where(mention => mention.ArticleId == span.Article).Select(mention => article.ToSource(mention.Span))
            .Select(mention => Math.Min(span.End, mention.End) - Math.Max(span.Start, mention.Start)).DefaultIfEmpty().Max()))
        .Where(pair => pair.shared > 0).OrderByDescending(pair => pair.shared).Select(pair => pair.person).FirstOrDefault();

    private static string TextOf(KeySpan span, Dictionary<string, Article> articles) => $"{span.Article} {articles[span.Article].Report.Source[span.Start..span.End]}";
}
