using Readout.Language;

namespace Readout.Train.Statements;

/// <summary>An annotated attribution as tokens: which are its cue, its source, its content.</summary>
internal sealed class GoldAttribution
{
    public GoldAttribution(PolnearAttribution gold, Tokens tokens)
    {
        Cue = TokensOf(gold.Cue, tokens);
        Source = TokensOf(gold.Source, tokens);
        Content = TokensOf(gold.Content, tokens);
    }

    /// <summary>Tokens of the cue in order.</summary>
    public List<int> Cue { get; }

    /// <summary>Tokens of the source.</summary>
    public List<int> Source { get; }

    /// <summary>Tokens of the content.</summary>
    public List<int> Content { get; }

    /// <summary>The longest run of the cue's tokens.</summary>
    public (int First, int End) MainCue()
    {
        (int First, int End) best = (-1, -1);
        for (int i = 0; i < Cue.Count;)
        {
            int j = i + 1;
            while (j < Cue.Count && Cue[j] == Cue[j - 1] + 1)
            {
                j++;
            }

            if (j - i > best.End - best.First)
            {
                best = (Cue[i], Cue[j - 1] + 1);
            }

            i = j;
        }

        return best;
    }

    // A token belongs to a span if its first character does.
    private static List<int> TokensOf(IReadOnlyList<TextSpan> spans, Tokens tokens)
    {
        var found = new SortedSet<int>();
        foreach (TextSpan span in spans)
        {
            for (int i = tokens.TokenAt(span.Start); i < tokens.Count && tokens.Starts[i] < span.End; i++)
            {
                if (tokens.Starts[i] >= span.Start)
                {
                    found.Add(i);
                }
            }
        }

        return [.. found];
    }
}
