using Readout.Language;

namespace Readout.Events;

/// <summary>Finds where an event was: the place named by a phrase of place of its verb or noun, or inside such a phrase (<i>at a depot in Varn</i>).</summary>
internal sealed class PlaceFinder(ArticleGrammar grammar)
{
    private const int Deepest = 3;

    /// <summary>The words that name where an event was; <c>null</c> when none do.</summary>
    public TextSpan? PlaceOf(Frame frame)
    {
        foreach (int holder in (ReadOnlySpan<int>)[frame.Trigger, frame.Support])
        {
            if (holder >= 0 && (Among(holder, 0) ?? Beside(holder) ?? (frame.IsNominal ? Before(holder) : null)) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>A place in the phrases of place that hang on a word.</summary>
    private TextSpan? Among(int holder, int depth)
    {
        for (int child = grammar.FirstChild(holder); child >= 0 && depth < Deepest; child = grammar.NextSibling(child))
        {
            if (grammar.Roles[child] is DependencyRole.Oblique or DependencyRole.NominalModifier && grammar.CaseOf(child) is >= 0 and int marker
                && grammar.Tokens.Lemmas[marker] is "in" or "at" or "near" or "outside" or "inside" or "across" or "around" or "throughout" or "on" && (NameAt(child) ?? Among(child, depth + 1)) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Killed 12 people at a school in Varn: the phrase of place hangs on whom it befell.</summary>
    private TextSpan? Beside(int verb)
    {
        foreach (DependencyRole role in (ReadOnlySpan<DependencyRole>)[DependencyRole.Object, DependencyRole.PassiveSubject])
        {
            if (grammar.IsVerb(verb) && grammar.Child(verb, role) is >= 0 and int befallen && grammar.Tokens.Tags[befallen] == UniversalTag.NOUN && Among(befallen, 1) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The Varn shooting: a town before the noun is where it was; a country may be who did it.</summary>
    private TextSpan? Before(int noun)
    {
        for (int child = grammar.FirstChild(noun); child >= 0 && child < noun; child = grammar.NextSibling(child))
        {
            if (grammar.Roles[child] == DependencyRole.Compound && grammar.IsPlaceNoun(child) && NameAt(child) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private TextSpan? NameAt(int head) =>
        grammar.NameAt(head) is { Type: EntityType.GeopoliticalEntity or EntityType.Location } name ? grammar.Tokens.SpanOf(name.FirstToken, name.EndToken) : null;
}
