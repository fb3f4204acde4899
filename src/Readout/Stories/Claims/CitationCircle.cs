namespace Readout.Stories.Claims;

/// <summary>Circular reporting: outlets of which each tells a claim on the word of the next, the last on that of the first.</summary>
internal sealed class CitationCircle
{
    private readonly Dictionary<string, HashSet<string>> _reached = new(StringComparer.Ordinal);

    /// <summary>Follows who cites whom among the sources of a claim.</summary>
    /// <param name="sources">The sources.</param>
    public CitationCircle(IReadOnlyList<Source> sources)
    {
        HashSet<string> outlets = [.. sources.Select(source => source.Outlet).OfType<string>()];
        ILookup<string, string> cited = sources.Where(source => source.Outlet is not null)
            .SelectMany(source => source.Cited.Where(name => outlets.Contains(name) && name != source.Outlet), (source, name) => (source.Outlet, name)).ToLookup(pair => pair.Outlet!, pair => pair.name);
        foreach (string outlet in cited.Select(group => group.Key))
        {
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<string>(cited[outlet]);
            while (open.TryPop(out string? next))
            {
                if (reached.Add(next))
                {
                    foreach (string further in cited[next])
                    {
                        open.Push(further);
                    }
                }
            }

            _reached[outlet] = reached;
        }
    }

    /// <summary>Whether the outlets of two sources are two different ones that rest on each other.</summary>
    /// <param name="one">A source.</param>
    /// <param name="two">Another.</param>
    public bool Holds(Source one, Source two) =>
        one.Outlet is { } first && two.Outlet is { } second && first != second && Leads(first, second) && Leads(second, first);

    private bool Leads(string from, string to) => _reached.TryGetValue(from, out HashSet<string>? reached) && reached.Contains(to);
}
