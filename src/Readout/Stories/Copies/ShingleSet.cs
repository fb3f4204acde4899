namespace Readout.Stories.Copies;

/// <summary>The distinct shingles of a text that count, ascending, and which of them are quotation.</summary>
internal sealed class ShingleSet
{
    /// <summary>Collects the shingles of a text without those removed.</summary>
    public ShingleSet(CopyText text, HashSet<ulong>? removed)
    {
        var isQuoted = new Dictionary<ulong, bool>(text.Shingles.Length);
        for (int i = 0; i < text.Shingles.Length; i++)
        {
            if (removed?.Contains(text.Shingles[i]) != true)
            {
                isQuoted[text.Shingles[i]] = text.IsQuoted[i] && isQuoted.GetValueOrDefault(text.Shingles[i], true);
            }
        }

        Shingles = [.. isQuoted.Keys];
        Array.Sort(Shingles);
        IsQuoted = [.. Shingles.Select(shingle => isQuoted[shingle])];
        ProseCount = IsQuoted.Count(quoted => !quoted);
    }

    /// <summary>The shingles, ascending.</summary>
    public ulong[] Shingles { get; }

    /// <summary>Whether each is quotation.</summary>
    public bool[] IsQuoted { get; }

    /// <summary>Number of shingles that are prose.</summary>
    public int ProseCount { get; }
}
