using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Attributions of what stood before: <i>That was the account given by the aide</i>. What was told is all that the paragraph says before this sentence, or the paragraph before.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class AccountPatterns(ArticleSignals signals, CueLexicon lexicon)
{
    private const double Probability = .5;
    private const int Sentences = 3;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The attribution of a noun for an account; <c>null</c> when its sentence does not say so of what stands before.</summary>
    /// <param name="noun">The token.</param>
    /// <param name="isBody">For each sentence, whether it may yield statements; a title is nobody's account.</param>
    public Attribution? Read(int noun, bool[] isBody)
    {
        int sentence = _tokens.SentenceOf[noun], first = _tokens.SentenceStarts[sentence];
        bool isAccount = _tokens.Tags[noun] == UniversalTag.NOUN && (lexicon.Has("account", _tokens.Lemmas[noun]) || lexicon.Has("clausenoun", _tokens.Lemmas[noun]));
        if (!isAccount || sentence == 0 || !isBody[sentence - 1] || noun > first + 5 || _tokens.FormOf(first) is not ("That" or "This" or "Such") || signals.Child(noun, "cop") is not (> 0 and var copula) || _tokens.Heads[first] != noun)
        {
            return null;
        }

        int given = signals.Child(noun, "acl"), teller = -1, end = noun + 1;
        foreach (int child in given > noun && lexicon.Has("given", _tokens.Lemmas[given]) ? signals.Children(given) : signals.Children(noun))
        {
            bool isBy = child > noun && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "by" or "of" or "from";
            (teller, end) = isBy && teller < 0 ? (child, signals.Child(child, "case") + 1) : (teller, end);
        }

        if (teller < 0)
        {
            return null;
        }

        int from = sentence - 1, block = _tokens.SentenceBlocks[sentence - 1];
        while (from > 0 && isBody[from - 1] && sentence - from < Sentences && _tokens.SentenceBlocks[from - 1] == block && (from > 1 || _tokens.SentenceBlocks[sentence] == block))
        {
            from--;
        }

        var made = new Attribution(new CueSpan(copula, end, noun, Probability)) { IsPattern = true, SourceProbability = .7, ContentProbability = .7, Doubt = .2 };
        made.Source.Add(new TokenRange(end, Math.Max(end + 1, signals.SubtreeOf(teller).End)));
        int last = _tokens.SentenceStarts[sentence];
        while (last > 0 && _tokens.Tags[last - 1] == UniversalTag.PUNCT)
        {
            last--;
        }

        made.Content.Add(new TokenRange(_tokens.SentenceStarts[from], last));
        return made;
    }
}
