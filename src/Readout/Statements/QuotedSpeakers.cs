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

    /// <summary>Gives every attribution by <i>as saying</i> its own source and leaves one of the two that the taggers may have made of it.</summary>
    public void Mend(List<Attribution> attributions)
    {
        for (int a = 0; a < attributions.Count; a++)
        {
            Attribution attribution = attributions[a];
            int saying = attribution.Cue.Head;
            if (_tokens.Lemmas[saying] is "cite" or "quote" && signals.Child(saying, "obj") is >= 0 and var cited && cited > saying && Said(saying, cited) is >= 0 and var said)
            {
                attributions[a] = attribution = Told(attribution, saying, cited, said);
                attributions.RemoveAll(other => other != attribution && other.Cue.First <= said && other.Cue.End > said);
                a = attributions.IndexOf(attribution);
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

    // The one cited is the source; where the cue reached over him, it is the words behind him.
    private Attribution Told(Attribution attribution, int citing, int cited, int said)
    {
        (int first, int end) = signals.SubtreeOf(cited);
        end = Math.Min(end, said - 1);
        end = end <= cited ? cited + 1 : end;
        bool reaches = attribution.Cue.End > first;
        Attribution told = !reaches ? attribution : new Attribution(new CueSpan(said - 1, said + 1, said, attribution.Cue.Probability)) { ContentProbability = attribution.ContentProbability, Doubt = attribution.Doubt };
        List<TokenRange> content = [.. attribution.Content];
        told.Content.Clear();
        foreach (TokenRange range in content)
        {
            // as saying that the bridge would open: the first two words are no content
            int from = range.First < said + 1 && range.End > said + 1 && range.First > citing ? said + 1 : range.First;
            told.Content.Add(new TokenRange(from, range.End));
        }

        told.Source.Clear();
        told.Source.Add(new TokenRange(first, Math.Max(first + 1, end)));
        told.SourceProbability = Math.Max(attribution.SourceProbability, .8);
        return told;
    }

    // cited a minister as saying: the verb behind "as" hangs on the one who cites
    private int Said(int citing, int cited)
    {
        foreach (int child in signals.Children(citing))
        {
            if (child > cited && _tokens.PennTags[child] == "VBG" && _tokens.Lemmas[child - 1] == "as")
            {
                return child;
            }
        }

        // the parser may hang "as saying" on the verb of what is said
        int end = _tokens.SentenceStarts[_tokens.SentenceOf[citing] + 1];
        for (int i = cited + 1; i < Math.Min(end - 1, cited + Reach); i++)
        {
            if (_tokens.FormOf(i) is "as" && _tokens.FormOf(i + 1) is "saying" or "telling" or "suggesting")
            {
                return i + 1;
            }
        }

        return -1;
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
