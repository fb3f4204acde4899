using System.Collections.Frozen;
using Readout.Models;

namespace Readout.Time;

/// <summary>The lemmas of verbs that look ahead (<i>plan</i>, <i>schedule</i>, <i>postpone</i>), from <c>Lexicons/time.bin</c>.</summary>
internal sealed class AheadVerbs
{
    private static readonly Lazy<AheadVerbs> _shared = new(() => new AheadVerbs(ModelFile.Embedded("Lexicons/time.bin")));
    private readonly FrozenSet<string> _lemmas;

    /// <summary>Reads the list from a compiled file.</summary>
    public AheadVerbs(ModelFile file) =>
        _lemmas = file.Text("ahead").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The list that the library ships, loaded once.</summary>
    public static AheadVerbs Shared => _shared.Value;

    /// <summary>Whether a lemma is on the list.</summary>
    public bool Contains(string lemma) => _lemmas.Contains(lemma);

    /// <summary>Whether a noun names what is told when it has happened (<i>the March 4 attack</i>); marked <c>-</c> in the list.</summary>
    public bool IsPastDeed(string lemma) => _lemmas.Contains("-" + lemma);

    /// <summary>Whether what stands before or by a time under the verb, told in the past, is still ahead (<i>promised homes before the winter</i>); marked <c>~</c> in the list.</summary>
    public bool HasLimit(string lemma) => _lemmas.Contains("~" + lemma);

    /// <summary>Whether the verb looks ahead in the simple present beside a day (<i>talks resume Monday</i>); marked <c>^</c> in the list.</summary>
    public bool IsScheduled(string lemma) => _lemmas.Contains("^" + lemma);
}
