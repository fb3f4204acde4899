using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Statements without a verb: a transcript's <c>Name:</c> at the head of a paragraph, a quotation's <c>- Name</c> at its end, and the author's line of an
/// embedded post.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="signals">Its signals.</param>
internal sealed class SpeakerMarks(Article article, ArticleSignals signals)
{
    private const int LongestName = 6;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Adds the statements that such marks make, where no cue word has claimed the words.</summary>
    public void AddTo(List<Attribution> attributions)
    {
        bool[] taken = new bool[_tokens.Count];
        foreach (Attribution attribution in attributions)
        {
            foreach (TokenRange range in attribution.Content)
            {
                Array.Fill(taken, true, range.First, range.Length);
            }

            Array.Fill(taken, true, attribution.Cue.First, attribution.Cue.End - attribution.Cue.First);
        }

        int added = attributions.Count;
        for (int sentence = 0; sentence < _tokens.SentenceCount;)
        {
            int block = _tokens.SentenceBlocks[sentence], next = sentence;
            while (next < _tokens.SentenceCount && _tokens.SentenceBlocks[next] == block)
            {
                next++;
            }

            int first = _tokens.SentenceStarts[sentence], end = _tokens.SentenceStarts[next];
            if (article.Blocks[block].IsBody && end > first)
            {
                Attribution? found = ReadColon(first, end) ?? ReadDash(first, end, article.Blocks[block].Kind == BlockKind.Embed);
                if (found is not null && !taken[found.Content[0].First] && !taken[found.Cue.First])
                {
                    attributions.Add(found);
                }
            }

            sentence = next;
        }

        if (attributions.Count > added)
        {
            attributions.Sort((a, b) => a.Cue.First.CompareTo(b.Cue.First));
        }
    }

    // Name: words to the end of the paragraph
    private Attribution? ReadColon(int first, int end)
    {
        for (int i = first + 1; i < Math.Min(end - 1, first + LongestName + 1); i++)
        {
            if (_tokens.FormOf(i) is ":")
            {
                return IsName(first, i) ? Make(i, new TokenRange(first, i), new TokenRange(i + 1, end)) : null;
            }
        }

        return null;
    }

    // "Words." - Name
    private Attribution? ReadDash(int first, int end, bool isEmbed)
    {
        for (int i = end - 2; i > first && i >= end - 20; i--)
        {
            if (_tokens.FormOf(i) is "-" or "\u2013" or "\u2014" or "--" or "\u2015")
            {
                int last = i + 1;
                while (last < end && last - i <= LongestName && _tokens.Tags[last] != UniversalTag.PUNCT)
                {
                    last++;
                }

                bool isQuoted = signals.Quote[i - 1] == 1 && signals.Quote[first] == 1 && last >= end - 1;
                return (isEmbed || isQuoted) && IsName(i + 1, last) ? Make(i, new TokenRange(i + 1, last), new TokenRange(first, i)) : null;
            }
        }

        return null;
    }

    private bool IsName(int first, int end)
    {
        if (end <= first)
        {
            return false;
        }

        int capitals = 0;
        for (int i = first; i < end; i++)
        {
            if (_tokens.Tags[i] is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.PRON or UniversalTag.NUM)
            {
                return false;
            }

            capitals += char.IsUpper(_tokens.Text[_tokens.Starts[i]]) ? 1 : 0;
        }

        return capitals == end - first && (signals.Name[first] == (int)EntityType.Person + 1 || signals.Name[end - 1] == (int)EntityType.Person + 1);
    }

    private static Attribution Make(int cue, TokenRange source, TokenRange content)
    {
        var found = new Attribution(new CueSpan(cue, cue + 1, cue, .9)) { SourceProbability = .9, ContentProbability = .9 };
        found.Source.Add(source);
        found.Content.Add(content);
        return found;
    }
}
