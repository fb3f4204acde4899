using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Gives <i>cited a minister as saying that</i> its two links: what is said belongs to the minister, and stands within the statement of the one who cites. In
/// <i>was quoted by the agency as saying</i> the speaker is the subject, and the agency a carrier.
/// </summary>
/// <param name="signals">The article's signals.</param>
internal sealed class QuotedSpeakers(ArticleSignals signals)
{
    private const int Reach = 12;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Gives every attribution by <i>as saying</i> its own source.</summary>
    public void Mend(List<Attribution> attributions)
    {
        foreach (Attribution attribution in attributions)
        {
            int saying = attribution.Cue.Head;
            if (_tokens.Lemmas[saying] is "cite" or "quote" && signals.Child(saying, "obj") is >= 0 and var cited && cited > saying && cited + 1 < _tokens.Count && IsSaid(saying, cited))
            {
                (int first, int end) = signals.SubtreeOf(cited);
                attribution.Source.Clear();
                attribution.Source.Add(new TokenRange(first, end));
                attribution.SourceProbability = Math.Max(attribution.SourceProbability, .8);
                continue;
            }

            if (_tokens.PennTags[saying] == "VBG" && saying > 0 && _tokens.Lemmas[saying - 1] == "as" && Citing(saying) is var verb and >= 0)
            {
                int speaker = signals.Child(verb, "nsubj:pass");
                speaker = speaker >= 0 ? speaker : signals.Child(verb, "obj");
                if (speaker >= 0 && !attribution.Covers(speaker))
                {
                    (int first, int end) = signals.SubtreeOf(speaker);
                    attribution.Source.Clear();
                    attribution.Source.Add(new TokenRange(first, Math.Min(end, saying - 1)));
                    attribution.SourceProbability = Math.Max(attribution.SourceProbability, .8);
                }
            }
        }
    }

    // cited a minister as saying: the verb behind "as" hangs on the one who cites
    private bool IsSaid(int citing, int cited)
    {
        foreach (int child in signals.Children(citing))
        {
            if (child > cited && _tokens.PennTags[child] == "VBG" && _tokens.Lemmas[child - 1] == "as")
            {
                return true;
            }
        }

        return false;
    }

    private int Citing(int saying)
    {
        int sentence = _tokens.SentenceStarts[_tokens.SentenceOf[saying]];
        for (int i = saying - 2; i >= Math.Max(sentence, saying - Reach); i--)
        {
            if (_tokens.Lemmas[i] is "cite" or "quote" && _tokens.Tags[i] == UniversalTag.VERB)
            {
                return i;
            }
        }

        return -1;
    }
}
