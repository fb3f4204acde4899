using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Quotations that are set as paragraphs of their own, without marks: a paragraph that ends in a word of saying and a colon (<i>The ministry wrote in a letter:</i>) announces the next one, whole.
/// Those of a speaker who says <i>we</i> in an article that says it nowhere else go on as long as somebody does. What a paper, a letter or a company is quoted with and says no <i>we</i> in is read as prose: who
/// says what in it is told there.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="lexicon">The classes of cue words.</param>
internal sealed class BlockQuotations(Article article, Tokens tokens, CueLexicon lexicon)
{
    private const int LongestWay = 25;
    private const int LongestPhrase = 20;
    private const int FewestWords = 5;
    private const int MostBlocks = 8;
    private const double Probability = .9;
    private readonly List<Announcement> _found = [];

    /// <summary>Adds the quotations of the article that are paragraphs; those with marks inside one stand one deeper.</summary>
    /// <param name="marked">The quotations with marks, classified, in text order.</param>
    public ImmutableArray<Quotation> AddTo(ImmutableArray<Quotation> marked)
    {
        List<(int Block, int First, int End)> paragraphs = Paragraphs();
        for (int i = 0; i + 1 < paragraphs.Count; i++)
        {
            (int block, int first, int end) = paragraphs[i];
            if (tokens.FormOf(end - 1) is ":" && paragraphs[i + 1].Block == block + 1 && Announced(first, end) is { } announcement && IsQuotable(paragraphs[i + 1], marked) && !Names(announcement.Source, paragraphs[i + 1]))
            {
                int last = LastOf(paragraphs, i + 1, marked);
                for (int k = i + 1; k <= last; k++)
                {
                    announcement.Blocks.Add(new TokenRange(paragraphs[k].First, paragraphs[k].End));
                }

                _found.Add(announcement with { IsQuoted = last > i + 1 || IsPerson(announcement.Source) || SaysWe(paragraphs[i + 1].First, paragraphs[i + 1].End, marked) });
                i = last - 1;
            }
        }

        return _found.Count == 0 ? marked : Together(marked);
    }

    /// <summary>Adds an attribution for each such quotation, in place of what else was found between its cue and its colon.</summary>
    /// <param name="attributions">The attributions that the taggers found, in order of their cues.</param>
    public void Attribute(List<Attribution> attributions)
    {
        foreach (Announcement announcement in _found)
        {
            attributions.RemoveAll(other => other.Cue.First < announcement.Blocks[0].First && announcement.Cue.First < other.Cue.End);
            var made = new Attribution(announcement.Cue) { IsPattern = true, SourceProbability = Probability, ContentProbability = Probability };
            made.Source.Add(announcement.Source);
            made.Content.AddRange(announcement.Blocks);
            attributions.Add(made);
            announcement.Made = made;
        }

        if (_found.Count > 0)
        {
            attributions.Sort((a, b) => a.Cue.First.CompareTo(b.Cue.First));
        }
    }

    /// <summary>Leaves to those who are named in prose taken from another report what they say there: it is no more the other's own.</summary>
    /// <param name="attributions">All attributions, before it is settled which lies within which.</param>
    public void LeaveInner(List<Attribution> attributions)
    {
        foreach (Announcement announcement in _found)
        {
            if (announcement.IsQuoted || announcement.Made is not { } made)
            {
                continue;
            }

            foreach (Attribution inner in attributions.Where(other => other != made && other.Source.Count > 0 && announcement.Blocks[0].Contains(other.Cue.First)))
            {
                int sentence = tokens.SentenceOf[inner.Cue.First];
                TokenRange[] left = [.. made.Content.SelectMany(range => Without(range, tokens.SentenceStarts[sentence], tokens.SentenceStarts[sentence + 1]))];
                made.Content.Clear();
                made.Content.AddRange(left);
                inner.TakenFrom = made;
            }
        }
    }

    private ImmutableArray<Quotation> Together(ImmutableArray<Quotation> marked)
    {
        var all = new List<Quotation>();
        foreach (Quotation quotation in marked)
        {
            bool isInside = _found.Exists(announcement => announcement.IsQuoted && announcement.Blocks.Exists(block => SpanOf(block).Contains(quotation.Span)));
            all.Add(isInside ? quotation with { Depth = quotation.Depth + 1, Continues = false } : quotation);
        }

        int index = 0;
        foreach (Announcement announcement in _found.Where(announcement => announcement.IsQuoted))
        {
            for (int i = 0; i < announcement.Blocks.Count; i++)
            {
                TextSpan span = SpanOf(announcement.Blocks[i]);
                all.Add(new Quotation(span, span, index++, Depth: 0, IsClosed: i == announcement.Blocks.Count - 1, Continues: i > 0));
            }
        }

        all.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Depth.CompareTo(b.Depth));
        return [.. all];
    }

    private static IEnumerable<TokenRange> Without(TokenRange range, int first, int end) =>
        new TokenRange[] { new(range.First, Math.Min(range.End, first)), new(Math.Max(range.First, end), range.End) }.Where(part => part.Length > 0);

    private TextSpan SpanOf(TokenRange range) => tokens.SpanOf(range.First, range.End);

    private List<(int Block, int First, int End)> Paragraphs()
    {
        var paragraphs = new List<(int Block, int First, int End)>();
        for (int sentence = 0; sentence < tokens.SentenceCount; sentence++)
        {
            int block = tokens.SentenceBlocks[sentence], first = tokens.SentenceStarts[sentence], end = tokens.SentenceStarts[sentence + 1];
            if (!(article.Blocks[block].IsBody || article.Blocks[block].Kind == BlockKind.Heading) || end <= first)
            {
                continue;
            }

            if (paragraphs.Count > 0 && paragraphs[^1].Block == block)
            {
                paragraphs[^1] = (block, paragraphs[^1].First, end);
            }
            else
            {
                paragraphs.Add((block, first, end));
            }
        }

        return paragraphs;
    }

    // The last paragraph of the quotation: further ones in which somebody goes on to say "we" where the writer does not.
    private int LastOf(List<(int Block, int First, int End)> paragraphs, int first, ImmutableArray<Quotation> marked)
    {
        int last = first;
        if (!SaysWe(paragraphs[first].First, paragraphs[first].End, marked) || paragraphs.Take(first).Any(paragraph => SaysWe(paragraph.First, paragraph.End, marked)))
        {
            return last;
        }

        for (int i = first + 1; i < Math.Min(paragraphs.Count, first + MostBlocks) && paragraphs[i].Block == paragraphs[i - 1].Block + 1 && IsUnmarked(paragraphs[i], marked); i++)
        {
            last = SaysWe(paragraphs[i].First, paragraphs[i].End, marked) ? i : last;
        }

        return last;
    }

    private bool SaysWe(int first, int end, ImmutableArray<Quotation> marked)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens.Lemmas[i] is "I" or "we" or "my" or "our" or "us" && tokens.Tags[i] == UniversalTag.PRON && !IsMarked(tokens.Starts[i], marked))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMarked(int offset, ImmutableArray<Quotation> marked)
    {
        foreach (Quotation quotation in marked)
        {
            if (quotation.Span.Start <= offset && offset < quotation.Span.End)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsUnmarked((int Block, int First, int End) paragraph, ImmutableArray<Quotation> marked) =>
        article.Blocks[paragraph.Block].Kind == BlockKind.Paragraph && !marked.Any(quotation => quotation.Kind == QuotationKind.Speech && SpanOf(new TokenRange(paragraph.First, paragraph.End)).Contains(quotation.Span));

    // Prose that no mark opens, no item of a list and no signed post, and that announces nothing itself.
    private bool IsQuotable((int Block, int First, int End) paragraph, ImmutableArray<Quotation> marked)
    {
        (int block, int first, int end) = paragraph;
        bool isProse = article.Blocks[block].Kind == BlockKind.Paragraph && end - first >= FewestWords && tokens.FormOf(end - 1) is not ":" && tokens.Tags[first] is not (UniversalTag.SYM or UniversalTag.NUM or UniversalTag.X)
            && tokens.FormOf(first) is not ("•" or "●" or "·" or "▪" or "*" or "-" or "‐" or "–" or "—" or "<");
        bool isSigned = false;
        for (int i = first; isProse && i < end; i++)
        {
            isSigned |= tokens.FormOf(i) is ['@', ..] && i > first && tokens.FormOf(i - 1) is "(";
        }

        return isProse && !isSigned && !marked.Any(quotation => quotation.Depth == 0 && quotation.Span.Start <= tokens.Starts[first] && quotation.Span.End > tokens.Starts[first]);
    }

    // A paragraph that names a person speaks of him: the words announced are lost.
    private bool Names(TokenRange source, (int Block, int First, int End) paragraph)
    {
        foreach (NameSpan name in tokens.Names)
        {
            if (name.Type != EntityType.Person || name.FirstToken < source.First || name.EndToken > source.End)
            {
                continue;
            }

            for (int i = paragraph.First; i < paragraph.End; i++)
            {
                if (tokens.FormOf(i).SequenceEqual(tokens.FormOf(name.EndToken - 1)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Announcement? Announced(int first, int end)
    {
        int sentence = tokens.SentenceStarts[tokens.SentenceOf[end - 1]];
        first = Math.Max(first, sentence);
        return Verb(first, end - 1) ?? According(first, end - 1);
    }

    // The ministry wrote in a letter:
    private Announcement? Verb(int first, int colon)
    {
        int verb = colon - 1, border = Math.Max(first, colon - LongestWay);
        while (verb >= border && !(IsSaying(verb) && SubjectOf(verb, first, colon) >= 0))
        {
            verb--;
        }

        if (verb < border || IsToldByOther(verb, first, colon))
        {
            return null;
        }

        int subject = SubjectOf(verb, first, colon);
        for (int i = first; i < colon; i++)
        {
            if (tokens.Heads[i] != verb || i == subject)
            {
                continue;
            }

            string relation = tokens.Relations[i];

            // said that it would be: what is said stands there, and ends in "that" or "the following" at the most
            bool isSaid = i > verb && (relation is "ccomp" or "conj" || (relation is "xcomp" && tokens.Lemmas[verb] is not "go") || (relation is "obj" && !IsLeading(i, verb)));
            bool isPassive = relation is "aux:pass" or "nsubj:pass" or "expl" or "compound:prt";
            bool isUnsaid = tokens.Lemmas[i] is "not" or "n't" or "never" || tokens.PennTags[i] is "MD";
            if (isSaid || (isPassive && tokens.Lemmas[i] is not "on") || isUnsaid)
            {
                return null;
            }
        }

        // wrote in May, the fee is futile: a clause that stands behind the verb is what is said
        for (int i = verb + 1; i < colon; i++)
        {
            if (tokens.Relations[i].StartsWith("nsubj", StringComparison.Ordinal) && tokens.Heads[i] > verb && tokens.Heads[i] < colon && !tokens.Relations[tokens.Heads[i]].StartsWith("acl", StringComparison.Ordinal))
            {
                return null;
            }
        }

        (int from, int to) = Subtree(subject, first, colon);
        (from, to) = subject < verb ? (from, Math.Min(to, verb)) : (Math.Max(from, verb + 1), to);

        int start = verb;
        while (start - 1 >= to && tokens.Heads[start - 1] == verb && tokens.Relations[start - 1] is "aux" or "advmod")
        {
            start--;
        }

        return from >= to ? null : new Announcement(new CueSpan(start, verb + 1, verb, Probability), new TokenRange(from, to));
    }

    // what the Herald said about what witnesses had told: the words of the Herald, not of the witnesses
    private bool IsToldByOther(int verb, int first, int colon)
    {
        for (int at = tokens.Heads[verb], steps = 0; at >= first && steps < LongestWay; at = tokens.Heads[at], steps++)
        {
            if (at < verb && IsSaying(at) && SubjectOf(at, first, colon) >= 0 && Enumerable.Range(at, verb - at).Any(i => tokens.PennTags[i] is "WP"))
            {
                return true;
            }
        }

        return false;
    }

    // The subject of a verb, or of the one that it is joined to or hangs on (ran a test and reported the following, went on to write); behind a verb that opens the sentence what the parser takes for its object (Writes the site:). -1 for none.
    private int SubjectOf(int verb, int first, int colon)
    {
        for (int i = colon - 1; i >= first; i--)
        {
            bool isInverted = verb == first && tokens.PennTags[verb] is "VBZ" or "VBD" && tokens.Relations[i] is "obj" && tokens.Heads[verb] < 0;
            if (tokens.Heads[i] == verb && (tokens.Relations[i] is "nsubj" || isInverted))
            {
                return i;
            }
        }

        return tokens.Relations[verb] is "conj" or "xcomp" && tokens.Heads[verb] >= first && tokens.Heads[verb] < verb && tokens.Tags[tokens.Heads[verb]] == UniversalTag.VERB ? SubjectOf(tokens.Heads[verb], first, colon) : -1;
    }

    // the following, this, reporters: what no content is
    private bool IsLeading(int noun, int verb)
    {
        if (tokens.Lemmas[verb] is "tell" or "write" && tokens.Tags[noun] is UniversalTag.PROPN or UniversalTag.PRON or UniversalTag.NOUN)
        {
            return true;
        }

        return tokens.Lemmas[noun] is "this" or "that" or "following" or "follow" or "statement" or "message" or "letter" or "note" or "reply" or "response" or "word" or "what";
    }

    // According to the ministry: As reported by the Herald:
    private Announcement? According(int first, int colon)
    {
        bool isPhrase = colon - first is > 2 and <= LongestPhrase && ((tokens.FormOf(first) is "According" && tokens.FormOf(first + 1) is "to") || (tokens.FormOf(first) is "As" && tokens.PennTags[first + 1] is "VBN" && IsSaying(first + 1) && tokens.FormOf(first + 2) is "by"));
        for (int i = first; isPhrase && i < colon; i++)
        {
            isPhrase = tokens.PennTags[i] is not ("VBD" or "VBZ" or "VBP" or "MD");
        }

        int named = first + (tokens.FormOf(first) is "As" ? 3 : 2), end = named;
        while (isPhrase && end < colon && tokens.FormOf(end) is not ",")
        {
            end++;
        }

        return isPhrase && named < end ? new Announcement(new CueSpan(first, named, named - 2, Probability), new TokenRange(named, end)) : null;
    }

    private bool IsSaying(int token)
    {
        if (tokens.Tags[token] != UniversalTag.VERB)
        {
            return false;
        }

        return tokens.Lemmas[token] switch
        {
            "read" or "continue" or "begin" => true,
            "go" => token + 2 < tokens.Count && tokens.FormOf(token + 1) is "on" && tokens.FormOf(token + 2) is ":" or "to",
            "speak" => !(token + 2 < tokens.Count && tokens.Lemmas[token + 2] is "itself"),
            _ => (lexicon.ClassesOf(tokens.Lemmas[token], UniversalTag.VERB) & (CueClasses.Assert | CueClasses.Deny | CueClasses.Demand | CueClasses.Promise)) != 0,
        };
    }

    private (int First, int End) Subtree(int head, int first, int end)
    {
        (int from, int to) = (head, head + 1);
        for (int i = first; i < end; i++)
        {
            int at = i;
            for (int steps = 0; at >= 0 && at != head && steps < LongestWay; steps++)
            {
                at = tokens.Heads[at];
            }

            (from, to) = at == head ? (Math.Min(from, i), Math.Max(to, i + 1)) : (from, to);
        }

        return (from, to);
    }

    private bool IsPerson(TokenRange source)
    {
        for (int i = source.First; i < source.End; i++)
        {
            if (tokens.Lemmas[i] is "he" or "she" or "who" or "I" && tokens.Tags[i] == UniversalTag.PRON)
            {
                return true;
            }
        }

        return tokens.Names.Any(name => name.Type == EntityType.Person && name.FirstToken >= source.First && name.EndToken <= source.End);
    }

    /// <summary>A cue, its source, and the paragraphs that it announces.</summary>
    private sealed record Announcement(CueSpan Cue, TokenRange Source)
    {
        public List<TokenRange> Blocks { get; } = [];

        /// <summary>The attribution made of it.</summary>
        public Attribution? Made { get; set; }

        /// <summary>Whether they are read as though marks stood around them.</summary>
        public bool IsQuoted { get; init; }
    }
}
