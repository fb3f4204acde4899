namespace Readout.Language;

/// <summary>
/// Joins to a name what belongs to it: a given name before it, the other half of a hyphenated one, <i>Jr.</i>, and what a body is of or for
/// (<i>Center for Tax Policy</i>). Finds names made of capitals and a number (<i>F-16</i>), and people whose family is named first (<see cref="FamilyFirstNames"/>).
/// </summary>
internal sealed class NameJoiner(NameLists lists)
{
    /// <summary>Joins the names of one sentence.</summary>
    /// <param name="target">The analysis; its names from <paramref name="firstName"/> on are the sentence's, in order.</param>
    /// <param name="firstName">The first name of the sentence.</param>
    /// <param name="firstToken">First token of the sentence.</param>
    /// <param name="endToken">Token after its last.</param>
    /// <param name="isProper">Whether a tag class is a proper noun's.</param>
    public void Join(AnalysisTarget target, int firstName, int firstToken, int endToken, bool[] isProper)
    {
        FindCodes(target, firstName, firstToken, endToken);
        FindCases(target, firstName, firstToken, endToken);
        FindFamilyFirst(target, firstToken, endToken);
        for (int i = firstName; i < target.Names.Count; i++)
        {
            NameSpan name = target.Names[i];
            int end = name.EndToken;
            if (FollowsGivenName(target, i, firstName, firstToken, isProper))
            {
                target.Names[i] = name = name with { FirstToken = name.FirstToken - 1 };
            }

            if (name.Type == EntityType.Person && end < endToken && NameWords.IsGeneration(target.FormOf(end)))
            {
                end++;
            }

            end = AfterHyphen(target, i, name with { EndToken = end }, endToken);
            end = AfterLink(target, name with { EndToken = end }, endToken, isProper);
            if (end == name.EndToken)
            {
                continue;
            }

            int swallowed = i + 1;
            while (swallowed < target.Names.Count && target.Names[swallowed].FirstToken < end)
            {
                end = Math.Max(end, target.Names[swallowed++].EndToken);
            }

            target.Names.RemoveRange(i + 1, swallowed - i - 1);
            target.Names[i] = name with { EndToken = end };
        }
    }

    /// <summary>Whether a listed given name that is in no name stands before a person's.</summary>
    private bool FollowsGivenName(AnalysisTarget target, int index, int firstName, int firstToken, bool[] isProper)
    {
        int given = target.Names[index].FirstToken - 1;
        return target.Names[index].Type == EntityType.Person && given >= firstToken && (index == firstName || target.Names[index - 1].EndToken <= given)
            && IsPart(target, given, isProper) && lists.MaskOf(target, given, given + 1) == NameLists.Bit(GazetteerList.GivenNames) && target.Starts[given + 1] - target.Ends[given] <= 1;
    }

    private int AfterHyphen(AnalysisTarget target, int index, NameSpan name, int endToken)
    {
        int hyphen = name.EndToken;
        if (hyphen + 1 >= endToken || target.FormOf(hyphen) is not "-" || !NameWords.IsTied(target, hyphen) || !NameWords.IsCapital(target.FormOf(hyphen + 1)))
        {
            return name.EndToken;
        }

        NameSpan? next = index + 1 < target.Names.Count && target.Names[index + 1].FirstToken == hyphen + 1 ? target.Names[index + 1] : null;
        bool joined = name.Type switch
        {
            EntityType.Miscellaneous => next?.Type == EntityType.Miscellaneous && lists.Has(target, hyphen - 1, GazetteerList.Peoples) && lists.Has(target, hyphen + 1, GazetteerList.Peoples),
            EntityType.Person => next is null ? lists.MaskOf(target, hyphen + 1, hyphen + 2) == 0 && char.IsLower(target.FormOf(hyphen + 1)[^1])
                : next is { Type: EntityType.Person } && next.Value.EndToken == hyphen + 2 && name.EndToken - name.FirstToken > 1 && !lists.Has(target, hyphen + 1, GazetteerList.GivenNames),
            _ => false,
        };
        return joined ? next?.EndToken ?? hyphen + 2 : name.EndToken;
    }

    /// <summary>Where a body's name ends that goes on with <i>of</i> or <i>for</i>.</summary>
    private int AfterLink(AnalysisTarget target, NameSpan name, int endToken, bool[] isProper)
    {
        int link = name.EndToken;
        if (name.Type != EntityType.Organization || link + 1 >= endToken || target.FormOf(link) is not ("of" or "for" or "on") || !lists.Has(target, link - 1, GazetteerList.OrganizationWords) || NameWords.EndsCompany(target.FormOf(link - 1)))
        {
            return link;
        }

        int end = link + 1 + (target.FormOf(link + 1) is "the" ? 1 : 0);
        int first = end;
        while (end < endToken && IsPart(target, end, isProper))
        {
            end++;
        }

        // "on" may as well begin a day: one word after it is not enough.
        return end - first < (target.FormOf(link) is "on" ? 2 : 1) ? link : end;
    }

    private static bool IsPart(AnalysisTarget target, int token, bool[] isProper) => isProper[target.TagClasses[token]] && NameWords.IsCapital(target.FormOf(token));

    private static void FindCodes(AnalysisTarget target, int firstName, int firstToken, int endToken)
    {
        int at = firstName;
        for (int hyphen = firstToken + 1; hyphen < endToken - 1; hyphen++)
        {
            ReadOnlySpan<char> letters = target.FormOf(hyphen - 1);
            if (target.FormOf(hyphen) is not "-" || letters.Length > 4 || !NameWords.IsAcronym(letters, 1) || !char.IsAsciiDigit(target.FormOf(hyphen + 1)[0]) || !NameWords.IsTied(target, hyphen))
            {
                continue;
            }

            while (at < target.Names.Count && target.Names[at].EndToken < hyphen)
            {
                at++;
            }

            if (at == target.Names.Count || target.Names[at].FirstToken > hyphen + 1)
            {
                target.Names.Insert(at, new NameSpan(hyphen - 1, hyphen + 2, EntityType.Miscellaneous));
            }
            else if (target.Names[at].FirstToken == hyphen - 1 && target.Names[at].EndToken == hyphen)
            {
                target.Names[at] = new NameSpan(hyphen - 1, hyphen + 2, EntityType.Miscellaneous);
            }
        }
    }

    /// <summary>Finds cases at law: <i>X v. Y</i>.</summary>
    private static void FindCases(AnalysisTarget target, int firstName, int firstToken, int endToken)
    {
        for (int versus = firstToken + 1; versus < endToken - 1; versus++)
        {
            if (target.FormOf(versus) is not "v." || !NameWords.IsCapital(target.FormOf(versus - 1)) || !NameWords.IsCapital(target.FormOf(versus + 1)))
            {
                continue;
            }

            int start = versus - 1, end = versus + 2, at = firstName;
            while (at < target.Names.Count && target.Names[at].EndToken < versus)
            {
                at++;
            }

            int last = at;
            while (last < target.Names.Count && target.Names[last].FirstToken <= versus + 1)
            {
                start = Math.Min(start, target.Names[last].FirstToken);
                end = Math.Max(end, target.Names[last++].EndToken);
            }

            target.Names.RemoveRange(at, last - at);
            target.Names.Insert(at, new NameSpan(start, end, EntityType.Miscellaneous));
        }
    }

    /// <summary>Finds people whose family is named first: <i>Kim Jong-un</i>.</summary>
    private static void FindFamilyFirst(AnalysisTarget target, int firstToken, int endToken)
    {
        for (int hyphen = firstToken + 2; hyphen < endToken - 1; hyphen++)
        {
            if (target.FormOf(hyphen) is "-" && NameWords.IsTied(target, hyphen) && NameWords.IsCapital(target.FormOf(hyphen - 2)) && NameWords.IsCapital(target.FormOf(hyphen - 1))
                && FamilyFirstNames.IsFamilyFirst(target.TextOf(hyphen - 2, hyphen + 2)))
            {
                NameSearch.Replace(target, new NameSpan(hyphen - 2, hyphen + 2, EntityType.Person));
            }
        }
    }
}
