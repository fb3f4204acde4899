using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Finds what the people quoted say that others say: the taggers and the patterns read quoted sentences once more, as if the outermost marks were not there. An
/// attribution found so stays inside its quotation.
/// </summary>
/// <param name="model">The taggers.</param>
/// <param name="signals">The article's signals.</param>
/// <param name="quotations">Its quotations, classified.</param>
/// <param name="lexicon">The classes of cue words.</param>
internal sealed class InnerAttributions(StatementModel model, ArticleSignals signals, ImmutableArray<Quotation> quotations, CueLexicon lexicon)
{
    private const int FewestWords = 6;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The quotations inside quotations.</summary>
    public ImmutableArray<Quotation> Quotations { get; } = [.. quotations.Where(quotation => quotation.Depth > 0).Select(quotation => quotation with { Depth = quotation.Depth - 1 })];

    /// <summary>The attributions inside quotations that are not known yet, in order of their cues.</summary>
    /// <param name="known">Attributions whose cues are not to be found again.</param>
    /// <param name="isBody">For each sentence, whether it may yield statements.</param>
    /// <param name="mend">Mends what was found, with the signals and quotations inside the marks, and drops what is too doubtful.</param>
    public List<Attribution> Find(List<Attribution> known, bool[] isBody, Action<List<Attribution>, ArticleSignals, ImmutableArray<Quotation>> mend)
    {
        bool[] isQuoted = QuotedSentences(isBody, known);
        if (!isQuoted.Contains(true))
        {
            return [];
        }

        ArticleSignals inner = signals.With(Quotations);
        List<Attribution> found = new AttributionFinder(model).Find(inner, isQuoted, cue => IsQuoted(cue) && !IsKnown(cue, known));
        found.RemoveAll(attribution => !Confine(attribution));
        mend(found, inner, Quotations);
        List<Attribution> patterns = new VerbPatterns(inner, lexicon).Find([.. known, .. found], isQuoted);
        patterns.RemoveAll(attribution => !Confine(attribution));
        mend(patterns, inner, Quotations);
        found.AddRange(patterns);
        found.RemoveAll(attribution => IsOwn(attribution));
        foreach (Attribution attribution in found)
        {
            attribution.IsQuoted = true;
        }

        return found;
    }

    // The sentences of which enough stands within marks, and with it a word for saying or thinking that is not known as a cue.
    private bool[] QuotedSentences(bool[] isBody, List<Attribution> known)
    {
        bool[] isQuoted = new bool[isBody.Length], isCue = new bool[_tokens.Count];
        known.ForEach(attribution => Array.Fill(isCue, true, attribution.Cue.First, attribution.Cue.End - attribution.Cue.First));
        for (int sentence = 0; sentence < isBody.Length; sentence++)
        {
            int words = 0;
            bool hasCue = false;
            for (int i = _tokens.SentenceStarts[sentence]; isBody[sentence] && i < _tokens.SentenceStarts[sentence + 1]; i++)
            {
                if (signals.QuotationOf[i] >= 0 && _tokens.Tags[i] != UniversalTag.PUNCT)
                {
                    words++;
                    hasCue |= (signals.Class[i] != 0 || signals.Child(i, "compound:prt") >= 0) && !isCue[i];
                }
            }

            isQuoted[sentence] = hasCue && words >= FewestWords;
        }

        return isQuoted;
    }

    private static bool IsKnown(CueSpan cue, List<Attribution> known) => known.Exists(other => other.Cue.First < cue.End && cue.First < other.Cue.End);

    private bool IsQuoted(CueSpan cue) => signals.QuotationOf[cue.First] >= 0 && signals.QuotationOf[cue.End - 1] == signals.QuotationOf[cue.First];

    // Leaves what lies in the quotation of the cue; what has no content or no source there is nothing that the one quoted says of somebody.
    private bool Confine(Attribution attribution)
    {
        if (!IsQuoted(attribution.Cue))
        {
            return false;
        }

        int quotation = signals.QuotationOf[attribution.Cue.First];
        Clip(attribution.Content, quotation);
        return attribution.Content.Count > 0 && attribution.Source.Count > 0 && attribution.Source.TrueForAll(range => IsIn(range, quotation));
    }

    private bool IsIn(TokenRange range, int quotation) => signals.QuotationOf[range.First] == quotation && signals.QuotationOf[range.End - 1] == quotation;

    private void Clip(List<TokenRange> ranges, int quotation)
    {
        var kept = new List<TokenRange>();
        foreach (TokenRange range in ranges)
        {
            (int first, int end) = (range.First, range.End);
            while (first < end && signals.QuotationOf[first] != quotation)
            {
                first++;
            }

            while (end > first && signals.QuotationOf[end - 1] != quotation)
            {
                end--;
            }

            if (end > first)
            {
                kept.Add(new TokenRange(first, end));
            }
        }

        ranges.Clear();
        ranges.AddRange(kept);
    }

    // I think, you know: what the one quoted says for himself is the statement around it.
    private bool IsOwn(Attribution attribution)
    {
        if (attribution.Source.Count == 0 || attribution.Source[0].Length > 1)
        {
            return attribution.Source.Count == 0;
        }

        bool isPast = _tokens.PennTags[attribution.Cue.Head] is "VBD" or "VBN" && (lexicon.ClassesOf(_tokens.Lemmas[attribution.Cue.Head], UniversalTag.VERB) & CueClasses.Assert) != 0;
        return _tokens.FormOf(attribution.Source[0].First) switch
        {
            "I" or "we" or "We" => !isPast,
            "you" or "You" or "it" or "It" or "who" or "that" or "which" => true,
            _ => false,
        };
    }
}
