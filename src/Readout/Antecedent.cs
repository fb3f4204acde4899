namespace Readout;

/// <summary>Whom a pronoun in the words of a claim means.</summary>
/// <param name="Pronoun">Where it stands, in the article that the words are from.</param>
/// <param name="Who">Id of the person in the story.</param>
/// <param name="Name">The person's name there.</param>
public sealed record Antecedent(TextSpan Pronoun, string Who, string Name);
