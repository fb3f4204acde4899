using System.Collections.Immutable;

namespace Readout.Reports;

/// <summary>A position as a line of the account shows it: the reports that tell a claim in their own voice, with one stance, are one line.</summary>
/// <param name="Name">Who holds it, as a reader sees it.</param>
/// <param name="Person">Who holds it, where it is somebody of the story.</param>
/// <param name="Stance">The stance.</param>
/// <param name="Evidence">Every report of it.</param>
internal sealed record Holding(string Name, Person? Person, Stance Stance, ImmutableArray<PositionEvidence> Evidence)
{
    /// <summary>How many different reports stand behind it.</summary>
    public int Reports => Evidence.Select(evidence => evidence.Where.ArticleId).Distinct().Count();

    /// <summary>Who holds it and the word for the stance; a report's own voice needs none for plain telling.</summary>
    public string NameAndStance => IsOwnVoice && Stance == Stance.Asserts ? Name : Name + " " + Stance.Word();

    /// <summary>Whether no report attributes it to anybody.</summary>
    public bool IsOwnVoice => Person is null && Evidence.All(evidence => evidence.Where.StatementId is null);
}
