using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Attributions by a participle for asking at the head of a sentence: <i>asked whether he would resign, he said ...</i>, <i>when pressed by the host about the tests, she said ...</i>. Who asks
/// stands behind <i>by</i>, or nowhere.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class QuestionPatterns(ArticleSignals signals, CueLexicon lexicon)
{
    private const double Probability = .5;
    private const int Opening = 3;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The attribution of a participle; <c>null</c> when it opens no sentence or says not what was asked.</summary>
    public Attribution? Read(int verb)
    {
        int sentence = _tokens.SentenceStarts[_tokens.SentenceOf[verb]];
        if (_tokens.PennTags[verb] != "VBN" || verb > sentence + Opening || !signals.Is(verb, "advcl") || !lexicon.Has("questioned", _tokens.Lemmas[verb]))
        {
            return null;
        }

        int agent = -1, matter = signals.Child(verb, "ccomp");
        foreach (int child in signals.Children(verb))
        {
            string marker = signals.Child(child, "case") is >= 0 and var word ? _tokens.Lemmas[word] : "";
            agent = child > verb && signals.Is(child, "obl") && marker == "by" ? child : agent;
            matter = matter < 0 && child > verb && (signals.Is(child, "obl") || signals.Is(child, "advcl")) && marker is "about" or "on" or "over" ? child : matter;
        }

        if (matter <= verb)
        {
            return null;
        }

        var made = new Attribution(new CueSpan(verb, verb + 1, verb, Probability)) { IsPattern = true, SourceProbability = .7, ContentProbability = .7, Doubt = .2 };
        (int first, int end) = signals.SubtreeOf(matter);
        made.Content.Add(new TokenRange(Math.Max(first, verb + 1), end));
        if (agent >= 0)
        {
            (int sourceFirst, int sourceEnd) = signals.SubtreeOf(agent);
            made.Source.Add(new TokenRange(sourceFirst + 1, Math.Max(sourceFirst + 2, sourceEnd)));
        }

        return made;
    }
}
