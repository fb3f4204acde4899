using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// Reads what a sentence calls untrue that it names by a noun for something said: <i>the claim that he left is false</i>, <i>there is no truth to reports that he left</i>, <i>the story turned out to be a hoax</i>.
/// </summary>
/// <param name="tokens">The article's tokens.</param>
/// <param name="lexicon">The word lists.</param>
internal sealed class UntruthReader(Tokens tokens, StoryLexicon lexicon)
{
    /// <summary>The word that calls a noun untrue: its predicate, that of a verb whose subject it is, or <i>truth</i> of which there is none; -1 where nothing does.</summary>
    /// <param name="noun">Index of the noun.</param>
    public int Refuting(int noun)
    {
        int head = tokens.HeadOf(noun);
        if (head < 0)
        {
            return -1;
        }

        if (tokens.RelationOf(noun) == "nmod" && tokens.LemmaOf(head) == "truth")
        {
            return tokens.DependentsOf(head).Any(i => tokens.LemmaOf(i) == "no") ? head : -1;
        }

        if (!tokens.RelationOf(noun).StartsWith("nsubj", StringComparison.Ordinal) || tokens.DependentsOf(head).Any(i => tokens.PennTagOf(i) == "MD" || tokens.LemmaOf(i) is "if" or "whether"))
        {
            return -1;
        }

        bool isNegated = tokens.DependentsOf(head).Any(i => lexicon.Negations.Contains(tokens.LemmaOf(i)));
        return isNegated ? IsTruth(tokens.LemmaOf(head)) ? head : -1
            : IsUntrue(head) || (tokens.RelationOf(noun) == "nsubj:pass" && lexicon.DenyingWords.Contains(tokens.LemmaOf(head)) && tokens.LemmaOf(head) is not ("deny" or "dispute")) ? head
            : tokens.TagOf(head) == UniversalTag.VERB ? tokens.DependentsOf(head).Where(i => i > head && tokens.RelationOf(i) is "xcomp" or "obl" && IsUntrue(i) && (tokens.RelationOf(i) == "xcomp" || tokens.DependentsOf(i).Any(mark => tokens.LemmaOf(mark) == "as"))).Append(-1).First()
            : -1;
    }

    /// <summary>Whether a word says of what was said that it is so: not true is untrue.</summary>
    /// <param name="lemma">The word's lemma.</param>
    public static bool IsTruth(string lemma) => lemma is "true" or "accurate" or "real" or "correct";

    /// <summary>Whether a word is a noun for something said.</summary>
    /// <param name="word">Index of the token.</param>
    public bool IsAccount(int word) => tokens.TagOf(word) == UniversalTag.NOUN && lexicon.AccountNouns.Contains(tokens.LemmaOf(word));

    /// <summary>
    /// What words that deny or doubt mean where they name that by a noun for something said, without the noun (<i>denied the claim that | he left</i>, <i>said there was no truth to the report that | he left</i>):
    /// others tell it in these words; else the words themselves.
    /// </summary>
    /// <param name="content">The words.</param>
    public TextSpan WhatIsMeant(TextSpan content)
    {
        foreach (int noun in tokens.In(content).Where(IsAccount))
        {
            bool isWhole = tokens.HeadOf(noun) is var head && (head < 0 || !content.Contains(tokens.Starts[head]));
            if ((isWhole || Refuting(noun) >= 0) && ClauseOf(noun) is { } clause && content.Contains(clause))
            {
                return clause;
            }
        }

        return content;
    }

    /// <summary>The clause that such a noun is of (<i>the claim that | he left</i>); <c>null</c> where it has none.</summary>
    /// <param name="noun">Index of the noun.</param>
    public TextSpan? ClauseOf(int noun)
    {
        foreach (int verb in tokens.DependentsOf(noun).Where(i => i > noun && tokens.RelationOf(i) is "acl" or "acl:relcl" or "ccomp"))
        {
            int mark = tokens.DependentsOf(verb).Where(i => tokens.LemmaOf(i) == "that" && tokens.RelationOf(i) == "mark").Append(-1).First();
            if (mark > noun && LastOf(verb) is var last && last > mark)
            {
                return new TextSpan(tokens.Starts[mark + 1], tokens.Ends[last]);
            }
        }

        return null;
    }

    private bool IsUntrue(int word) => tokens.LemmaOf(word) is "lie" || lexicon.RefutingWords.Contains(tokens.LemmaOf(word));

    /// <summary>The last token of a clause: whatever hangs on its head, marks at its end apart.</summary>
    private int LastOf(int head)
    {
        int end = tokens.SentenceStarts[tokens.SentenceOf[head] + 1], last = head;
        for (int i = head + 1; i < end; i++)
        {
            int at = i;
            for (int step = i; at != head && at >= 0 && step < end; step++)
            {
                at = tokens.HeadOf(at);
            }

            last = at == head && tokens.TagOf(i) != UniversalTag.PUNCT ? i : last;
        }

        return last;
    }
}
