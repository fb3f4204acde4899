using Readout.Stories.People;
using Readout.Stories.Words;

namespace Readout.Stories.Clusters;

/// <summary>
/// What an article's annotations say for the grouping: who did what to whom as terms, and the recent dated happenings that it is about,
/// each as a day and two of those who took part.
/// </summary>
internal sealed class ArticleFacts
{
    private const int LeadParagraphs = 6;
    private const int MostDaysBack = 45;
    private const int MostNamesInSentence = 8;

    private ArticleFacts(List<ulong> terms, HashSet<ulong> bridges, Dictionary<ulong, int> actors, Dictionary<ulong, int> deeds)
    {
        Terms = terms;
        Bridges = bridges;
        Actors = actors;
        Deeds = deeds;
    }

    /// <summary>Hashes of the named entities with the number of mentions.</summary>
    public IReadOnlyDictionary<ulong, int> Actors { get; }

    /// <summary>Hashes of the kinds of events (the block of their pattern) with their number.</summary>
    public IReadOnlyDictionary<ulong, int> Deeds { get; }

    /// <summary>Hashes of the kinds of events with actor and target.</summary>
    public IReadOnlyList<ulong> Terms { get; }

    /// <summary>Hashes of day and two entities.</summary>
    public IReadOnlyCollection<ulong> Bridges { get; }

    /// <summary>Reads the facts of an article.</summary>
    public static ArticleFacts Of(Annotations annotations, StoryLexicon lexicon)
    {
        var keys = new EntityKeys(annotations, lexicon);
        var terms = new List<ulong>();
        var actors = new Dictionary<ulong, int>();
        var deeds = new Dictionary<ulong, int>();
        foreach (Entity entity in annotations.Entities.Where(entity => entity.Type is EntityType.Person or EntityType.Organization or EntityType.GeopoliticalEntity))
        {
            if (keys[entity.Id] is { } key)
            {
                actors[key] = actors.GetValueOrDefault(key) + entity.Mentions.Length;
            }
        }

        foreach (Event happening in annotations.Events)
        {
            if (Deed.KindOf(happening) is { } kind)
            {
                ulong deed = WordHash.Of(kind);
                deeds[deed] = deeds.GetValueOrDefault(deed) + 1;
                if (keys[happening.Actor?.EntityId] is { } actor && keys[happening.Target?.EntityId] is { } target)
                {
                    terms.Add(WordHash.Join(WordHash.Join(deed, actor), target));
                }
            }
        }

        return new ArticleFacts(terms, BridgesOf(annotations, keys), actors, deeds);
    }

    private static HashSet<ulong> BridgesOf(Annotations annotations, EntityKeys keys)
    {
        var bridges = new HashSet<ulong>();
        if (annotations.Tokens.SentenceCount == 0)
        {
            return bridges;
        }

        int leadEnd = annotations.Article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Take(LeadParagraphs)
            .Select(block => block.Span.End).DefaultIfEmpty().Last();
        DateOnly? published = annotations.Article.Published?.Value ?? annotations.Article.Published?.Latest;
        foreach (TimeExpression time in annotations.Times)
        {
            if (time.From is not { } day || time.To != day || time.Span.Start >= leadEnd
                || (published is { } today && (day > today.AddDays(-2) || day < today.AddDays(-MostDaysBack))))
            {
                continue;
            }

            ulong[] present = PresentIn(annotations, keys, time.Span);
            for (int i = 0; i < present.Length; i++)
            {
                for (int j = i + 1; j < present.Length; j++)
                {
                    bridges.Add(WordHash.Join(WordHash.Join(WordHash.Of(day.ToString("yyyy-MM-dd")), present[i]), present[j]));
                }
            }
        }

        return bridges;
    }

    private static ulong[] PresentIn(Annotations annotations, EntityKeys keys, TextSpan place)
    {
        int token = Math.Min(annotations.Tokens.TokenAt(place.Start), annotations.Tokens.Count - 1);
        TextSpan sentence = annotations.Tokens.SentenceSpan(annotations.Tokens.SentenceOf[token]);
        return
        [
            .. annotations.Entities.Where(entity => entity.Type is EntityType.Person or EntityType.Organization or EntityType.GeopoliticalEntity
                    && entity.Mentions.Any(mention => sentence.Contains(mention.Span)))
                .Select(entity => keys[entity.Id]).OfType<ulong>().Distinct().Take(MostNamesInSentence).Order(),
        ];
    }
}
