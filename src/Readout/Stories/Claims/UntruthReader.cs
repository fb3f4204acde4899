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

        // the report went round the world but is inaccurate
        if (tokens.RelationOf(noun) == "nsubj" && tokens.DependentsOf(head).Where(i => i > head && tokens.RelationOf(i) == "conj" && IsUntrue(i) && !tokens.DependentsOf(i).Any(word => lexicon.Negations.Contains(tokens.LemmaOf(word)) || tokens.PennTagOf(word) == "MD")
            && ClauseSplitter.SubjectOf(tokens, i) is var subject && (subject < 0 || subject == noun)).Append(-1).First() is >= 0 and var next)
        {
            return next;
        }

        if (!tokens.RelationOf(noun).StartsWith("nsubj", StringComparison.Ordinal) || tokens.DependentsOf(head).Any(i => tokens.PennTagOf(i) == "MD" || tokens.LemmaOf(i) is "if" or "whether"))
        {
            return -1;
        }

        bool isNegated = tokens.DependentsOf(head).Any(i => lexicon.Negations.Contains(tokens.LemmaOf(i)));
        return isNegated ? IsTruth(tokens.LemmaOf(head)) ? head : -1
            : IsUntrue(head) || (tokens.RelationOf(noun) == "nsubj:pass" ? IsUndone(head) : tokens.TagOf(head) != UniversalTag.VERB && lexicon.HoaxWords.Contains(tokens.LemmaOf(head))) ? head
            : tokens.TagOf(head) == UniversalTag.VERB ? tokens.DependentsOf(head).Where(i => i > head && tokens.RelationOf(i) is "xcomp" or "obl" && (IsUntrue(i) || (tokens.TagOf(i) != UniversalTag.VERB && lexicon.HoaxWords.Contains(tokens.LemmaOf(i)))) && (tokens.RelationOf(i) == "xcomp" || tokens.DependentsOf(i).Any(mark => tokens.LemmaOf(mark) == "as"))).Append(-1).First()
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
            if ((isWhole || Refuting(noun) >= 0) && ClauseOf(noun) is { } clause && content.Contains(clause.Start))
            {
                return clause with { End = Math.Min(clause.End, content.End) }; // what hangs on the clause may stand outside the words
            }
        }

        return content;
    }

    /// <summary>The clause that words say to be untrue which they name by a noun: <i>said that reports that | he had left | are false</i>; <c>null</c> where they say no such thing.</summary>
    /// <param name="content">The words.</param>
    public TextSpan? Untrue(TextSpan content)
    {
        int first = tokens.TokenAt(content.Start);
        foreach (int noun in tokens.In(first > 0 ? content with { Start = tokens.Starts[first - 1] } : content).Where(IsAccount))
        {
            int verb = noun + 2 < tokens.Count && tokens.LemmaOf(noun + 1) == "that" && tokens.RelationOf(noun + 1) == "mark" ? tokens.HeadOf(noun + 1) : -1;
            if (verb > noun && tokens.RelationOf(verb) == "csubj" && IsSaidToBeUntrue(tokens.HeadOf(verb)) && LastOf(verb) < tokens.HeadOf(verb))
            {
                return new TextSpan(tokens.Starts[noun + 2], tokens.Ends[LastOf(verb)]); // said | reports that he left | are false
            }

            if (Refuting(noun) is >= 0 and var refuting && content.Contains(tokens.Starts[refuting]) && !(tokens.HeadOf(refuting) is >= 0 and var head && content.Contains(tokens.Starts[head]) && tokens.RelationOf(refuting) != "xcomp")
                && ClauseOf(noun) is { } clause && content.Contains(clause) && clause.End <= tokens.Starts[refuting])
            {
                return clause;
            }
        }

        return null;
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

        // denied | claims | that it listens: the clause may hang on the verb
        return noun + 2 < tokens.Count && tokens.LemmaOf(noun + 1) == "that" && tokens.RelationOf(noun + 1) == "mark" && tokens.HeadOf(noun + 1) is var told && told > noun + 1
            && tokens.RelationOf(told) == "ccomp" && tokens.HeadOf(told) == tokens.HeadOf(noun) ? new TextSpan(tokens.Starts[noun + 2], tokens.Ends[LastOf(told)]) : null;
    }

    /// <summary>Whether a noun for a story or for who tells it has a word before it that calls it untrue: <i>the bogus story</i>, <i>a satirical website</i>; or is itself one: <i>the hoax</i>.</summary>
    /// <param name="noun">Index of the noun.</param>
    public bool IsCalledUntrue(int noun) =>
        tokens.LemmaOf(noun) is "hoax" || ((lexicon.StoryNouns.Contains(tokens.LemmaOf(noun)) || lexicon.TellerNouns.Contains(tokens.LemmaOf(noun)))
            && tokens.DependentsOf(noun).Any(i => i < noun && tokens.RelationOf(i) is "amod" or "compound" && (lexicon.HoaxWords.Contains(tokens.LemmaOf(i)) || tokens.LemmaOf(i) is "false")));

    /// <summary>Whether a passive verb says that something was found to be untrue or was made to deceive: <i>was debunked</i>, <i>was made up</i>.</summary>
    private bool IsUndone(int verb) =>
        (lexicon.DenyingWords.Contains(tokens.LemmaOf(verb)) && tokens.LemmaOf(verb) is not ("deny" or "dispute")) || lexicon.FakingVerbs.Contains(tokens.LemmaOf(verb))
        || (tokens.LemmaOf(verb) == "make" && tokens.DependentsOf(verb).Any(i => tokens.LemmaOf(i) == "up" && tokens.RelationOf(i) is "compound:prt") && !tokens.DependentsOf(verb).Any(i => i > verb && tokens.RelationOf(i) == "obl"));

    private bool IsSaidToBeUntrue(int predicate) =>
        !tokens.DependentsOf(predicate).Any(i => tokens.PennTagOf(i) == "MD" || tokens.LemmaOf(i) is "if" or "whether")
        && (tokens.DependentsOf(predicate).Any(i => lexicon.Negations.Contains(tokens.LemmaOf(i))) ? IsTruth(tokens.LemmaOf(predicate)) : IsUntrue(predicate));

    private bool IsUntrue(int word) => tokens.LemmaOf(word) is "lie" || lexicon.RefutingWords.Contains(tokens.LemmaOf(word));

    /// <summary>The last token of a clause: whatever hangs on its head, marks at its end apart.</summary>
    private int LastOf(int head)
    {
        int end = tokens.SentenceStarts[tokens.SentenceOf[head] + 1], last = head;
        for (int i = head + 1; i < end; i++)
        {
            int at = i;
            for (int step = head; at != head && at >= 0 && step < end; step++)
            {
                at = tokens.HeadOf(at);
            }

            last = at == head && tokens.TagOf(i) != UniversalTag.PUNCT ? i : last;
        }

        return last;
    }
}
