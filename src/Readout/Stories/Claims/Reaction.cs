namespace Readout.Stories.Claims;

/// <summary>What a statement does with what another one tells.</summary>
/// <param name="Input">The article.</param>
/// <param name="Statement">The statement that reacts.</param>
/// <param name="Stance">What it does.</param>
/// <param name="Told">The clause that it means; <c>null</c> where it means all that a statement tells.</param>
internal sealed record Reaction(StoryInput Input, Statement Statement, Stance Stance, Proposition? Told);
