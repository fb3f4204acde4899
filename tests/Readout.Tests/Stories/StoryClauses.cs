using Readout.Stories;
using Readout.Stories.Claims;
using Readout.Stories.People;
using Readout.Stories.Words;

namespace Readout.Tests.Stories;

/// <summary>The clauses of invented reports on one story as the whole reader reads them, a day between one report and the next.</summary>
internal sealed class StoryClauses
{
    private static readonly DateOnly _monday = new(2022, 5, 9);
    private static readonly Reader _reader = new();
    private readonly (List<Proposition> Propositions, List<Proposition> Parts)[] _read;

    public StoryClauses(params (string Outlet, string Text)[] reports)
    {
        Inputs = [.. reports.Select((report, i) => _reader.Read(InventedStories.ToArticle(($"report-{(char)('a' + i)}", report.Outlet, _monday.AddDays(i), "The news of the day", report.Text))))
            .Select((read, i) => new StoryInput(i, read, ArticleWords.Of(read.Article)))];
        People = new PersonResolver(StoryLexicon.Shared).Resolve([.. Inputs.Select(input => (input.Index, input.Annotations))]);
        _read = [.. Inputs.Select(input => PropositionReader.Read(input, People, StoryLexicon.Shared, Words, isAlone: false))];
        Words.Compare([.. _read.SelectMany(article => article.Propositions)], _read.SelectMany(article => article.Parts));
        Matcher = new PropositionMatcher(PairModel.Shared, Words);
    }

    public StoryInput[] Inputs { get; }

    public PeopleOfStory People { get; }

    public WordTable Words { get; } = new(PairModel.Shared.Common);

    public PropositionMatcher Matcher { get; }

    /// <summary>The clauses of a report that were read by themselves.</summary>
    public IReadOnlyList<Proposition> Whole(int report) => _read[report].Propositions;

    /// <summary>The clauses of its longer sentences too.</summary>
    public Proposition[] All(int report) => [.. _read[report].Propositions, .. _read[report].Parts];
}
