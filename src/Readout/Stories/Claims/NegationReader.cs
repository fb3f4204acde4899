using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Reads whether a clause says that its predicate is not so.</summary>
internal static class NegationReader
{
    private const int Levels = 2;
    private const int Reach = 3;
    private const int Before = 5;

    /// <summary>The word that a clause negates: the predicate at a token or one above it, or the predicate where something in the span calls it untrue; -1 for none.</summary>
    public static int Negated(Tokens tokens, TextSpan span, int trigger, StoryLexicon lexicon)
    {
        int refutations = 0;
        for (int i = tokens.TokenAt(span.Start); i < tokens.Count && tokens.Starts[i] < span.End; i++)
        {
            refutations += lexicon.RefutingWords.Contains(tokens.LemmaOf(i)) && !HasNegation(tokens, span, i, lexicon) && !IsAside(tokens, i, trigger) ? 1 : 0;
        }

        int negated = -1;
        int at = trigger;
        for (int level = 0; level < Levels && at >= 0 && negated < 0; level++)
        {
            negated = HasNegation(tokens, span, at, lexicon) || (level == 0 && HasNoArgument(tokens, span, at, lexicon)) ? at : -1;
            int head = tokens.HeadOf(at);
            at = head >= 0 && span.Contains(tokens.Starts[head]) && Carries(tokens.RelationOf(at)) ? head : -1;
        }

        return refutations == 0 ? negated : negated < 0 ? Refuted(tokens, span, trigger, lexicon) : -1;
    }

    /// <summary>Whether somebody says that he does not think that a clause is so: then he says that it is not (<i>did not think that he had left</i>).</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="said">The words of whoever speaks; nothing outside them is looked at.</param>
    /// <param name="predicate">Index of the token that heads the clause.</param>
    /// <param name="lexicon">The word lists.</param>
    public static bool IsDisbelieved(Tokens tokens, TextSpan said, int predicate, StoryLexicon lexicon) =>
        predicate >= 0 && tokens.RelationOf(predicate) == "ccomp" && tokens.HeadOf(predicate) is >= 0 and var thinking && tokens.LemmaOf(thinking) is "think" or "believe" && HasNegation(tokens, said, thinking, lexicon);

    /// <summary>Whether a word stands in a phrase that only says amid what, or of what, a predicate is so: <i>is not dead, despite another hoax</i>, <i>is not the victim of a hoax</i>.</summary>
    private static bool IsAside(Tokens tokens, int word, int predicate)
    {
        for (int at = word; at >= 0 && at != predicate; at = tokens.HeadOf(at))
        {
            if (tokens.RelationOf(at) == "nmod" || (tokens.RelationOf(at) == "obl" && tokens.DependentsOf(at).Any(i => tokens.RelationOf(i) == "case" && tokens.LemmaOf(i) is "despite" or "amid" or "after" or "following" or "since" or "before")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a refuting predicate speaks of (<i>it is false that he left</i>: the leaving), else the predicate itself.</summary>
    private static int Refuted(Tokens tokens, TextSpan span, int trigger, StoryLexicon lexicon)
    {
        for (int i = tokens.TokenAt(span.Start); trigger >= 0 && lexicon.RefutingWords.Contains(tokens.LemmaOf(trigger)) && i < tokens.Count && tokens.Starts[i] < span.End; i++)
        {
            if (tokens.HeadOf(i) == trigger && tokens.RelationOf(i) is "csubj" or "ccomp" or "acl" or "advcl")
            {
                return i;
            }
        }

        return trigger;
    }

    /// <summary>Whether a sentence sets what it tells against what others tell: <i>despite rumours</i>, <i>contrary to reports</i>, <i>another hoax</i>.</summary>
    public static bool IsContrary(Tokens tokens, int sentence, StoryLexicon lexicon)
    {
        for (int i = tokens.SentenceStarts[sentence]; i < tokens.SentenceStarts[sentence + 1]; i++)
        {
            bool isTold = tokens.TagOf(i) == UniversalTag.NOUN && (tokens.LemmaOf(i) is "hoax" || lexicon.IsTold(tokens.LemmaOf(i)) || lexicon.StoryNouns.Contains(tokens.LemmaOf(i)));
            for (int before = i - 1; isTold && before >= Math.Max(tokens.SentenceStarts[sentence], i - Before) && tokens.TagOf(before) is not (UniversalTag.PUNCT or UniversalTag.VERB); before--)
            {
                if (tokens.FormOf(before) is "despite" or "Despite" or "contrary" or "Contrary")
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether what is denied is only more of what was there before: <i>no further sanctions are expected</i> denies none of those that were issued.</summary>
    public static bool IsOfFurther(Tokens tokens, TextSpan span, StoryLexicon lexicon)
    {
        for (int i = tokens.TokenAt(span.Start); i < tokens.Count && tokens.Starts[i] < span.End; i++)
        {
            int noun = tokens.HeadOf(i);
            if (noun < 0 || !lexicon.FurtherWords.Contains(tokens.LemmaOf(i)) || tokens.RelationOf(i) is not ("amod" or "det"))
            {
                continue;
            }

            for (int j = tokens.SentenceStarts[tokens.SentenceOf[noun]]; j < noun; j++)
            {
                if (tokens.HeadOf(j) == noun && (lexicon.Negations.Contains(tokens.LemmaOf(j)) || tokens.FormOf(j) is "any"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Relations through which a negation of the head reaches the dependent: <i>did not propose holding a meeting</i>.</summary>
    private static bool Carries(string relation) => relation is "xcomp" or "obj" or "ccomp" or "nsubj:pass" or "obl" or "fixed" or "compound";

    /// <summary>Whether what does it or what it is done to is none: <i>no warning reached us</i>, <i>he offered nothing</i>.</summary>
    private static bool HasNoArgument(Tokens tokens, TextSpan span, int token, StoryLexicon lexicon)
    {
        int sentence = tokens.SentenceOf[token];
        for (int i = tokens.SentenceStarts[sentence]; i < tokens.SentenceStarts[sentence + 1]; i++)
        {
            if (tokens.HeadOf(i) == token && span.Contains(tokens.Starts[i]) && tokens.RelationOf(i) is "nsubj" or "nsubj:pass" or "obj"
                && (lexicon.Negations.Contains(tokens.LemmaOf(i)) || HasNegation(tokens, span, i, lexicon)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNegation(Tokens tokens, TextSpan span, int token, StoryLexicon lexicon)
    {
        bool hasTree = tokens.HasTree(token);
        int sentence = tokens.SentenceOf[token];
        int from = hasTree ? tokens.SentenceStarts[sentence] : Math.Max(tokens.SentenceStarts[sentence], token - Reach);
        int end = hasTree ? tokens.SentenceStarts[sentence + 1] : token;
        for (int i = from; i < end; i++)
        {
            if ((!hasTree || tokens.HeadOf(i) == token) && span.Contains(tokens.Starts[i]) && lexicon.Negations.Contains(tokens.LemmaOf(i)))
            {
                return true;
            }
        }

        return false;
    }
}
