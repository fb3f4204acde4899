using Readout.Language;
using Readout.Stories.Words;

namespace Readout.Stories.Claims;

/// <summary>Reads the words of clauses, and how much of one clause's words another has too, in the same or in like words.</summary>
internal static class ContentWords
{
    private const float Alike = 0.3f;

    /// <summary>The distinct content words of a span that stand outside the names of persons.</summary>
    public static ContentWord[] Read(Annotations annotations, TextSpan span, WordTable table)
    {
        Tokens tokens = annotations.Tokens;
        HashSet<int> inPerson = [.. annotations.Entities.Where(entity => entity.Type == EntityType.Person)
            .SelectMany(entity => entity.Mentions).Where(mention => span.Overlaps(mention.Span))
            .SelectMany(mention => Enumerable.Range(mention.FirstToken, mention.EndToken - mention.FirstToken))];
        var found = new Dictionary<int, (float Weight, UniversalTag Tag)>();
        for (int i = tokens.TokenAt(span.Start); i < tokens.Count && tokens.Starts[i] < span.End; i++)
        {
            if (inPerson.Contains(i) || tokens.TagOf(i) is not (UniversalTag.NOUN or UniversalTag.VERB or UniversalTag.ADJ or UniversalTag.ADV or UniversalTag.PROPN or UniversalTag.NUM or UniversalTag.X))
            {
                continue;
            }

            string lemma = tokens.LemmaOf(i).ToLowerInvariant();
            float weight = (float)Frequencies.Shared.Weight(WordHash.Of(lemma));
            if (weight > 0 && char.IsLetterOrDigit(lemma[0]))
            {
                found.TryAdd(table.NumberOf(lemma), (weight, tokens.TagOf(i)));
            }
        }

        return [.. found.OrderBy(pair => pair.Key).Select(pair => new ContentWord(pair.Key, pair.Value.Weight, pair.Value.Tag))];
    }

    /// <summary>
    /// The share of each clause's words, by weight, that the other has too: for each word its best likeness in the other, where that is more than chance
    /// (Mihalcea, Corley and Strapparava 2006). 0 to 1; 0 when there are no words.
    /// </summary>
    public static (float Forth, float Back) Covered(ContentWord[] one, ContentWord[] two, WordTable table)
    {
        Span<float> best = two.Length <= 256 ? stackalloc float[two.Length] : new float[two.Length];
        best.Clear();
        float forth = 0, all = 0;
        foreach (ContentWord word in one)
        {
            float nearest = 0;
            for (int i = 0; i < two.Length; i++)
            {
                float likeness = table.Likeness(word.Number, two[i].Number);
                nearest = MathF.Max(nearest, likeness);
                best[i] = MathF.Max(best[i], likeness);
            }

            all += word.Weight;
            forth += word.Weight * MathF.Max(0, (nearest - Alike) / (1 - Alike));
        }

        float back = 0, others = 0;
        for (int i = 0; i < two.Length; i++)
        {
            others += two[i].Weight;
            back += two[i].Weight * MathF.Max(0, (best[i] - Alike) / (1 - Alike));
        }

        return (all == 0 ? 0 : forth / all, others == 0 ? 0 : back / others);
    }
}
