namespace Readout.Language;

/// <summary>
/// Corrects what the network often gets wrong in the names of a sentence: <see cref="NameTrimmer"/> cuts, <see cref="ListedNameFinder"/> finds,
/// <see cref="NameJoiner"/> joins, <see cref="NameSplitter"/> takes apart, <see cref="ContextNameFinder"/> and <see cref="ShopNameFinder"/> find more, <see cref="NameTyper"/> types. A name has a proper noun in it, or is a place that lists hold.
/// </summary>
internal sealed class NameCorrector
{
    private readonly LanguageModel _model;
    private readonly NameLists _lists;
    private readonly NameTrimmer _trimmer;
    private readonly ListedNameFinder _finder;
    private readonly NameJoiner _joiner;
    private readonly NameTyper _typer;
    private readonly NameSplitter _splitter;
    private readonly ContextNameFinder _context;
    private readonly ShopNameFinder _shops;

    /// <summary>Makes a corrector for a model.</summary>
    public NameCorrector(LanguageModel model)
    {
        _model = model;
        _lists = new NameLists(model.Gazetteer);
        _trimmer = new NameTrimmer(_lists);
        _finder = new ListedNameFinder(_lists);
        _joiner = new NameJoiner(_lists);
        _typer = new NameTyper(_lists);
        _splitter = new NameSplitter(_lists);
        _context = new ContextNameFinder(model, _lists);
        _shops = new ShopNameFinder(model, _lists);
    }

    /// <summary>Corrects the names of one sentence.</summary>
    /// <param name="target">The analysis; its names from <paramref name="firstName"/> on are the sentence's.</param>
    /// <param name="firstName">The first name to correct.</param>
    /// <param name="firstToken">First token of the sentence.</param>
    /// <param name="endToken">Token after its last.</param>
    public void Correct(AnalysisTarget target, int firstName, int firstToken, int endToken)
    {
        int kept = firstName;
        for (int i = firstName; i < target.Names.Count; i++)
        {
            NameSpan name = _trimmer.Trim(target, target.Names[i], endToken);
            if (name.EndToken > name.FirstToken && !IsStrange(target, name))
            {
                target.Names[kept++] = name;
            }
        }

        target.Names.RemoveRange(kept, target.Names.Count - kept);
        _finder.Find(target, firstName, firstToken, endToken);
        _joiner.Join(target, firstName, firstToken, endToken, _model.IsProper);
        DropOwnNotice(target, firstName);
        bool shouted = IsShouted(target, firstToken, endToken);
        _splitter.Split(target, firstName);
        _context.Find(target, firstName, firstToken, endToken, shouted);
        if (!shouted)
        {
            _shops.Find(target, firstToken, endToken);
        }

        kept = firstName;
        for (int i = firstName; i < target.Names.Count; i++)
        {
            NameSpan name = target.Names[i];
            name = name with { Type = _typer.TypeOf(target, name, endToken, shouted) };
            if (kept > firstName && Continues(target, target.Names[kept - 1], name))
            {
                target.Names[kept - 1] = target.Names[kept - 1] with { EndToken = name.EndToken };
            }
            else if (name.Type is EntityType.Miscellaneous or EntityType.Event || HasProperNoun(target, name)
                || NameLists.TypeOf(_lists.MaskOf(target, name.FirstToken, name.EndToken)) == EntityType.GeopoliticalEntity)
            {
                target.Names[kept++] = name;
            }
        }

        target.Names.RemoveRange(kept, target.Names.Count - kept);
    }

    /// <summary>Whether two names are one: an organisation's general word, <i>of</i>, and what it is of.</summary>
    private bool Continues(AnalysisTarget target, NameSpan before, NameSpan name)
    {
        int gap = name.FirstToken - before.EndToken;
        return before.Type == EntityType.Organization && name.Type is not (EntityType.Person or EntityType.Miscellaneous) && gap is 1 or 2
            && target.FormOf(before.EndToken) is "of" && (gap == 1 || target.FormOf(before.EndToken + 1) is "the")
            && _lists.Has(target, before.EndToken - 1, GazetteerList.OrganizationWords) && !NameWords.EndsCompany(target.FormOf(before.EndToken - 1));
    }

    /// <summary>Drops the name of a blog in the notice of what it posted to itself: <i>Posted by Quiet Water to Quiet Water at 3/9/2005</i>. It names neither a person nor a body.</summary>
    private static void DropOwnNotice(AnalysisTarget target, int firstName)
    {
        for (int i = target.Names.Count - 2; i >= firstName; i--)
        {
            NameSpan by = target.Names[i], to = target.Names[i + 1];
            if (by.FirstToken > 1 && target.FormOf(by.FirstToken - 2) is "Posted" && target.FormOf(by.FirstToken - 1) is "by" && target.FormOf(by.EndToken) is "to"
                && to.FirstToken == by.EndToken + 1 && to.EndToken < target.Starts.Length && target.FormOf(to.EndToken) is "at"
                && target.TextOf(by.FirstToken, by.EndToken).SequenceEqual(target.TextOf(to.FirstToken, to.EndToken)))
            {
                target.Names.RemoveRange(i, 2);
            }
        }
    }

    /// <summary>Whether a lone pair of capitals was taken for a person.</summary>
    private bool IsStrange(AnalysisTarget target, NameSpan name) =>
        name.Type == EntityType.Person && name.EndToken - name.FirstToken == 1 && target.FormOf(name.FirstToken).Length == 2 && NameWords.IsAcronym(target.FormOf(name.FirstToken), 2)
        && (name.FirstToken == 0 || !_lists.Has(target, name.FirstToken - 1, GazetteerList.Titles));

    private bool HasProperNoun(AnalysisTarget target, NameSpan name)
    {
        for (int i = name.FirstToken; i < name.EndToken; i++)
        {
            if (_model.IsProper[target.TagClasses[i]] || _model.PennTags[target.TagClasses[i]] is "NNP" or "NNPS")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether most letters of the sentence are capitals, so that capitals say nothing.</summary>
    private static bool IsShouted(AnalysisTarget target, int firstToken, int endToken)
    {
        int upper = 0, lower = 0;
        foreach (char c in target.TextOf(firstToken, endToken))
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > lower;
    }
}
