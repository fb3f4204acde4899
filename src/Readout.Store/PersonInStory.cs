namespace Readout.Store;

/// <summary>Somebody as one story knows them.</summary>
/// <param name="Story">Id of the story.</param>
/// <param name="StoryTitle">Its title.</param>
/// <param name="To">Its last day; <c>null</c> when unknown.</param>
/// <param name="Type">What it is: <c>PER</c>, <c>ORG</c>, <c>GPE</c> ...</param>
/// <param name="Name">The name there.</param>
/// <param name="Also">Other spellings there, separated by semicolons.</param>
/// <param name="Roles">Roles there, separated by semicolons.</param>
/// <param name="Mentions">Number of mentions by name there.</param>
public sealed record PersonInStory(string Story, string StoryTitle, DateOnly? To, string Type, string Name, string Also, string Roles, int Mentions);
