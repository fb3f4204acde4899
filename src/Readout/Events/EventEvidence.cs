using Readout.Language;

namespace Readout.Events;

/// <summary>What speaks for and against a coded event: how its pattern was met, what its trigger is, what the parties are and how they hang on it.</summary>
internal sealed class EventEvidence(ArticleGrammar grammar)
{
    private readonly List<string> _features = [];

    /// <summary>The evidence, as names of features; valid until the next call.</summary>
    /// <param name="draft">The event.</param>
    /// <param name="source">Who did it, or <c>null</c>.</param>
    /// <param name="target">To whom, or <c>null</c>.</param>
    /// <param name="code">Its CAMEO code, at least two digits.</param>
    public List<string> Of(EventDraft draft, Participant? source, Participant? target, string code)
    {
        _features.Clear();
        string root = code[..2], fit = draft.Match.Pattern is not { } pattern ? "verb" : pattern.IsAboutWords ? "words" : "phrase";
        Add("all", string.Empty);
        Add("root", root);
        Add("fit", fit);
        Add("block", draft.Match.Name.Split(':')[0]);
        Add("form", FormOf(draft.Trigger));
        Add("place", grammar.Roles[draft.Trigger].ToString());
        Add("from", KindOf(source));
        Add("to", KindOf(target));
        Add("from tie", TieOf(source, draft));
        Add("to tie", TieOf(target, draft));
        Add("root fit", root + " " + fit);
        Add("root from", root + " " + PlainKindOf(source));
        Add("root to", root + " " + PlainKindOf(target));
        Add("pair", PlainKindOf(source) + ", " + PlainKindOf(target));
        return _features;
    }

    private void Add(string name, string value) => _features.Add(name + "=" + value);

    private string FormOf(int trigger) =>
        grammar.Tokens.Tags[trigger] is UniversalTag.NOUN or UniversalTag.PROPN ? "noun"
        : grammar.Child(trigger, DependencyRole.PassiveAuxiliary) >= 0 ? "passive"
        : grammar.Tokens.PennTags[trigger] switch
        {
            "VBG" => grammar.Child(trigger, DependencyRole.Auxiliary) >= 0 ? "finite" : "gerund",
            "VBN" => grammar.Child(trigger, DependencyRole.Auxiliary) >= 0 ? "finite" : "participle",
            "VB" => grammar.HasCase(trigger, "to") ? "infinitive" : "bare",
            _ => "finite",
        };

    private string KindOf(Participant? party)
    {
        if (party is not { } known)
        {
            return "nobody";
        }

        string coded = known.Code is null ? "uncoded" : known.Code.Length == 3 ? "country" : known.HasCountry ? "coded" : "role";
        if (known.IsInner)
        {
            return "inner " + coded;
        }

        string word = grammar.Tokens.Tags[known.Token] switch
        {
            UniversalTag.PRON => grammar.Roles[known.Token] == DependencyRole.Possessor ? "possessor" : "pronoun",
            UniversalTag.PROPN => "name",
            UniversalTag.NOUN => grammar.Child(known.Token, DependencyRole.Number) >= 0 ? "counted" : grammar.Child(known.Token, DependencyRole.Determiner) is >= 0 and int article && (grammar.Is(article, "a") || grammar.Is(article, "an")) ? "some" : "noun",
            _ => "odd",
        };
        string type = known.Entity?.Type switch { null => "unknown", EntityType.Person => "person", EntityType.Organization => "body", EntityType.GeopoliticalEntity or EntityType.Location => "place", _ => "other" };
        return $"{word} {coded} {type}";
    }

    private static string PlainKindOf(Participant? party) =>
        party is not { } known ? "nobody" : known.IsInner ? "inner" : known.Code is null ? known.Entity is null ? "unknown" : "uncoded" : known.Code.Length == 3 ? "country" : known.HasCountry ? "coded" : "role";

    /// <summary>How a party hangs on the trigger, and how far away it stands.</summary>
    private string TieOf(Participant? party, EventDraft draft)
    {
        if (party is not { } known)
        {
            return "none";
        }

        int head = grammar.Tokens.Heads[known.Token], distance = known.Token - draft.Trigger;
        string tie = head == draft.Trigger ? grammar.Roles[known.Token].ToString() : head == draft.Support && head >= 0 ? "Support " + grammar.Roles[known.Token] : "Far " + grammar.Roles[known.Token];
        return tie + distance switch { < -12 => " long before", < 0 => " before", < 8 => " after", _ => " long after" };
    }
}
