using System.Runtime.InteropServices;

namespace Readout.Store;

/// <summary>Collects the statements of a <see cref="StatementList"/>, in their order. Whatever occurs often is held once.</summary>
/// <param name="articles">The articles by the number of their report.</param>
/// <param name="others">Under which other names somebody goes in a story, by story and key.</param>
internal sealed class StatementListBuilder(IReadOnlyDictionary<long, ArticleInBrief> articles, IReadOnlyDictionary<(string Story, string Key), string> others)
{
    private readonly Dictionary<long, int> _articles = [];
    private readonly List<ArticleInBrief> _articlesInOrder = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stances = new(StringComparer.Ordinal);

    public List<long> Numbers { get; } = [];

    public List<int> ArticleOf { get; } = [];

    public List<int> Person { get; } = [];

    public List<int> Who { get; } = [];

    public List<int> Also { get; } = [];

    public List<byte> Stance { get; } = [];

    public List<int> From { get; } = [];

    public List<int> To { get; } = [];

    public ArticleInBrief[] Articles => [.. _articlesInOrder];

    public Dictionary<string, int> People { get; } = new(StringComparer.Ordinal);

    /// <summary>Names as they are compared.</summary>
    public string[] Names => InOrder(_names);

    public string[] Stances => InOrder(_stances);

    /// <summary>Adds the next statement.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="report">The number of its report.</param>
    /// <param name="who">Its speaker's name.</param>
    /// <param name="person">The speaker's key, or <c>null</c>.</param>
    /// <param name="stance">Its stance.</param>
    /// <param name="from">The first day on which it may have been said, or <c>null</c>.</param>
    /// <param name="to">The last, or <c>null</c>.</param>
    public void Add(long number, long report, string who, string? person, string stance, DateOnly? from, DateOnly? to)
    {
        ArticleInBrief article = articles[report];
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_articles, report, out bool isKnown);
        if (!isKnown)
        {
            place = _articlesInOrder.Count;
            _articlesInOrder.Add(article);
        }

        Numbers.Add(number);
        ArticleOf.Add(place);
        Person.Add(person is null ? -1 : Once(People, person));
        Who.Add(Once(_names, StatementList.Small(who)));
        Also.Add(person is not null && others.TryGetValue((article.Story, person), out string? also) ? Once(_names, StatementList.Small(also)) : -1);
        Stance.Add((byte)Once(_stances, stance));
        From.Add((from ?? article.Published)?.DayNumber ?? -1);
        To.Add((to ?? article.Published)?.DayNumber ?? -1);
    }

    private static int Once(Dictionary<string, int> known, string text)
    {
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(known, text, out bool isKnown);
        if (!isKnown)
        {
            place = known.Count - 1;
        }

        return place;
    }

    private static string[] InOrder(Dictionary<string, int> known)
    {
        string[] texts = new string[known.Count];
        foreach ((string text, int place) in known)
        {
            texts[place] = text;
        }

        return texts;
    }
}
