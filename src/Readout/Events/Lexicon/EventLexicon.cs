using Readout.Models;

namespace Readout.Events.Lexicon;

/// <summary>
/// Everything that the event coder knows of words: verbs and their patterns, nouns of action, actors with dated roles, role nouns, and what a
/// governing verb does to the event that it governs. Compiled by <c>readout-train events</c>; immutable after <see cref="Index"/>.
/// </summary>
internal sealed class EventLexicon
{
    /// <summary>Resource name of the lexicon that ships.</summary>
    public const string ResourceName = "Lexicons/events.bin";

    /// <summary>The words.</summary>
    public required WordTable Words { get; init; }

    /// <summary>Alternatives of pattern terms.</summary>
    public required WordSet[] Sets { get; init; }

    /// <summary>Groups of verbs.</summary>
    public required VerbBlock[] Blocks { get; init; }

    /// <summary>Meanings of each verb form, the first preferred.</summary>
    public required Dictionary<int, VerbSense[]> Verbs { get; init; }

    /// <summary>Nouns of action.</summary>
    public required Dictionary<int, Nominal> Nominals { get; init; }

    /// <summary>What governing verbs and nouns do to the status of what they govern.</summary>
    public required Dictionary<int, Governor> Governors { get; init; }

    /// <summary>Verbs that lend only grammar to a noun of action: <i>hold</i> talks, <i>pay</i> a visit.</summary>
    public required HashSet<int> LightVerbs { get; init; }

    /// <summary>Verbs whose object is who would do what their infinitive says: she <i>pressed</i> him to go.</summary>
    public HashSet<int> ObjectControl { get; init; } = [];

    /// <summary>Nouns of houses and sites: before a noun of action they say where it was (<i>school shooting</i>).</summary>
    public HashSet<int> Buildings { get; init; } = [];

    /// <summary>Capitals and seats that stand for their government.</summary>
    public required HashSet<int> Capitals { get; init; }

    /// <summary>Names of actors; values are indices of <see cref="ActorCodes"/>.</summary>
    public required PhraseTable Actors { get; init; }

    /// <summary>Surnames of people of public life that stand for their bearers where an article names nobody in full; values as those of <see cref="Actors"/>.</summary>
    public PhraseTable Surnames { get; init; } = PhraseTable.Build([]);

    /// <summary>Codes of each actor.</summary>
    public required DatedCode[][] ActorCodes { get; init; }

    /// <summary>Role nouns; values are indices of <see cref="AgentCodes"/>.</summary>
    public required PhraseTable Agents { get; init; }

    /// <summary>Codes of role nouns: <c>~GOV</c> follows the country, <c>NGO~</c> precedes it.</summary>
    public required string[] AgentCodes { get; init; }

    /// <summary>Phrases of which one makes a sentence yield no coded event.</summary>
    public required PhraseTable Discards { get; init; }

    /// <summary>PLOVER type of a CAMEO code or of the start of one.</summary>
    public required Dictionary<string, string> Plover { get; init; }

    /// <summary>Code of a governing event over another: keys are the governing code's start, a bar, the governed code's start.</summary>
    public required Dictionary<string, string> Compositions { get; init; }

    /// <summary>The lexicon that ships.</summary>
    public static EventLexicon Embedded() => LexiconFile.Read(ModelFile.Embedded(ResourceName));

    /// <summary>Builds what is looked up but not stored; call once before use.</summary>
    public EventLexicon Index()
    {
        foreach (VerbBlock block in Blocks)
        {
            block.Index(Sets);
        }

        return this;
    }

    /// <summary>PLOVER type of a code by its longest start that has one; <c>null</c> when there is none.</summary>
    public string? PloverOf(string? code)
    {
        for (int length = code?.Length ?? 0; length >= 2; length--)
        {
            if (Plover.TryGetValue(code![..length], out string? type))
            {
                return type == "-" ? null : type;
            }
        }

        return null;
    }

    /// <summary>Code of a governing event over another, or <c>null</c> when the table has none.</summary>
    public string? Compose(string governing, string governed)
    {
        for (int outer = governing.Length; outer >= 2; outer--)
        {
            for (int inner = governed.Length; inner >= 2; inner--)
            {
                if (Compositions.TryGetValue(string.Concat(governing.AsSpan(0, outer), "|", governed.AsSpan(0, inner)), out string? code))
                {
                    return code;
                }
            }
        }

        return null;
    }
}
