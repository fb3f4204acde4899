namespace Readout.Events.Lexicon;

/// <summary>A tree pattern: what has to stand around a verb for it to have a code.</summary>
/// <param name="Name">The pattern as written, for blame.</param>
/// <param name="Terms">What is required, all of it.</param>
/// <param name="Code">CAMEO code of subject to target; <c>null</c> when that direction is no event.</param>
/// <param name="Reverse">CAMEO code of target to subject; <c>null</c> when that direction is no event.</param>
/// <param name="SubjectIsTarget">Whether the grammatical subject is to whom it is done.</param>
/// <param name="IsActive">Whether a participle without auxiliary is no passive here: <i>the senator, called for</i> is a slip of the tree.</param>
internal sealed record EventPattern(string Name, PatternTerm[] Terms, string? Code, string? Reverse, bool SubjectIsTarget, bool IsActive)
{
    /// <summary>Whether it requires any word besides prepositions.</summary>
    public bool IsAboutWords => Array.Exists(Terms, term => term.Elements.Length > 0);

    /// <summary>Number of words that it requires: the more, the earlier it is tried.</summary>
    public int Specificity => Terms.Sum(term => Math.Max(1, term.Elements.Length + (term.Preposition >= 0 ? 1 : 0)));
}
