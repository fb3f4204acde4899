using Readout.Language;
using Readout.Stories.Claims;

namespace Readout.Stories.Timelines;

/// <summary>Words for what a sentence tells by the way, with a day that is not that of the sentence: shown as the whole sentence it would stand on a day on which that did not happen.</summary>
internal static class AsideWords
{
    private const int ShortestAside = 25;

    /// <summary>
    /// The words for what a sentence tells by the way, whose day is not that of the sentence: the clause that hangs in it (<i>since the law passed in 2010</i>), a relative clause from the noun on that it
    /// tells of (<i>the states that he won last year</i>). <c>null</c> for what the sentence tells or somebody in it says, for what goes on at the same time (<i>as the march began</i>), and for what cannot do without its
    /// sentence (<i>it opened in 1933</i>, <i>enough votes to win</i>).
    /// </summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="span">The words of what happened.</param>
    /// <param name="isWhole">Whether they have a subject and a finite verb.</param>
    public static TextSpan? Of(Tokens tokens, TextSpan span, bool isWhole)
    {
        int head = EntryText.HeadOf(tokens, span), at = head;
        while (at >= 0 && tokens.Relations[at] is "ccomp" or "conj" or "xcomp" or "parataxis")
        {
            at = tokens.Heads[at];
        }

        // Talks beginning in May, a curfew starting Friday: the sentence has that day.
        if (at < 0 || (tokens.LemmaOf(head) is "begin" or "start" && tokens.PennTagOf(head) is "VBG") || tokens.TagOf(head) is not (UniversalTag.VERB or UniversalTag.AUX or UniversalTag.ADJ) || !(tokens.Relations[at] is "acl" or "acl:relcl" or "advcl" or "advcl:relcl"))
        {
            return null;
        }

        int noun = tokens.Heads[head], first = tokens.TokenAt(span.Start);
        TextSpan words = isWhole ? EntryText.WithoutLink(tokens, span)
            : tokens.Relations[head] is "acl" or "acl:relcl" && noun >= 0 && noun < first && tokens.PennTagOf(head) is not "VB" && tokens.SentenceOf[noun] == tokens.SentenceOf[first]
                ? new TextSpan(tokens.Starts[FirstOf(tokens, noun)], span.End)
            : default;
        bool isMeanwhile = tokens.DependentsOf(at).Append(first).Append(first - 1).Any(i => i >= 0 && tokens.Relations[i] is "mark" or "advmod" or "case" && tokens.LemmaOf(i) is "as" or "while" or "when");
        return words.Length >= ShortestAside && !isMeanwhile && tokens.TagOf(tokens.TokenAt(words.Start)) is not (UniversalTag.PRON or UniversalTag.ADV or UniversalTag.VERB or UniversalTag.AUX or UniversalTag.ADP or UniversalTag.SCONJ) ? words : null;
    }

    /// <summary>The first word of a noun's phrase, with all that hangs on what stands in it and what it is called before: <i>a four-year-old ferry</i>, <i>the January 29 letter</i>, <i>the ferry Anna</i>.</summary>
    private static int FirstOf(Tokens tokens, int noun)
    {
        int start = tokens.SentenceStarts[tokens.SentenceOf[noun]];
        while (noun > start && tokens.Relations[noun] is "flat" or "appos" or "nmod:desc" && tokens.Tags[noun - 1] is UniversalTag.NOUN or UniversalTag.PROPN)
        {
            noun--;
        }

        int first = ClauseSplitter.FirstBehindPreposition(tokens, noun, start);
        while (first > start)
        {
            bool isHyphen = tokens.FormOf(first - 1) is "-" && first - 2 >= start && tokens.Ends[first - 1] == tokens.Starts[first];
            bool isOfPhrase = tokens.Heads[first - 1] >= first && tokens.Heads[first - 1] <= noun && tokens.Tags[first - 1] != UniversalTag.PUNCT && tokens.Relations[first - 1] is not ("case" or "mark" or "cc");
            if (!isHyphen && !isOfPhrase)
            {
                break;
            }

            first -= isHyphen ? 2 : 1;
        }

        return first;
    }
}
