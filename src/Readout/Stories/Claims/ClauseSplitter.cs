using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// Takes a sentence apart into its clauses by its tree: the main clause, those joined to it, relative and participial clauses with the noun that they tell of
/// (<i>the 60 candidates running for 12 seats</i>). What is only supposed, asked or wished is left out.
/// </summary>
internal static class ClauseSplitter
{
    private const int LeastTokens = 3;
    private const int Clear = 2;

    /// <summary>The clauses of a sentence in text order; none where it has no tree.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="sentence">Index of the sentence.</param>
    public static List<ClausePart> Split(Tokens tokens, int sentence)
    {
        int start = tokens.SentenceStarts[sentence], end = tokens.SentenceStarts[sentence + 1];
        var found = new List<ClausePart>();
        if (end - start < LeastTokens || !tokens.HasTree(start))
        {
            return found;
        }

        int[] clauseOf = ClausesOf(tokens, start, end);
        for (int head = start; head < end; head++)
        {
            if (clauseOf[head - start] == head && !IsSupposed(tokens, head) && PartAt(tokens, head, clauseOf, start, end) is { } part)
            {
                found.Add(part);
            }
        }

        return found;
    }

    /// <summary>For each token of a sentence the head of the clause that it stands in.</summary>
    private static int[] ClausesOf(Tokens tokens, int start, int end)
    {
        int[] clauseOf = new int[end - start];
        for (int i = start; i < end; i++)
        {
            int at = i;
            while (!IsClauseHead(tokens, at, start, end))
            {
                at = tokens.HeadOf(at);
            }

            clauseOf[i - start] = at;
        }

        return clauseOf;
    }

    private static bool IsClauseHead(Tokens tokens, int token, int start, int end)
    {
        int head = tokens.HeadOf(token);
        if (head < start || head >= end)
        {
            return true;
        }

        return tokens.RelationOf(token) switch
        {
            "acl" or "acl:relcl" or "advcl" or "ccomp" or "parataxis" or "advcl:relcl" => true,
            "conj" => tokens.TagOf(token) is UniversalTag.VERB or UniversalTag.AUX && tokens.TagOf(head) is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.ADJ or UniversalTag.NOUN,
            _ => false,
        };
    }

    /// <summary>Whether a clause or one above it is a condition, a question, what somebody wishes, or what nobody has made sure of.</summary>
    public static bool IsSupposed(Tokens tokens, int head)
    {
        int start = tokens.SentenceStarts[tokens.SentenceOf[head]], end = tokens.SentenceStarts[tokens.SentenceOf[head] + 1];
        for (int at = head; at >= start && at < end; at = tokens.HeadOf(at))
        {
            if (IsUnconfirmed(tokens, at))
            {
                return true;
            }

            for (int i = start; i < end; i++)
            {
                if (tokens.HeadOf(i) == at && tokens.RelationOf(i) is "mark" or "advmod" && tokens.LemmaOf(i) is "if" or "whether" or "unless" or "why" or "how")
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ClausePart? PartAt(Tokens tokens, int head, int[] clauseOf, int start, int end)
    {
        int first = head, last = head, words = 0;
        for (int i = start; i < end; i++)
        {
            if (clauseOf[i - start] == head && tokens.TagOf(i) != UniversalTag.PUNCT && tokens.RelationOf(i) is not ("cc" or "mark"))
            {
                (first, last, words) = (Math.Min(first, i), Math.Max(last, i), words + 1);
            }
        }

        int above = tokens.HeadOf(head);
        string relation = tokens.RelationOf(head);
        int subject = SubjectOf(tokens, head);
        if (relation is "acl" or "acl:relcl" && above >= start && above < first)
        {
            int noun = FirstOfPhrase(tokens, above, start);
            if (noun < first && first - above <= Clear + 1)
            {
                (first, subject) = (noun, subject < 0 || tokens.TagOf(subject) == UniversalTag.PRON ? above : subject);
            }
        }

        return words < LeastTokens || !IsTold(tokens, head) ? null : new ClausePart(head, subject, tokens.SpanOf(first, last + 1));
    }

    /// <summary>Whether a clause tells that something is so: it has a finite verb, or is a participle that tells of a noun. An infinitive names what may be.</summary>
    public static bool IsTold(Tokens tokens, int head)
    {
        int start = tokens.SentenceStarts[tokens.SentenceOf[head]], end = tokens.SentenceStarts[tokens.SentenceOf[head] + 1];
        if (!tokens.HasTree(head) || IsFinite(tokens, head) || (tokens.RelationOf(head) == "acl" && tokens.PennTagOf(head) is "VBN" or "VBG") || IsOutcome(tokens, head))
        {
            return true;
        }

        for (int i = start; i < end; i++)
        {
            if (tokens.HeadOf(i) == head && tokens.RelationOf(i) is "aux" or "aux:pass" or "cop" && (IsFinite(tokens, i) || tokens.PennTagOf(i) == "MD"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a participle tells what came of the deed before it: <i>the dam broke, killing nine people</i>.</summary>
    private static bool IsOutcome(Tokens tokens, int head)
    {
        int above = tokens.HeadOf(head);
        return tokens.RelationOf(head) == "advcl" && tokens.PennTagOf(head) == "VBG" && above >= 0 && above < head && head > 0 && tokens.FormOf(head - 1) is ","
            && tokens.PennTagOf(above) is "VBD" or "VBZ" or "VBN" or "VBP";
    }

    /// <summary>Whether a word stands in a condition (<i>if he failed the test, they would tell</i>) or an open question (<i>it is unclear whether he did</i>), or in the reason for what is not so (<i>is not suspended for failing a test</i>), or in what nobody has made sure of (<i>could not confirm that he did</i>): none of these says that it happened.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="span">The clause; nothing outside it is looked at.</param>
    /// <param name="word">Index of the word.</param>
    public static bool IsOpen(Tokens tokens, TextSpan span, int word)
    {
        for (int at = word; at >= 0 && tokens.HeadOf(at) is >= 0 and var head && span.Contains(tokens.Starts[head]); at = head)
        {
            if (IsUnconfirmed(tokens, at))
            {
                return true;
            }

            bool isIf = false, isFor = false;
            foreach (int i in tokens.DependentsOf(at))
            {
                bool isMark = tokens.RelationOf(i) is "mark" or "case" && span.Contains(tokens.Starts[i]);
                isIf |= isMark && tokens.LemmaOf(i) is "if" or "unless" or "whether";
                isFor |= isMark && tokens.FormOf(i) is "for";
            }

            if ((isIf && tokens.RelationOf(at) is "advcl" or "ccomp" or "csubj") || (tokens.RelationOf(at) is "advcl" && (isFor && tokens.DependentsOf(head).Any(i => tokens.LemmaOf(i) is "not" or "n't" or "never"))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause is what somebody has not made sure of (<i>could not confirm that he did</i>, <i>there was no confirmation that he did</i>).</summary>
    private static bool IsUnconfirmed(Tokens tokens, int clause) => tokens.HeadOf(clause) is >= 0 and var head && tokens.RelationOf(clause) switch
    {
        "ccomp" => MakingSure.IsLacking(tokens, head) || MakingSure.IsSought(tokens, head),
        "acl" => tokens.LemmaOf(head) == "confirmation" && tokens.DependentsOf(head).Any(i => tokens.LemmaOf(i) is "no"),
        _ => false,
    };

    /// <summary>Whether a clause names what is asked for (<i>pleas that he not go</i>, <i>asked that she be heard</i>): a subject and the bare form of the verb. It says neither that it is so nor that it is not.</summary>
    public static bool IsWished(Tokens tokens, int head)
    {
        bool isMarked = false, hasSubject = false, isBare = tokens.PennTagOf(head) == "VB";
        for (int i = tokens.SentenceStarts[tokens.SentenceOf[head]]; i < tokens.SentenceStarts[tokens.SentenceOf[head] + 1]; i++)
        {
            if (tokens.HeadOf(i) != head)
            {
                continue;
            }

            switch (tokens.RelationOf(i))
            {
                case "mark":
                    isMarked |= tokens.FormOf(i) is "that";
                    break;
                case "advmod" when tokens.PennTagOf(head) == "VBP" && tokens.FormOf(i) is "not":
                    // What is so takes an auxiliary: they do not go.
                    isBare = true;
                    break;
                case "nsubj" or "nsubj:pass":
                    hasSubject = true;
                    break;
                case "aux:pass" or "cop" when tokens.FormOf(i) is "be":
                    isBare = true;
                    break;
                case "aux" or "aux:pass" or "cop":
                    return false;
                default:
                    break;
            }
        }

        return isMarked && hasSubject && isBare;
    }

    private static bool IsFinite(Tokens tokens, int token) => tokens.PennTagOf(token) is "VBD" or "VBZ" or "VBP";

    /// <summary>The first token of the noun phrase before a noun, without its clauses.</summary>
    public static int FirstOfPhrase(Tokens tokens, int noun, int start)
    {
        int first = noun;
        for (int i = noun - 1; i >= start && tokens.HeadOf(i) >= i && tokens.HeadOf(i) <= noun && tokens.RelationOf(i) is "det" or "amod" or "compound" or "nummod" or "nmod:poss" or "nmod:desc" or "flat" or "advmod" or "case"; i--)
        {
            first = i;
        }

        return first;
    }

    /// <summary>The first token of the noun phrase before a noun, behind the prepositions that lead to it.</summary>
    public static int FirstBehindPreposition(Tokens tokens, int noun, int start)
    {
        int first = FirstOfPhrase(tokens, noun, start);
        while (first < noun && tokens.TagOf(first) == UniversalTag.ADP)
        {
            first++;
        }

        return first;
    }

    /// <summary>Whether the words of a clause hold a subject of their own, so that they tell something: <i>his remarks about the press</i> do not.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="span">The words.</param>
    /// <param name="head">Index of the token that heads them.</param>
    public static bool HasSubject(Tokens tokens, TextSpan span, int head) =>
        tokens.In(span).Any(i => tokens.HeadOf(i) == head && tokens.RelationOf(i) is "nsubj" or "nsubj:pass" or "csubj" or "csubj:pass" or "expl");

    /// <summary>The subject of a clause, or of the verb that it is joined to; -1 for none.</summary>
    public static int SubjectOf(Tokens tokens, int head)
    {
        int start = tokens.SentenceStarts[tokens.SentenceOf[head]], end = tokens.SentenceStarts[tokens.SentenceOf[head] + 1];
        for (int at = head; at >= start && at < end; at = tokens.RelationOf(at) is "conj" or "xcomp" or "advcl" ? tokens.HeadOf(at) : -1)
        {
            for (int i = start; i < end; i++)
            {
                if (tokens.HeadOf(i) == at && tokens.RelationOf(i) is "nsubj" or "nsubj:pass")
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>A clause without the relative clause that ends it behind a comma (<i>denied that he ignored warnings about the dam, whose collapse killed nine</i>): that is told by the way, and neither denied nor demanded.</summary>
    public static TextSpan WithoutAside(Tokens tokens, TextSpan span)
    {
        int first = tokens.TokenAt(span.Start), last = first;
        while (last + 1 < tokens.Count && tokens.Starts[last + 1] < span.End)
        {
            last++;
        }

        for (int comma = first + 1; comma < last; comma++)
        {
            if (tokens.FormOf(comma) is "," && Enumerable.Range(comma + 1, last - comma).All(i => tokens.TagOf(i) == UniversalTag.PUNCT || Governor(tokens, i, comma) is var clause && clause >= 0 && tokens.RelationOf(clause) == "acl:relcl"))
            {
                return new TextSpan(span.Start, tokens.Ends[comma - 1]);
            }
        }

        return span;
    }

    /// <summary>The topmost word above a token that still stands behind a place.</summary>
    private static int Governor(Tokens tokens, int token, int place)
    {
        while (tokens.HeadOf(token) > place)
        {
            token = tokens.HeadOf(token);
        }

        return tokens.HeadOf(token) < 0 ? -1 : token;
    }
}
