using System.Collections.Immutable;

namespace Readout.Reports;

/// <summary>One story as every form of the readout lays it out: its reports numbered, copies under their origin, people by id.</summary>
internal sealed class StoryLayout
{
    /// <summary>What stands in place of an outlet that the report does not name.</summary>
    public const string NoOutlet = "outlet not stated";

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _people;
    private readonly Dictionary<string, (string Origin, ArticleCopy Copy)> _foldedUnder = new(StringComparer.Ordinal);

    public StoryLayout(ReadoutDocument readout, Story story, ArticleIndex articles)
    {
        Readout = readout;
        Story = story;
        Articles = articles;
        _people = story.People.ToDictionary(person => person.Id, StringComparer.Ordinal);
        foreach (string id in story.ArticleIds.Concat(AllEvidence(story).Select(evidence => evidence.ArticleId)))
        {
            _numbers.TryAdd(id, _numbers.Count + 1);
        }

        Reports = [.. _numbers.Keys];
        foreach (ArticleCopy copy in articles.CopiesAmong(_numbers.Keys))
        {
            Fold(copy);
        }
    }

    public ReadoutDocument Readout { get; }

    public Story Story { get; }

    public ArticleIndex Articles { get; }

    /// <summary>The ids of its reports in order, and of reports outside it that it cites.</summary>
    public ImmutableArray<string> Reports { get; }

    /// <summary>The short name of a report on the page: <c>r1</c>, <c>r2</c> ...</summary>
    public string Label(string articleId) => "r" + _numbers[articleId];

    /// <summary>The report's outlet, or that none is stated.</summary>
    public string Outlet(string articleId) => Articles.Article(articleId).Outlet?.Value ?? NoOutlet;

    /// <summary>The name by which a line cites a report.</summary>
    public string Cited(string articleId) => Articles.Article(articleId).Outlet?.Value ?? "report " + Label(articleId);

    public Person? Person(string? id) => id is not null && _people.TryGetValue(id, out Person? person) ? person : null;

    /// <summary>The positions of a claim, side by side, own voices last and together.</summary>
    public ImmutableArray<Holding> Holdings(Claim claim)
    {
        List<Holding> holdings = [.. claim.Positions.Select(position => new Holding(Name(position), Person(position.Who), position.Stance, position.Evidence))];
        IEnumerable<Holding> voices = holdings.Where(holding => holding.IsOwnVoice).GroupBy(holding => holding.Stance).Select(Merged);
        return [.. holdings.Where(holding => !holding.IsOwnVoice).Concat(voices).OrderBy(holding => SideOf(holding.Stance))];
    }

    /// <summary>The positions of a claim on one side.</summary>
    public ImmutableArray<Holding> Holdings(Claim claim, Side side) => [.. Holdings(claim).Where(holding => SideOf(holding.Stance) == side)];

    public static Side SideOf(Stance stance) => stance switch
    {
        Stance.Denies => Side.Against,
        Stance.PlaysDown or Stance.Declines or Stance.Questions => Side.Aside,
        _ => Side.For,
    };

    /// <summary>The report under which a copy is folded, with what they share; <c>null</c> for a report that stands by itself.</summary>
    public (string Origin, ArticleCopy Copy)? FoldedUnder(string articleId) =>
        _foldedUnder.TryGetValue(articleId, out (string, ArticleCopy) folded) ? folded : null;

    /// <summary>The reports in the order of the coverage table: each followed by its copies.</summary>
    public IEnumerable<string> Rows()
    {
        foreach (string id in Reports.Where(id => !_foldedUnder.ContainsKey(id)))
        {
            yield return id;
            foreach (string copy in Reports.Where(other => _foldedUnder.TryGetValue(other, out (string Origin, ArticleCopy) folded) && folded.Origin == id))
            {
                yield return copy;
            }
        }
    }

    /// <summary>How many different outlets are named, and how many reports name none.</summary>
    public (int Named, int NotStated) Outlets()
    {
        string[] named = [.. Story.ArticleIds.Select(id => Articles.Article(id).Outlet?.Value).OfType<string>()];
        return (named.Distinct(StringComparer.Ordinal).Count(), Story.ArticleIds.Length - named.Length);
    }

    /// <summary>What readers have put right in the story, its people, claims and reports: a sentence each.</summary>
    public ImmutableArray<string> Corrections() =>
    [
        .. Story.Corrections.Concat(Story.People.SelectMany(person => person.Corrections)).Concat(Story.Claims.SelectMany(claim => claim.Corrections))
            .Concat(Story.ArticleIds.SelectMany(id => Articles.Article(id).Corrections)).Distinct(StringComparer.Ordinal),
    ];

    private static Holding Merged(IGrouping<Stance, Holding> voices)
    {
        Holding[] all = [.. voices];
        return all.Length == 1 && all[0].Reports == 1
            ? all[0]
            : new Holding("told in their own voice", null, voices.Key, [.. all.SelectMany(voice => voice.Evidence)]);
    }

    // A report that names no outlet is cited by its number, not by its file name; a source without a name is called so.
    private string Name(Position position)
    {
        bool isReport = _numbers.ContainsKey(position.WhoText);
        return Person(position.Who)?.Name ?? (position.Evidence.All(evidence => evidence.Where.StatementId is null)
            ? (isReport ? Cited(position.WhoText) : position.WhoText) + ", in its own voice"
            : isReport ? "a source not named" : position.WhoText);
    }

    /// <summary>Every place that the account of a story rests on.</summary>
    public static IEnumerable<Evidence> AllEvidence(Story story) =>
        story.Claims.SelectMany(claim => claim.Positions.SelectMany(position => position.Evidence.Select(evidence => evidence.Where))
                .Append(claim.TextFrom).Concat(claim.Figures.Select(figure => figure.Where)).Concat(claim.Because.SelectMany(join => join.Evidence)))
            .Concat(story.Timeline.SelectMany(entry => entry.Evidence))
            .Concat(story.Changes.SelectMany(change => change.Evidence));

    private void Fold(ArticleCopy copy)
    {
        if (copy.Kind != CopyKind.Copy || !_numbers.TryGetValue(copy.First, out int first) || !_numbers.TryGetValue(copy.Second, out int second))
        {
            return;
        }

        string origin = copy.Origin ?? (first < second ? copy.First : copy.Second);
        string folded = origin == copy.First ? copy.Second : copy.First;
        while (_foldedUnder.TryGetValue(origin, out (string Origin, ArticleCopy) above))
        {
            origin = above.Origin;
        }

        if (origin != folded && !_foldedUnder.Values.Any(other => other.Origin == folded))
        {
            _foldedUnder.TryAdd(folded, (origin, copy));
        }
    }
}
