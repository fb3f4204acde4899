using Readout.Events.Lexicon;
using Readout.Language;

namespace Readout.Events;

/// <summary>Builds the frame of a verb or of a noun of action from the tree.</summary>
internal sealed class FrameBuilder(ArticleGrammar grammar, EventLexicon lexicon)
{
    private const int DeepestClimb = 8;

    /// <summary>Fills a frame from a verb.</summary>
    public void FromVerb(int verb, Frame frame)
    {
        frame.Clear(verb);
        frame.IsPassive = IsPassive(verb, 0);
        AddChildren(verb, frame);
        if (!frame.Has(frame.IsPassive ? ArgumentRole.Object : ArgumentRole.Subject))
        {
            int subject = SurfaceSubject(verb, 0);
            if (subject >= 0)
            {
                frame.Add(frame.IsPassive ? ArgumentRole.Object : ArgumentRole.Subject, Antecedent(subject));
            }
        }

        if (grammar.Roles[verb] == DependencyRole.RelativeClause && !frame.IsPassive && !frame.Has(ArgumentRole.Object) && !frame.Has(ArgumentRole.Complement)
            && grammar.Child(verb, DependencyRole.Subject) is >= 0 and int own && !IsRelativePronoun(own))
        {
            frame.Add(ArgumentRole.Object, grammar.Tokens.Heads[verb]);
        }
    }

    /// <summary>Fills a frame from a noun of action.</summary>
    public void FromNoun(int noun, Nominal nominal, Frame frame)
    {
        frame.Clear(noun);
        frame.IsNominal = true;
        frame.Support = SupportOf(noun);
        if (frame.Support >= 0)
        {
            int subject = IsPassive(frame.Support, 0) ? AgentOf(frame.Support) : SurfaceSubject(frame.Support, 0);
            if (subject >= 0 && subject != noun)
            {
                frame.Add(ArgumentRole.Subject, Antecedent(subject));
            }
        }

        for (int child = grammar.FirstChild(noun); child >= 0; child = grammar.NextSibling(child))
        {
            switch (grammar.Roles[child])
            {
                case DependencyRole.Possessor:
                    frame.Add(nominal.PossessorIsObject ? ArgumentRole.Object : ArgumentRole.Subject, child);
                    break;
                case DependencyRole.NominalModifier:
                case DependencyRole.Oblique:
                    AddNominalPhrase(child, nominal, frame);
                    break;
                // The Varn shooting, the school shooting: where it was.
                case DependencyRole.Compound when grammar.IsPlaceNoun(child) || lexicon.Buildings.Contains(grammar.Lemmas[child]):
                    break;
                case DependencyRole.Adjective or DependencyRole.Compound when !frame.Has(ArgumentRole.Subject) && !grammar.Times.Contains(child)
                    && char.IsUpper(grammar.Tokens.FormOf(child)[0]):
                case DependencyRole.Compound when !frame.Has(ArgumentRole.Subject) && IsRoleNoun(child):
                    frame.Add(ArgumentRole.Subject, child);
                    break;
                case DependencyRole.AdjectivalClause when grammar.IsVerb(child) && grammar.HasCase(child, "to"):
                    frame.Add(ArgumentRole.Complement, child, grammar.CaseOf(child));
                    break;
            }
        }

        if (frame.Support >= 0)
        {
            for (int child = grammar.FirstChild(frame.Support); child >= 0; child = grammar.NextSibling(child))
            {
                if (grammar.Roles[child] is DependencyRole.Oblique or DependencyRole.IndirectObject)
                {
                    frame.Add(grammar.Roles[child] == DependencyRole.Oblique ? ArgumentRole.Oblique : ArgumentRole.IndirectObject, child, grammar.CaseOf(child));
                }
            }
        }
    }

    /// <summary>Whether a verb is passive; a participle without auxiliary is so when it modifies a noun or is joined to a passive.</summary>
    public bool IsPassive(int verb, int depth)
    {
        if (grammar.Child(verb, DependencyRole.PassiveAuxiliary) >= 0 || grammar.Child(verb, DependencyRole.PassiveSubject) >= 0)
        {
            return true;
        }

        if (grammar.Tokens.PennTags[verb] != "VBN" || depth > DeepestClimb || grammar.Child(verb, DependencyRole.Auxiliary) >= 0)
        {
            return false;
        }

        return grammar.Roles[verb] switch
        {
            DependencyRole.AdjectivalClause or DependencyRole.AdverbialClause or DependencyRole.OpenComplement => true,
            // Had somebody thrown out: thrown is what befell somebody.
            DependencyRole.ClausalComplement => grammar.Child(verb, DependencyRole.Marker) < 0 && grammar.Tokens.Heads[verb] is >= 0 and int causing && grammar.Tokens.Lemmas[causing] is "have" or "get" or "see" or "want" or "keep" or "find",
            DependencyRole.Conjunct => grammar.Child(verb, DependencyRole.Subject) < 0 && IsPassive(grammar.Tokens.Heads[verb], depth + 1),
            _ => false,
        };
    }

    /// <summary>The noun that a relative pronoun stands for; the token itself when it is none.</summary>
    public int Antecedent(int token)
    {
        if (!IsRelativePronoun(token))
        {
            return token;
        }

        int at = token;
        for (int step = 0; step < DeepestClimb && at >= 0; step++)
        {
            int head = grammar.Tokens.Heads[at];
            if (grammar.Roles[at] == DependencyRole.RelativeClause && head >= 0)
            {
                // One name, a minister who signed: the name did.
                int named = grammar.Tokens.Heads[head];
                if (grammar.Roles[head] == DependencyRole.Apposition && named >= 0 && grammar.Tokens.Tags[named] == UniversalTag.PROPN && grammar.Tokens.Tags[head] != UniversalTag.PROPN && grammar.Is(token, "who"))
                {
                    return named;
                }

                return Described(head);
            }

            at = head;
        }

        return token;
    }

    /// <summary>Whom a predicate noun describes (<i>she is the minister who signed</i>: she); the noun itself when it is no predicate.</summary>
    private int Described(int noun)
    {
        int at = grammar.Roles[noun] == DependencyRole.Conjunct && grammar.Tokens.Heads[noun] is >= 0 and int first ? first : noun;
        return grammar.Child(at, DependencyRole.Copula) >= 0 && SurfaceSubject(at, DeepestClimb - 2) is >= 0 and int subject && grammar.IsNominal(subject) && grammar.Tokens.PennTags[subject] is not ("EX" or "DT" or "WP" or "WDT") && !grammar.Is(subject, "it") && !grammar.Is(subject, "It")
            ? subject : noun;
    }

    /// <summary>The grammatical subject of a predicate, its own or the one that it shares; -1 when there is none.</summary>
    public int SurfaceSubject(int predicate, int depth)
    {
        int own = grammar.Child(predicate, DependencyRole.Subject);
        own = own >= 0 ? own : grammar.Child(predicate, DependencyRole.PassiveSubject);
        int head = grammar.Tokens.Heads[predicate];
        if (own >= 0 || head < 0 || depth > DeepestClimb)
        {
            return own >= 0 && grammar.IsVerb(own) ? -1 : own;
        }

        switch (grammar.Roles[predicate])
        {
            case DependencyRole.AdverbialClause when grammar.HasCase(predicate, "for") && grammar.Child(head, DependencyRole.Object) is >= 0 and int blamed:
                return blamed;
            // She pressed the ally to investigate: the ally would.
            case DependencyRole.AdverbialClause when grammar.HasCase(predicate, "to") && lexicon.ObjectControl.Contains(grammar.Lemmas[head]) && grammar.Child(head, DependencyRole.Object) is >= 0 and int pressed && pressed < predicate && pressed > head:
                return pressed;
            case DependencyRole.Conjunct:
            case DependencyRole.AdverbialClause:
            case DependencyRole.ClausalComplement when grammar.HasCase(predicate, "to"):
                return SurfaceSubject(head, depth + 1);
            case DependencyRole.OpenComplement:
                int governed = grammar.Child(head, DependencyRole.Object);
                return governed >= 0 && governed < predicate ? governed : SurfaceSubject(head, depth + 1);
            case DependencyRole.RelativeClause:
                return Described(head);
            case DependencyRole.AdjectivalClause:
                int possessor = grammar.Child(head, DependencyRole.Possessor);
                if (!grammar.HasCase(predicate, "to"))
                {
                    return head;
                }

                if (possessor >= 0)
                {
                    return possessor;
                }

                int governor = grammar.Tokens.Heads[head];
                return governor >= 0 && grammar.Roles[head] == DependencyRole.Object ? SurfaceSubject(governor, depth + 1) : -1;
            default:
                return -1;
        }
    }

    /// <summary>The light verb that a noun of action leans on; -1 when there is none.</summary>
    public int SupportOf(int noun)
    {
        int head = grammar.Tokens.Heads[noun];
        if (head >= 0 && grammar.Roles[noun] is DependencyRole.Object or DependencyRole.PassiveSubject && IsLight(head))
        {
            return head;
        }

        if (grammar.Roles[noun] == DependencyRole.Conjunct && head >= 0 && grammar.Roles[head] is DependencyRole.Object or DependencyRole.PassiveSubject
            && grammar.Tokens.Heads[head] is >= 0 and int shared && IsLight(shared))
        {
            return shared;
        }

        int clause = grammar.Child(noun, DependencyRole.AdjectivalClause);
        clause = clause >= 0 ? clause : grammar.Child(noun, DependencyRole.RelativeClause);
        return clause >= 0 && IsLight(clause) && grammar.Tokens.PennTags[clause] == "VBN" ? clause : -1;
    }

    private bool IsRoleNoun(int noun) => lexicon.Agents.Next(0, grammar.Forms[noun]) is >= 0 and int node && lexicon.Agents.Values[node] >= 0;

    private bool IsLight(int verb) => lexicon.LightVerbs.Contains(grammar.Lemmas[verb]);

    private bool IsRelativePronoun(int token) => grammar.Tokens.PennTags[token] is "WDT" or "WP";

    private int AgentOf(int verb)
    {
        for (int child = grammar.FirstChild(verb); child >= 0; child = grammar.NextSibling(child))
        {
            if (grammar.Roles[child] == DependencyRole.Agent || (grammar.Roles[child] == DependencyRole.Oblique && grammar.HasCase(child, "by")))
            {
                return child;
            }
        }

        return -1;
    }

    private void AddNominalPhrase(int child, Nominal nominal, Frame frame)
    {
        int marker = grammar.CaseOf(child);
        if (marker < 0)
        {
            return;
        }

        if (grammar.Is(marker, "by") || (nominal.FromIsSubject && grammar.Is(marker, "from") && !frame.Has(ArgumentRole.Subject)))
        {
            frame.Add(ArgumentRole.Subject, child, marker);
        }
        else if (grammar.Is(marker, "of"))
        {
            frame.Add(nominal.OfIsSubject ? ArgumentRole.Subject : ArgumentRole.Object, child, marker);
        }
        else
        {
            frame.Add(grammar.Is(marker, "between") && !frame.Has(ArgumentRole.Subject) ? ArgumentRole.Subject : ArgumentRole.Oblique, child, marker);
        }
    }

    private void AddChildren(int verb, Frame frame)
    {
        for (int child = grammar.FirstChild(verb); child >= 0; child = grammar.NextSibling(child))
        {
            switch (grammar.Roles[child])
            {
                case DependencyRole.Subject when grammar.IsNominal(child):
                    frame.Add(ArgumentRole.Subject, Antecedent(child));
                    break;
                case DependencyRole.PassiveSubject:
                case DependencyRole.Object:
                    frame.Add(ArgumentRole.Object, Antecedent(child));
                    if (grammar.Child(child, DependencyRole.AdjectivalClause) is >= 0 and int content && grammar.IsVerb(content) && grammar.HasCase(content, "to") && lexicon.Governors.ContainsKey(grammar.Lemmas[child]))
                    {
                        frame.Add(ArgumentRole.Complement, content, grammar.CaseOf(content));
                    }

                    break;
                case DependencyRole.IndirectObject:
                    frame.Add(ArgumentRole.IndirectObject, Antecedent(child));
                    break;
                case DependencyRole.Agent:
                    frame.Add(ArgumentRole.Subject, Antecedent(child), grammar.CaseOf(child));
                    break;
                case DependencyRole.Oblique:
                    int marker = grammar.CaseOf(child);
                    bool agent = frame.IsPassive && marker >= 0 && grammar.Is(marker, "by");
                    frame.Add(agent ? ArgumentRole.Subject : ArgumentRole.Oblique, Antecedent(child), marker);
                    break;
                case DependencyRole.ClausalComplement when child < verb:
                    // The message before its verb of saying stands by itself: who says it has no part in what it tells.
                    break;
                case DependencyRole.OpenComplement:
                case DependencyRole.ClausalComplement:
                case DependencyRole.AdverbialClause when grammar.HasCase(child, "to"):
                    frame.Add(ArgumentRole.Complement, child, grammar.CaseOf(child));
                    break;
            }
        }
    }
}
