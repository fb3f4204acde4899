using System.Collections.Immutable;

namespace Readout;

/// <summary>Articles about the same course of events, and the account that they give together.</summary>
/// <param name="Id">Made from the content: the same articles give the same id in whatever order they come.</param>
/// <param name="Title">A verbatim headline, or the first words of the earliest report when none has one.</param>
/// <param name="From">First day of its course; <c>null</c> when unknown.</param>
/// <param name="To">Last day of its course; <c>null</c> when unknown.</param>
/// <param name="ArticleIds">Its articles, by publication day, then id.</param>
public sealed record Story(string Id, string Title, DateOnly? From, DateOnly? To, ImmutableArray<string> ArticleIds)
{
    /// <summary>Ids of the stories that this one follows.</summary>
    public ImmutableArray<string> Follows { get; init; } = [];

    /// <summary>People, organisations and places, most prominent first.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>Claims, disputed and many-sourced first.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>What happened when, in order.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>How the account changed, in order.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>What readers have put right in it, a sentence each; empty when nothing.</summary>
    public ImmutableArray<string> Corrections { get; init; } = [];
}
