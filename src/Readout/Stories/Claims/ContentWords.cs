using Readout.Language;
using Readout.Stories.Words;

namespace Readout.Stories.Claims;

/// <summary>Reads the words of clauses, and how much of one clause's words another has too, in the same or in like words.</summary>
internal static class ContentWords
{
    private const float Alike = 0.3f;
    private const int MostOnStack = 512;

    /// <summary>The distinct content words of a span that stand outside the names of persons.</summary>
    public static ContentWord[] Read(Annotations annotations, TextSpan span, WordTable table)
    {
        Tokens tokens = annotations.Tokens;
        int first = tokens.TokenAt(span.Start), end = first;
        while (end < tokens.Count && tokens.Starts[end] < span.End)
        {
            end++;
        }

        Span<bool> inPerson = end - first <= MostOnStack ? stackalloc bool[end - first] : new bool[end - first];
        Mark(annotations, span, first, inPerson);
        var found = new List<ContentWord>();
        for (int i = first; i < end; i++)
        {
            if (inPerson[i - first] || tokens.TagOf(i) is not (UniversalTag.NOUN or UniversalTag.VERB or UniversalTag.ADJ or UniversalTag.ADV or UniversalTag.PROPN or UniversalTag.NUM or UniversalTag.X))
            {
                continue;
            }

            string lemma = tokens.LemmaOf(i).ToLowerInvariant();
            float weight = (float)Frequencies.Shared.Weight(WordHash.Of(lemma));
            if (weight > 0 && char.IsLetterOrDigit(lemma[0]) && table.NumberOf(lemma) is var number && !Holds(found, number))
            {
                found.Add(new ContentWord(number, weight, tokens.TagOf(i)));
            }
        }

        found.Sort(static (one, two) => one.Number.CompareTo(two.Number));
        return [.. found];
    }

    // The tokens from the first on that stand in names of persons, or in what else the text calls them.
    private static void Mark(Annotations annotations, TextSpan span, int first, Span<bool> inPerson)
    {
        inPerson.Clear();
        foreach (Entity entity in annotations.Entities)
        {
            if (entity.Type != EntityType.Person)
            {
                continue;
            }

            foreach (Mention mention in entity.Mentions)
            {
                for (int i = Math.Max(mention.FirstToken - first, 0); span.Overlaps(mention.Span) && i < Math.Min(mention.EndToken - first, inPerson.Length); i++)
                {
                    inPerson[i] = true;
                }
            }
        }
    }

    private static bool Holds(List<ContentWord> words, int number)
    {
        foreach (ContentWord word in words)
        {
            if (word.Number == number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The share of each clause's words that the other has too.</summary>
    public static (float Forth, float Back) Covered(Proposition one, Proposition two, WordTable table)
    {
        ReadOnlySpan<float> nearOne = table.Nearest(one.Number, one.Content), nearTwo = table.Nearest(two.Number, two.Content);
        return nearOne.IsEmpty || nearTwo.IsEmpty ? Covered(one.Content, two.Content, table) : (Covered(one.Content, nearTwo), Covered(two.Content, nearOne));
    }

    /// <summary>The share of words, by weight, that stand in the same or in like words elsewhere. 0 to 1; 0 when there are no words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="nearest">How like each word of the story is to the nearest one there.</param>
    public static float Covered(ContentWord[] words, ReadOnlySpan<float> nearest)
    {
        float covered = 0, all = 0;
        foreach (ContentWord word in words)
        {
            all += word.Weight;
            covered += word.Weight * MathF.Max(0, (nearest[word.Number] - Alike) / (1 - Alike));
        }

        return all == 0 ? 0 : covered / all;
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
