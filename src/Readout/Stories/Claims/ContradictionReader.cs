using Readout.Language;
using Readout.Stories.People;

namespace Readout.Stories.Claims;

/// <summary>
/// Whether a clause says that just that is not so which another tells as a fact. What is denied outright need only be told by the other, there neither negated nor
/// doubted. What a clause merely negates must be what the other turns on, said of the same.
/// </summary>
internal sealed class ContradictionReader(PeopleOfStory people, StoryLexicon lexicon, WordTable words)
{
    private const int FewWords = 2;
    private const float Synonym = 0.6f;
    private const float Same = 0.999f;

    private enum Match
    {
        Other,
        Unknown,
        Alike,
    }

    /// <summary>Whether the two clauses contradict each other.</summary>
    /// <param name="one">A clause.</param>
    /// <param name="two">One of the other side.</param>
    public bool AreOpposed(Proposition one, Proposition two) =>
        one.IsDenial != two.IsDenial && (one.IsDenial ? Denies(one, two) : Denies(two, one));

    private bool Denies(Proposition denial, Proposition told)
    {
        // That something was not done is no denial by the outlet that tells it, but for what it calls untrue.
        if ((denial.Statement is null && !denial.IsCalledUntrue && !denial.IsContrary) || denial.Denied < 0 || denial.IsOfFurther || !IsHeld(denial) || told.Root < 0 || denial.IsQuestion || told.IsQuestion)
        {
            return false;
        }

        Tokens tokens = Tokens(told);
        if (denial.Statement?.Speaker is not null && told.Statement?.Speaker is not null && SpeakerOf(denial) is { } speaker && speaker == SpeakerOf(told))
        {
            return false;
        }

        bool hasTrees = tokens.HasTree(told.Root) && Tokens(denial).HasTree(denial.Denied);
        return denial.IsNegative && hasTrees
            ? !IsRestricted(Tokens(denial), denial.Denied) && PredicatesOf(told).Any(token => IsSaidOfSame(denial, told, token) && IsAsSure(denial, denial.Denied, told, token))
            : SharesMore(denial, told) && KeysOf(denial).Any(key => tokens.In(told.Span).Any(token => IsSameWord(denial, key, told, token) && IsAsSure(denial, key, told, token)));
    }

    /// <summary>Whether a clause that its speaker denies is denied indeed: he has done so, and says that it is not so rather than turning a thing down (<i>dismissed the measure</i>).</summary>
    private bool IsHeld(Proposition denial)
    {
        if (denial.Statement is not { Stance: Stance.Denies, CueHead: >= 0 and var cue })
        {
            return true;
        }

        Tokens tokens = Tokens(denial);
        return !DenialReader.IsLess(tokens, cue, lexicon) && (lexicon.DenyingWords.Contains(tokens.LemmaOf(cue)) || !tokens.HasTree(cue) || (denial.Root >= 0 && ClauseSplitter.IsTold(tokens, denial.Root)));
    }

    /// <summary>The words on which a clause turns: its root, what a verb that says little leaves to its complement, and what its event is named by.</summary>
    private IEnumerable<int> PredicatesOf(Proposition told)
    {
        Tokens tokens = Tokens(told);
        yield return told.Root;
        if (told.Trigger >= 0 && told.Trigger != told.Root)
        {
            yield return told.Trigger;
        }

        foreach (int token in tokens.In(told.Span))
        {
            if (tokens.HeadOf(token) == told.Root && (tokens.RelationOf(token) is "xcomp" or "conj" || (tokens.RelationOf(token) == "obj" && lexicon.LightVerbs.Contains(tokens.LemmaOf(told.Root)))))
            {
                yield return token;
            }
        }
    }

    private bool IsSaidOfSame(Proposition denial, Proposition told, int token)
    {
        Tokens tokens = Tokens(told), others = Tokens(denial);
        string one = others.LemmaOf(denial.Denied), two = tokens.LemmaOf(token);
        bool isLight = lexicon.LightVerbs.Contains(one);
        if (!(one == two || (denial.Family >= 0 && denial.Family == told.Family && told.Trigger == token)))
        {
            return false;
        }

        Match subject = Compare(denial, ArgumentReader.Find(others, denial.Denied, "nsubj"), told, ArgumentReader.Find(tokens, token, "nsubj"));
        Match patient = Compare(denial, ArgumentReader.Find(others, denial.Denied, "obj"), told, ArgumentReader.Find(tokens, token, "obj"));
        patient = patient == Match.Other && SharesFigure(denial, told) ? Match.Alike : patient; // made $72 million trading, made $72 million with stocks
        return subject != Match.Other && patient != Match.Other && (isLight ? patient == Match.Alike : subject == Match.Alike || patient == Match.Alike);
    }

    private static bool SharesFigure(Proposition one, Proposition two) =>
        one.Quantities.Any(quantity => !quantity.IsCommon && two.Quantities.Any(other => other.Number == quantity.Number && other.Unit == quantity.Unit));

    /// <summary>Whether both are told with the same doubts, if any.</summary>
    private bool IsAsSure(Proposition denial, int key, Proposition told, int token)
    {
        Tokens tokens = Tokens(told), others = Tokens(denial);
        bool isToldAsDone = tokens.PennTagOf(token) is not ("VB" or "VBG") || (tokens.PennTagOf(token) == "VBG" && told.Statement is not null)
            || Marks(tokens, told.Whole, token).Any(i => tokens.RelationOf(i) == "aux");
        return isToldAsDone && !IsNegated(tokens, told.Whole, token)
            && Doubts(tokens, told.Whole, token).SetEquals(Doubts(others, denial.Whole, key));
    }

    /// <summary>Whether only the manner, the reason or the time of something is negated: <i>did not leave because of him</i>, <i>does not grow as fast</i>.</summary>
    private bool IsRestricted(Tokens tokens, int denied)
    {
        int sentence = tokens.SentenceOf[denied];
        for (int i = tokens.SentenceStarts[sentence]; i < tokens.SentenceStarts[sentence + 1]; i++)
        {
            bool isAfter = i > denied && tokens.RelationOf(i) is "advcl" or "advmod" or "obl:tmod" or "nmod:tmod";
            if (tokens.HeadOf(i) == denied && (isAfter || tokens.LemmaOf(i) is "only" or "just" or "merely" or "simply" or "why"))
            {
                return true;
            }

            int head = tokens.HeadOf(i);
            if (head >= 0 && tokens.HeadOf(head) == denied && tokens.RelationOf(head) == "obl" && tokens.RelationOf(i) == "case" && tokens.LemmaOf(i) is "because" or "as" or "without" or "due" or "until" or "for")
            {
                return true;
            }
        }

        return false;
    }

    private string? SpeakerOf(Proposition proposition) => people.Find(proposition.Input.Index, proposition.Statement?.Speaker);

    /// <summary>The words that a denial is about: the denied one, or what follows it where that says little.</summary>
    private IEnumerable<int> KeysOf(Proposition denial)
    {
        Tokens tokens = Tokens(denial);
        yield return denial.Denied;
        if (lexicon.LightVerbs.Contains(tokens.LemmaOf(denial.Denied)) || tokens.TagOf(denial.Denied) == UniversalTag.NOUN)
        {
            foreach (int token in tokens.In(denial.Span).Where(token => tokens.HeadOf(token) == denial.Denied && tokens.RelationOf(token) is "obj" or "xcomp" or "ccomp" or "nmod" or "acl" or "obl"))
            {
                yield return token;
            }
        }
    }

    private bool IsSameWord(Proposition denial, int key, Proposition told, int token)
    {
        string one = Tokens(denial).LemmaOf(key), two = Tokens(told).LemmaOf(token);
        return !lexicon.LightVerbs.Contains(one) && !lexicon.AccountNouns.Contains(one)
            && (one == two || (denial.Family >= 0 && denial.Family == told.Family && key == denial.Trigger && token == told.Trigger)
                || (token == told.Root && key == denial.Denied && AreAlike(one, two)));
    }

    private bool AreAlike(string one, string two) =>
        one == two || words.Likeness(words.NumberOf(one.ToLowerInvariant()), words.NumberOf(two.ToLowerInvariant())) >= Synonym;

    /// <summary>Whether two clauses have a person, body or place in common, or two words; or one of them has few words.</summary>
    private bool SharesMore(Proposition one, Proposition two)
    {
        if (Math.Min(one.Content.Length, two.Content.Length) <= FewWords || one.People.Intersect(two.People).Any())
        {
            return true;
        }

        int shared = one.Content.Count(word => two.Content.Any(other => words.Likeness(word.Number, other.Number) >= Same));
        return shared > 1;
    }

    /// <summary>Whether two arguments are the same one: by who they are, else by their words; a pronoun that nobody stands behind is unknown.</summary>
    private Match Compare(Proposition one, int argument, Proposition two, int other)
    {
        if (argument < 0 || other < 0)
        {
            return Match.Unknown;
        }

        (string? first, string? second) = (PersonAt(one, argument), PersonAt(two, other));
        if (first is not null && second is not null)
        {
            return first == second ? Match.Alike : Match.Other;
        }

        Tokens tokens = Tokens(one), others = Tokens(two);
        bool isPronoun = tokens.TagOf(argument) == UniversalTag.PRON || others.TagOf(other) == UniversalTag.PRON;
        bool isGroup = tokens.PennTagOf(argument) == "NNS" || others.PennTagOf(other) == "NNS";
        return isPronoun ? (first is not null || second is not null) && isGroup ? Match.Other : Match.Unknown
            : tokens.LemmaOf(argument) == others.LemmaOf(other) ? Match.Alike : Match.Other;
    }

    private string? PersonAt(Proposition proposition, int token) =>
        people.Acting(proposition.Input.Index, proposition.Input.Annotations.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.HeadToken == token))?.Id);

    /// <summary>The words that make a thing less than a fact: modal verbs, doubts, questions, conditions, purposes, over a word and all above it.</summary>
    private HashSet<string> Doubts(Tokens tokens, TextSpan span, int token) =>
        [.. Above(tokens, span, token).SelectMany(at => Marks(tokens, span, at)).Where(i => lexicon.UnsureWords.Contains(tokens.LemmaOf(i)) || (tokens.RelationOf(i) == "mark" && tokens.LemmaOf(i) == "to"))
            .Select(tokens.LemmaOf)];

    /// <summary>Whether a word is negated, or told as what somebody rejects or claims.</summary>
    private bool IsNegated(Tokens tokens, TextSpan span, int token) =>
        Above(tokens, span, token).Any(at => Marks(tokens, span, at).Any(i => lexicon.Negations.Contains(tokens.LemmaOf(i)))
            || (at != token && (lexicon.RejectingWords.Contains(tokens.LemmaOf(at)) || lexicon.AccountNouns.Contains(tokens.LemmaOf(at)))));

    private static IEnumerable<int> Above(Tokens tokens, TextSpan span, int token)
    {
        for (int at = token; at >= 0 && span.Contains(tokens.Starts[at]); at = tokens.HeadOf(at))
        {
            yield return at;
        }
    }

    private static IEnumerable<int> Marks(Tokens tokens, TextSpan span, int at)
    {
        int sentence = tokens.SentenceOf[at];
        for (int i = tokens.SentenceStarts[sentence]; i < tokens.SentenceStarts[sentence + 1]; i++)
        {
            if (tokens.HeadOf(i) == at && span.Contains(tokens.Starts[i]) && tokens.RelationOf(i) is "aux" or "mark" or "advmod" or "amod" or "det" or "cc:preconj")
            {
                yield return i;
            }
        }
    }

    private static Tokens Tokens(Proposition proposition) => proposition.Input.Annotations.Tokens;
}
