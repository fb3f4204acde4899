namespace Readout.Store;

/// <summary>A person, organisation or place in a list, over all stories that name it alike.</summary>
/// <param name="Key">What it is called in addresses.</param>
/// <param name="Type">What it is: <c>PER</c>, <c>ORG</c>, <c>GPE</c> ...</param>
/// <param name="Name">Its name.</param>
/// <param name="Stories">Number of stories it occurs in.</param>
/// <param name="Mentions">Number of mentions by name.</param>
/// <param name="Statements">Number of statements it makes.</param>
public sealed record PersonRow(string Key, string Type, string Name, int Stories, int Mentions, int Statements);
