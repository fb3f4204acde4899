using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Statements without a verb: a transcript's <c>Name:</c> at the head of a paragraph, a quotation's <c>- Name</c> at its end, and that of an
/// embedded text (a post signed with a handle: <see cref="PostMarks"/>).
/// </summary>
/// <param name="article">The article.</param>
/// <param name="signals">Its signals.</param>
internal sealed class SpeakerMarks(Article article, ArticleSignals signals)
{
    private const int LongestName = 6;
    private const int LongestRole = 10;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Adds the statements that such marks make, where no cue word has claimed the words. Two or more paragraphs that open with a name make a transcript: there the names rule.</summary>
    public void AddTo(List<Attribution> attributions)
    {
        var turns = new List<Attribution>();
        var others = new List<(Attribution Found, bool IsPost)>();
        for (int sentence = 0; sentence < _tokens.SentenceCount;)
        {
            int block = _tokens.SentenceBlocks[sentence], next = sentence;
            while (next < _tokens.SentenceCount && _tokens.SentenceBlocks[next] == block)
            {
                next++;
            }

            int first = _tokens.SentenceStarts[sentence], end = _tokens.SentenceStarts[next];
            bool isPost = article.Blocks[block].Kind == BlockKind.Embed;
            if (article.Blocks[block].IsBody && end > first)
            {
                if (ReadColon(first, end) is { } turn)
                {
                    turns.Add(turn);
                }
                else if (ReadDash(first, end, isPost) is { } signed)
                {
                    others.Add((signed, isPost));
                }
            }

            sentence = next;
        }

        if (turns.Count > 1)
        {
            GiveWay(attributions, turns);
        }

        // A mark behind a name is the mark's own cue, whatever a tagger made of it.
        attributions.RemoveAll(attribution => attribution.Cue.Length == 1 && (turns.Exists(turn => turn.Cue.First == attribution.Cue.First) || others.Exists(other => other.Found.Cue.First == attribution.Cue.First)));
        bool[] taken = Taken(attributions);
        int added = attributions.Count;
        attributions.AddRange(turns.Where(turn => turns.Count > 1 || !(taken[turn.Content[0].First] || taken[turn.Cue.First])));
        attributions.AddRange(others.Where(other => other.IsPost || !(taken[other.Found.Cue.First] || taken[other.Found.Content[0].First])).Select(other => other.Found));
        if (attributions.Count > added)
        {
            attributions.Sort((a, b) => a.Cue.First.CompareTo(b.Cue.First));
        }
    }

    // In a transcript nothing that a tagger found runs from one turn into another, and the name before the colon is nobody else's cue.
    private static void GiveWay(List<Attribution> attributions, List<Attribution> turns)
    {
        attributions.RemoveAll(attribution => turns.Exists(turn => attribution.Cue.First <= turn.Cue.First && attribution.Cue.End > turn.Source[0].First));
        foreach (Attribution attribution in attributions)
        {
            foreach (Attribution turn in turns)
            {
                bool isInside = attribution.Cue.First > turn.Cue.First && attribution.Cue.First < turn.Content[0].End;
                for (int i = attribution.Content.Count - 1; i >= 0; i--)
                {
                    TokenRange range = attribution.Content[i];
                    TokenRange kept = isInside
                        ? new TokenRange(Math.Max(range.First, turn.Content[0].First), Math.Min(range.End, turn.Content[0].End))
                        : range.First < turn.Source[0].First ? range with { End = Math.Min(range.End, turn.Source[0].First) } : range with { First = Math.Max(range.First, turn.Content[0].End) };
                    attribution.Content[i] = kept.Length > 0 ? kept : default;
                }

                attribution.Content.RemoveAll(range => range.Length <= 0);
            }
        }

        attributions.RemoveAll(attribution => attribution.Content.Count == 0);
    }

    private bool[] Taken(List<Attribution> attributions)
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

        return taken;
    }

    // Name: words to the end of the paragraph
    private Attribution? ReadColon(int first, int end)
    {
        // And from Name: "..."
        if (_tokens.FormOf(first) is "And" or "and" && first + 1 < end)
        {
            first++;
        }

        bool isFrom = _tokens.FormOf(first) is "From" or "from";
        first += isFrom ? 1 : 0;
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

                bool isQuoted = signals.Quote[i - 1] == 1 && signals.Quote[first] == 1 && (last >= end - 1 || IsRole(last, end));
                bool isPost = last + 1 < end && _tokens.FormOf(last) is "(" && _tokens.FormOf(last + 1) is ['@', ..]; // PostMarks reads it
                return !isPost && (isEmbed || isQuoted) && IsName(i + 1, last) ? Make(i, new TokenRange(i + 1, last), new TokenRange(first, i)) : null;
            }
        }

        return null;
    }

    // , trade minister
    private bool IsRole(int comma, int end)
    {
        bool isRole = _tokens.FormOf(comma) is "," && end - comma <= LongestRole;
        for (int i = comma + 1; isRole && i < end; i++)
        {
            isRole = _tokens.Tags[i] is not (UniversalTag.VERB or UniversalTag.AUX);
        }

        return isRole;
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
        var found = new Attribution(new CueSpan(cue, cue + 1, cue, .9)) { IsPattern = true, SourceProbability = .9, ContentProbability = .9 };
        found.Source.Add(source);
        found.Content.Add(content);
        return found;
    }
}
