namespace Readout.Store;

/// <summary>
/// All statements of one generation of a library, in the order of those that match alike, with what filters ask of each: some 30 bytes a statement. A statement's place is its index here.
/// </summary>
internal sealed class StatementList
{
    private readonly long[] _numbers;
    private readonly int[] _articleOf;
    private readonly int[] _person;
    private readonly int[] _who;
    private readonly int[] _also;
    private readonly byte[] _stance;
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly ArticleInBrief[] _articles;
    private readonly Dictionary<string, int> _people;
    private readonly string[] _names;
    private readonly string[] _stances;
    private readonly long[] _sorted;
    private readonly int[] _placeOfSorted;

    /// <summary>Takes over what was read.</summary>
    public StatementList(StatementListBuilder read)
    {
        _numbers = [.. read.Numbers];
        _articleOf = [.. read.ArticleOf];
        _person = [.. read.Person];
        _who = [.. read.Who];
        _also = [.. read.Also];
        _stance = [.. read.Stance];
        _from = [.. read.From];
        _to = [.. read.To];
        _articles = read.Articles;
        _people = read.People;
        _names = read.Names;
        _stances = read.Stances;
        _sorted = [.. _numbers];
        _placeOfSorted = [.. Enumerable.Range(0, _numbers.Length)];
        Array.Sort(_sorted, _placeOfSorted);
    }

    /// <summary>How many there are.</summary>
    public int Count => _numbers.Length;

    /// <summary>The number of the statement at a place.</summary>
    public long NumberAt(int place) => _numbers[place];

    /// <summary>The place of a statement by its number; -1 when it is not there.</summary>
    public int PlaceOf(long number) => Array.BinarySearch(_sorted, number) is >= 0 and var at ? _placeOfSorted[at] : -1;

    /// <summary>The article of the statement at a place.</summary>
    public ArticleInBrief ArticleAt(int place) => _articles[_articleOf[place]];

    /// <summary>Whether the statement at a place meets all of a filter but its words; <c>null</c> where every one does. For one thread.</summary>
    public Func<int, bool>? Fits(LibraryFilter filter)
    {
        var conditions = new List<Func<int, bool>>();
        if (filter.Story is not null || filter.Article is not null || filter.Outlet is not null)
        {
            string? outlet = filter.Outlet is { } given ? Small(given) : null;
            bool[] fits = Array.ConvertAll(_articles, article => (filter.Story is null || article.Story == filter.Story) && (filter.Article is null || article.Id == filter.Article)
                && (outlet is null || (article.Outlet is not null && Small(article.Outlet) == outlet)));
            conditions.Add(place => fits[_articleOf[place]]);
        }

        if (filter.Stance is { } stance)
        {
            int known = Array.IndexOf(_stances, stance);
            conditions.Add(place => _stance[place] == known);
        }

        if (filter.Person is { } key)
        {
            int person = _people.GetValueOrDefault(key, -2);
            conditions.Add(place => _person[place] == person);
        }

        if (filter.Since is { } since)
        {
            conditions.Add(place => _to[place] >= since.DayNumber);
        }

        if (filter.Until is { } until)
        {
            conditions.Add(place => _from[place] >= 0 && _from[place] <= until.DayNumber);
        }

        if (filter.Who is { } who)
        {
            // Whether a name has the part is found once, when a statement bears it.
            string part = Small(who);
            bool?[] has = new bool?[_names.Length];
            bool Has(int name) => has[name] ??= _names[name].Contains(part, StringComparison.Ordinal);
            conditions.Add(place => Has(_who[place]) || (_also[place] >= 0 && Has(_also[place])));
        }

        return conditions switch
        {
            [] => null,
            [var only] => only,
            [var first, var second] => place => first(place) && second(place),
            _ => place => conditions.TrueForAll(condition => condition(place)),
        };
    }

    /// <summary>A name as SQLite compares it: A to Z in small letters, all else as it is.</summary>
    public static string Small(string name) => string.Create(name.Length, name, (small, from) =>
    {
        for (int i = 0; i < small.Length; i++)
        {
            small[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] | 0x20) : from[i];
        }
    });
}
