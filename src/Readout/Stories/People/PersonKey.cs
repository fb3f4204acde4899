namespace Readout.Stories.People;

/// <summary>An entity of an article.</summary>
/// <param name="Article">Index of the article.</param>
/// <param name="EntityId">Id of the entity in it.</param>
internal readonly record struct PersonKey(int Article, string EntityId);
