using Readout.Language;

namespace Readout.Statements;

/// <summary>Attributions by an adverb: <i>the general has reportedly left the country</i> is somebody's report, and the text does not say whose.</summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class HedgePatterns(ArticleSignals signals, CueLexicon lexicon)
{
    private const double Probability = .5;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The attribution of an adverb; <c>null</c> when it does not stand with the verb of a clause of its own.</summary>
    public Attribution? Read(int adverb)
    {
        int verb = _tokens.Heads[adverb];
        bool isOfClause = verb >= 0 && signals.Is(adverb, "advmod") && lexicon.Has("hearsayadverb", _tokens.Lemmas[adverb]) && signals.Child(verb, "nsubj") is >= 0 and var subject && subject < verb
            && (_tokens.Heads[verb] < 0 || signals.Is(verb, "conj") || signals.Is(verb, "ccomp") || signals.Is(verb, "parataxis"));
        if (!isOfClause)
        {
            return null;
        }

        (int first, int end) = signals.SubtreeOf(verb);
        while (first < adverb && (_tokens.Tags[first] is UniversalTag.PUNCT or UniversalTag.CCONJ or UniversalTag.SCONJ))
        {
            first++;
        }

        while (end > adverb + 1 && _tokens.Tags[end - 1] == UniversalTag.PUNCT)
        {
            end--;
        }

        var made = new Attribution(new CueSpan(adverb, adverb + 1, adverb, Probability)) { IsPattern = true, SourceProbability = .9, ContentProbability = .9, Doubt = 0 };
        if (adverb > first)
        {
            made.Content.Add(new TokenRange(first, adverb));
        }

        if (end > adverb + 1)
        {
            made.Content.Add(new TokenRange(adverb + 1, end));
        }

        return made.Content.Count > 0 ? made : null;
    }
}
