namespace Readout.Statements;

/// <summary>
/// Settles which attribution lies within which: one whose cue stands in another's content is within it. Of two that hold each other's cue the more
/// probable one is the outer. What an inner one claims beyond the content around it is cut off.
/// </summary>
internal static class AttributionNesting
{
    /// <summary>Sets <see cref="Attribution.Within"/> and trims the inner ones; drops those that are left without content.</summary>
    /// <param name="attributions">In order of their cues.</param>
    public static List<Attribution> Settle(List<Attribution> attributions)
    {
        for (int a = 0; a < attributions.Count; a++)
        {
            Attribution outer = attributions[a];
            foreach (TokenRange range in outer.Content.ToArray())
            {
                for (int b = FirstFrom(attributions, range.First); b < attributions.Count && attributions[b].Cue.First < range.End; b++)
                {
                    Attribution inner = attributions[b];
                    if (inner != outer && IsOuter(outer, inner) && (inner.Within is null || SizeOf(outer) < SizeOf(inner.Within)))
                    {
                        inner.Within = outer;
                    }
                }
            }
        }

        foreach (Attribution inner in attributions)
        {
            if (inner.Within is { } outer)
            {
                Clip(inner, outer);
            }
        }

        return [.. attributions.Where(attribution => attribution.Content.Count > 0)];
    }

    private static bool IsOuter(Attribution outer, Attribution inner)
    {
        if (!inner.Covers(outer.Cue.First))
        {
            return true;
        }

        double own = outer.Cue.Probability * outer.ContentProbability, other = inner.Cue.Probability * inner.ContentProbability;
        return own > other || (own == other && outer.Cue.First < inner.Cue.First);
    }

    private static void Clip(Attribution inner, Attribution outer)
    {
        var kept = new List<TokenRange>();
        foreach (TokenRange range in inner.Content)
        {
            foreach (TokenRange around in outer.Content)
            {
                var shared = new TokenRange(Math.Max(range.First, around.First), Math.Min(range.End, around.End));
                if (shared.Length > 0)
                {
                    kept.Add(shared);
                }
            }
        }

        inner.Content.Clear();
        inner.Content.AddRange(kept);
    }

    private static int SizeOf(Attribution attribution)
    {
        int size = 0;
        foreach (TokenRange range in attribution.Content)
        {
            size += range.Length;
        }

        return size;
    }

    private static int FirstFrom(List<Attribution> attributions, int token)
    {
        int low = 0, high = attributions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (attributions[middle].Cue.First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
