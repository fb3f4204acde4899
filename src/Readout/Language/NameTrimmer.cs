namespace Readout.Language;

/// <summary>Cuts from a name what is no part of it: articles, small words at its edges, titles and nations before people, the office after a body.</summary>
internal sealed class NameTrimmer(NameLists lists)
{
    private static readonly int _beforePersons = NameLists.Bit(GazetteerList.Titles) | NameLists.Bit(GazetteerList.Peoples);

    /// <summary>The name without what is no part of it; an empty one when nothing remains.</summary>
    /// <param name="target">The analysis.</param>
    /// <param name="name">A name as the network found it.</param>
    /// <param name="endToken">The token after the sentence.</param>
    public NameSpan Trim(AnalysisTarget target, NameSpan name, int endToken)
    {
        if (!HasCapital(target, name))
        {
            return name;
        }

        (int start, int end) = WithinBracket(target, name.FirstToken, name.EndToken);
        bool person = name.Type == EntityType.Person;
        while (end - start > 1 && (NameWords.IsSmall(target.FormOf(end - 1)) && target.FormOf(end - 1).Length > 1 || target.FormOf(end - 1) is "-" or "," or ";"))
        {
            end--;
        }

        // A small word with a hyphen behind it belongs to what follows: al-Shabab.
        while (end - start > 1 && (NameWords.IsArticle(target.FormOf(start)) || (!person && NameWords.IsSmall(target.FormOf(start)) && target.FormOf(start + 1) is not "-")))
        {
            start++;
        }

        if (person)
        {
            start = AfterTitles(target, start, end);
            return end - start == 1 && IsTitle(target, start) ? name with { FirstToken = end, EndToken = end } : name with { FirstToken = start, EndToken = end };
        }

        return name with { FirstToken = start, EndToken = name.Type == EntityType.Organization ? BeforeOffice(target, start, end, endToken) : end };
    }

    /// <summary>A name without what stands beyond one half of a pair of square brackets: <i>[Secretary Aldo] Brandt</i>.</summary>
    private static (int Start, int End) WithinBracket(AnalysisTarget target, int start, int end)
    {
        int open = -1;
        for (int i = start; i < end; i++)
        {
            if (target.FormOf(i) is "[")
            {
                open = i;
            }
            else if (target.FormOf(i) is "]" && i + 1 < end)
            {
                (start, open) = (open < 0 ? i + 1 : start, -1);
            }
        }

        return (start, open > start ? open : end);
    }

    private static bool HasCapital(AnalysisTarget target, NameSpan name)
    {
        for (int i = name.FirstToken; i < name.EndToken; i++)
        {
            if (NameWords.IsCapital(target.FormOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    private int AfterTitles(AnalysisTarget target, int start, int end)
    {
        while (start < end - 1)
        {
            int length = lists.Match(target, start, end - 1, out int mask);
            if (length == 0 || (mask & _beforePersons) == 0 || (mask & NameLists.Bit(GazetteerList.GivenNames)) != 0)
            {
                break;
            }

            start += length;
        }

        return start;
    }

    private bool IsTitle(AnalysisTarget target, int token)
    {
        int mask = lists.MaskOf(target, token, token + 1);
        return mask == NameLists.Bit(GazetteerList.Titles) && token > 0 && lists.Has(target, token - 1, GazetteerList.Titles);
    }

    /// <summary>Where a longer title begins inside the name and ends after it: <i>Senate Majority | Leader</i>.</summary>
    private int BeforeOffice(AnalysisTarget target, int start, int end, int endToken)
    {
        for (int i = start + 1; i < end; i++)
        {
            if (i + lists.Match(target, i, endToken, out int mask) > end && (mask & NameLists.Bit(GazetteerList.Titles)) != 0)
            {
                return i;
            }
        }

        return end;
    }
}
