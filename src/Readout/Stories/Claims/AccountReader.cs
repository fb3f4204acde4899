using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Finds the nouns for what somebody has said in a content, whose they are, and whether they are called untrue.</summary>
internal sealed class AccountReader(StoryInput input, StoryLexicon lexicon)
{
    private const int AfterName = 3;
    private const int Levels = 2;

    private Tokens Tokens => input.Annotations.Tokens;

    /// <summary>The noun: first one with a name or pronoun that says whose it is (<i>the aide's account</i>), else one that points back (<i>the allegations</i>).</summary>
    /// <param name="content">The words.</param>
    /// <param name="teller">Id of the entity whose it is, or <c>null</c>.</param>
    /// <returns>Index of the token; -1 for none.</returns>
    public int Find(TextSpan content, out string? teller)
    {
        foreach (Entity entity in input.Annotations.Entities)
        {
            foreach (Mention mention in entity.Mentions)
            {
                if (!content.Contains(mention.Span))
                {
                    continue;
                }

                for (int i = mention.HeadToken + 1; i < Math.Min(Tokens.Count, mention.EndToken + AfterName); i++)
                {
                    if (content.Contains(Tokens.Starts[i]) && lexicon.AccountNouns.Contains(Tokens.LemmaOf(i)))
                    {
                        teller = entity.Id;
                        return i;
                    }
                }
            }
        }

        teller = null;
        for (int i = Tokens.TokenAt(content.Start) + 1; i < Tokens.Count && Tokens.Starts[i] < content.End; i++)
        {
            if (lexicon.AccountNouns.Contains(Tokens.LemmaOf(i)) && Tokens.LemmaOf(i - 1) is "the" or "this" or "that" or "these" or "those" or "such")
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The one entity that an account or accusation is said to come from: <i>allegations by her</i>, <i>charges that were brought against him by the union</i>.</summary>
    /// <param name="noun">Index of the noun.</param>
    /// <returns>Its id; <c>null</c> where there is none, or several.</returns>
    public string? BringerOf(int noun)
    {
        string? bringer = null;
        for (int i = noun + 1; i < Tokens.SentenceStarts[Tokens.SentenceOf[noun] + 1]; i++)
        {
            if (Tokens.RelationOf(i) != "case" || Tokens.LemmaOf(i) is not ("by" or "from") || Tokens.HeadOf(i) is not (> 0 and var giver) || !IsOf(Tokens.HeadOf(giver), noun))
            {
                continue;
            }

            string? named = input.Annotations.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.HeadToken == giver))?.Id;
            if (named is null || (bringer is not null && bringer != named) || HasConjunct(giver))
            {
                return null;
            }

            bringer = named;
        }

        return bringer;
    }

    private bool HasConjunct(int word)
    {
        int end = Tokens.SentenceStarts[Tokens.SentenceOf[word] + 1];
        return Enumerable.Range(word + 1, end - word - 1).Any(i => Tokens.HeadOf(i) == word && Tokens.RelationOf(i) == "conj");
    }

    private bool IsOf(int word, int noun) => word == noun || (word > noun && Tokens.RelationOf(word).StartsWith("acl", StringComparison.Ordinal) && Tokens.HeadOf(word) == noun);

    /// <summary>Whether the clause calls the noun untrue: as its predicate, its attribute, or the predicate of a verb whose subject or object it is (<i>proved to be false</i>).</summary>
    /// <param name="content">The words.</param>
    /// <param name="noun">Index of the noun.</param>
    public bool IsRefuted(TextSpan content, int noun) =>
        Tokens.In(content).Any(i => lexicon.RefutingWords.Contains(Tokens.LemmaOf(i)) && Tokens.SentenceOf[i] == Tokens.SentenceOf[noun] && AreTied(i, noun));

    /// <summary>Whether a content only judges (<i>this is ridiculous</i>) and speaks of nobody's words.</summary>
    public bool OnlyJudges(TextSpan content) =>
        Tokens.In(content).Any(i => lexicon.EvaluatingWords.Contains(Tokens.LemmaOf(i))) && !Tokens.In(content).Any(i => lexicon.AccountNouns.Contains(Tokens.LemmaOf(i)));

    private bool AreTied(int word, int noun)
    {
        if (Tokens.HeadOf(word) == noun || !Tokens.HasTree(noun))
        {
            return true;
        }

        for (int level = 0, at = word; level <= Levels && at >= 0; level++)
        {
            if (Tokens.HeadOf(noun) == at)
            {
                return true;
            }

            at = Tokens.RelationOf(at) is "xcomp" or "conj" or "obl" ? Tokens.HeadOf(at) : -1;
        }

        return false;
    }
}
