namespace Readout.Store;

/// <summary>A story in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="From">First day of its course; <c>null</c> when unknown.</param>
/// <param name="To">Last day of its course; <c>null</c> when unknown.</param>
/// <param name="Articles">Number of articles.</param>
/// <param name="Outlets">Number of outlets that are named.</param>
/// <param name="Claims">Number of claims.</param>
/// <param name="Disputed">How many of them are disputed.</param>
public sealed record StoryRow(string Id, string Title, DateOnly? From, DateOnly? To, int Articles, int Outlets, int Claims, int Disputed);
