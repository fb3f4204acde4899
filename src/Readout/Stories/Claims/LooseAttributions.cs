using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Words of saying that no statement accounts for: whose word a clause under one is is not known, so that it is not told by the outlet either.</summary>
/// <param name="annotations">The article.</param>
/// <param name="lexicon">The word lists.</param>
internal sealed class LooseAttributions(Annotations annotations, StoryLexicon lexicon)
{
    private readonly int[]?[] _found = new int[]?[annotations.Tokens.SentenceCount];

    private Tokens Tokens => annotations.Tokens;

    /// <summary>Whether one stands anywhere in a sentence.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    public bool StandIn(int sentence) => In(sentence).Length > 0;

    /// <summary>Whether one governs a clause or is set beside it (<i>he left, she told reporters</i>), rather than telling another thing in the same sentence (<i>he left and told nobody</i>).</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="head">Index of the token that heads the clause.</param>
    public bool Govern(int sentence, int head)
    {
        HashSet<int> above = [head];
        for (int at = Tokens.HeadOf(head); at >= 0 && above.Add(at); at = Tokens.HeadOf(at))
        {
        }

        return above.Any(IsTold) || In(sentence).Any(word => !Tokens.HasTree(word) || above.Contains(word) || IsBeside(word, above));
    }

    /// <summary>Whether a word stands in a clause that only a noun for something told has, which the words around it speak of and do not take up: <i>is investigating reports that she was captured</i>, not <i>confirmed reports that she was</i>.</summary>
    /// <param name="span">The words of whoever speaks; nothing outside them is looked at.</param>
    /// <param name="word">Index of the word.</param>
    public bool IsToldIn(TextSpan span, int word)
    {
        for (int at = word; at >= 0 && span.Contains(Tokens.Starts[at]); at = Tokens.HeadOf(at))
        {
            if (IsTold(at) && Tokens.HeadOf(Tokens.HeadOf(at)) is >= 0 and var verb && span.Contains(Tokens.Starts[Tokens.HeadOf(at)]) && span.Contains(Tokens.Starts[verb]) && !IsTakenUp(verb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The clause that others have told and whoever speaks looks into, so that he asks whether it is so (<i>is investigating reports that she was captured</i>), by its head; -1 for none.</summary>
    /// <param name="span">What he says.</param>
    public int Inquired(TextSpan span) => Tokens.In(span).Where(i => IsTold(i) && Tokens.HeadOf(Tokens.HeadOf(i)) is >= 0 and var verb && span.Contains(Tokens.Starts[verb]) && (MakingSure.IsSought(Tokens, verb)
        || (Tokens.LemmaOf(verb) is "investigate" or "examine" or "probe" or "check" or "look" or "assess" or "verify" or "aware" && !Tokens.DependentsOf(verb).Any(word => lexicon.Negations.Contains(Tokens.LemmaOf(word)))))).Append(-1).First();

    private bool IsTakenUp(int verb) =>
        Tokens.LemmaOf(verb) is "confirm" or "corroborate" or "support" or "back" or "echo" or "repeat" && Tokens.RelationOf(verb) != "xcomp"
        && !Tokens.DependentsOf(verb).Any(i => lexicon.Negations.Contains(Tokens.LemmaOf(i)) || Tokens.PennTagOf(i) == "MD");

    // rumours that she has died: a clause that a noun for something told has
    private bool IsTold(int clause) => Tokens.RelationOf(clause).StartsWith("acl", StringComparison.Ordinal) && Tokens.HeadOf(clause) is >= 0 and var noun && noun + 1 < clause && lexicon.IsTold(Tokens.LemmaOf(noun)) && Tokens.LemmaOf(noun + 1) == "that";

    private bool IsBeside(int word, HashSet<int> above)
    {
        int at = word;
        while (Tokens.HeadOf(at) is >= 0 and var next && !above.Contains(next))
        {
            at = next;
        }

        return Tokens.RelationOf(at) is not ("conj" or "acl" or "acl:relcl" or "nsubj" or "obj" or "nmod");
    }

    // Every clause of a sentence asks anew.
    private int[] In(int sentence) => _found[sentence] ??=
    [
        .. Enumerable.Range(Tokens.SentenceStarts[sentence], Tokens.SentenceStarts[sentence + 1] - Tokens.SentenceStarts[sentence]).Where(i =>
            lexicon.AttributingWords.Contains(Tokens.LemmaOf(i)) && Tokens.TagOf(i) is UniversalTag.VERB or UniversalTag.ADP && !IsOfThing(i) && !IsKnown(i)
            && !annotations.Statements.Any(statement => Covers(statement, Tokens.SpanOf(i)))),
    ];

    /// <summary>Whether a verb in the passive speaks of a thing and of no clause: <i>the fire was reported at dawn</i>, <i>no injuries were reported</i>.</summary>
    private bool IsOfThing(int verb)
    {
        bool isPassive = false, hasSubject = false;
        foreach (int i in Tokens.DependentsOf(verb))
        {
            switch (Tokens.RelationOf(i))
            {
                case "aux:pass":
                    isPassive = true;
                    break;
                case "nsubj:pass":
                    hasSubject = Tokens.TagOf(i) == UniversalTag.NOUN;
                    break;
                case "ccomp" or "xcomp" or "csubj" or "parataxis" or "obl:agent":
                    return false;
                default:
                    break;
            }
        }

        return isPassive && hasSubject;
    }

    /// <summary>Whether the outlet takes for known what was made known by nobody whom it names: <i>it was announced that she will go</i>, unlike <i>it was reported that she will</i>.</summary>
    private bool IsKnown(int verb) =>
        lexicon.DisclosingWords.Contains(Tokens.LemmaOf(verb))
        && Tokens.DependentsOf(verb).Any(i => Tokens.RelationOf(i) == "aux:pass")
        && Tokens.DependentsOf(verb).Any(i => Tokens.LemmaOf(i) == "it" && Tokens.RelationOf(i) is "nsubj:pass" or "expl")
        && !Tokens.DependentsOf(verb).Any(i => Tokens.RelationOf(i) == "obl:agent" || Tokens.LemmaOf(i) is "not" or "never");

    private static bool Covers(Statement statement, TextSpan word) =>
        statement.Cue.Any(part => part.Overlaps(word)) || statement.Content.Any(part => part.Overlaps(word)) || statement.Source.Any(part => part.Overlaps(word));
}
