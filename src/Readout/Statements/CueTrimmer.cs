using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Gives back to the content what a cue took of it: in <i>denied plans to sell the port</i> the cue ends at its verb, and the plans are what is denied; so in <i>denied having agreed to a truce</i>.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The classes of cue words.</param>
internal sealed class CueTrimmer(ArticleSignals signals, CueLexicon lexicon)
{
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Mends one attribution.</summary>
    public void Trim(Attribution attribution)
    {
        CueSpan cue = attribution.Cue;
        int last = cue.End - 1;
        bool isOfVerb = last > cue.Head && _tokens.Heads[last] == cue.Head && (signals.Is(last, "obj") || signals.Is(last, "xcomp") || ((signals.Is(last, "advcl") || signals.Is(last, "ccomp")) && IsPerfect(last))) && attribution.Content[0].First == cue.End;
        bool isDenial = (lexicon.ClassesOf(_tokens.Lemmas[cue.Head], UniversalTag.VERB) & (CueClasses.Deny | CueClasses.Confirm)) != 0;
        bool isWord = _tokens.Tags[last] == UniversalTag.NOUN || _tokens.PennTags[last] == "VBG" || IsPerfect(last);
        if (isOfVerb && isDenial && isWord && signals.SubtreeOf(last).First > cue.Head)
        {
            int first = signals.SubtreeOf(last).First;
            attribution.Cue = cue with { End = first };
            attribution.Content[0] = attribution.Content[0] with { First = first };
        }
    }

    // having agreed
    private bool IsPerfect(int verb) => _tokens.PennTags[verb] == "VBN" && signals.Child(verb, "aux") is >= 0 and var auxiliary && auxiliary < verb && _tokens.FormOf(auxiliary) is "having";
}
