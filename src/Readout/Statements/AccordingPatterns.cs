using Readout.Language;

namespace Readout.Statements;

/// <summary>Attributions by <i>according to</i> that the taggers missed: the phrase stands at the head or at the end of a sentence, and the rest of the sentence is what is said.</summary>
/// <param name="signals">The article's signals.</param>
internal sealed class AccordingPatterns(ArticleSignals signals)
{
    private const double Probability = .6;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The attribution of a token that is the first word of <i>according to</i>; <c>null</c> when the words around it show none.</summary>
    public Attribution? Read(int token)
    {
        int sentence = _tokens.SentenceOf[token], first = _tokens.SentenceStarts[sentence], end = _tokens.SentenceStarts[sentence + 1];
        if (token + 2 >= end || !_tokens.FormOf(token).Equals("according", StringComparison.OrdinalIgnoreCase) || _tokens.FormOf(token + 1) is not "to")
        {
            return null;
        }

        int last = end;
        while (last > token && _tokens.Tags[last - 1] == UniversalTag.PUNCT)
        {
            last--;
        }

        int named = token + 2;
        int border = named;
        while (border < last && _tokens.FormOf(border) is not ",")
        {
            border++;
        }

        bool opens = token == first || (token == first + 1 && _tokens.Tags[first] == UniversalTag.PUNCT);
        var content = opens ? new TokenRange(Math.Min(border + 1, last), last) : new TokenRange(first, _tokens.FormOf(token - 1) is "," ? token - 1 : token);
        if ((!opens && border < last) || content.Length < 2 || border <= named || signals.Quote[token] == 1)
        {
            return null;
        }

        var made = new Attribution(new CueSpan(token, token + 2, token, Probability)) { IsPattern = true, SourceProbability = .8, ContentProbability = .8, Doubt = .2 };
        made.Source.Add(new TokenRange(named, border));
        made.Content.Add(content);
        return made;
    }
}
