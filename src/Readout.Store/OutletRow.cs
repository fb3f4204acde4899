namespace Readout.Store;

/// <summary>An outlet in a list.</summary>
/// <param name="Name">Its name; <c>null</c> for the articles that state none.</param>
/// <param name="Articles">Number of its articles.</param>
/// <param name="Stories">Number of stories it reports on.</param>
/// <param name="Statements">Number of statements that its articles carry.</param>
public sealed record OutletRow(string? Name, int Articles, int Stories, int Statements);
