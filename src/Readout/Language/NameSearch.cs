namespace Readout.Language;

/// <summary>Finds and places names of an article by their words; the names are in order.</summary>
internal static class NameSearch
{
    /// <summary>Whether no token of some is in a name.</summary>
    public static bool IsFree(AnalysisTarget target, int firstToken, int endToken)
    {
        int at = IndexAfter(target, firstToken);
        return at == target.Names.Count || target.Names[at].FirstToken >= endToken;
    }

    /// <summary>The name that holds a token; <c>null</c> when none does.</summary>
    public static NameSpan? At(AnalysisTarget target, int token)
    {
        int at = IndexAfter(target, token);
        return at < target.Names.Count && target.Names[at].FirstToken <= token ? target.Names[at] : null;
    }

    /// <summary>Puts a name that overlaps no other at its place.</summary>
    public static void Insert(AnalysisTarget target, NameSpan name) => target.Names.Insert(IndexAfter(target, name.FirstToken), name);

    /// <summary>Puts a name in place of those that it overlaps.</summary>
    public static void Replace(AnalysisTarget target, NameSpan name)
    {
        int at = IndexAfter(target, name.FirstToken), end = at;
        while (end < target.Names.Count && target.Names[end].FirstToken < name.EndToken)
        {
            end++;
        }

        target.Names.RemoveRange(at, end - at);
        target.Names.Insert(at, name);
    }

    /// <summary>Index of the first name that ends behind a token.</summary>
    private static int IndexAfter(AnalysisTarget target, int token)
    {
        int low = 0, high = target.Names.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = target.Names[middle].EndToken <= token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
