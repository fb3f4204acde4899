namespace Readout.Language;

/// <summary>Finds bodies by what is said of them: what somebody acquires, with what is coordinated with it, and the name behind its kind (<i>the carmaker Tarn</i>).</summary>
internal sealed class BodyNameFinder(LanguageModel model)
{
    private readonly NameLists _lists = new(model.Gazetteer);

    /// <summary>Adds such names to an article.</summary>
    /// <param name="target">The analysed article; its names are in order.</param>
    public void Add(AnalysisTarget target)
    {
        for (int token = 1; token < target.Starts.Length; token++)
        {
            bool isAcquired = IsAcquired(target, token);
            if (!NameWords.IsCapital(target.FormOf(token)) || NameWords.IsAcronym(target.FormOf(token), 2) || !(isAcquired || FollowsKind(target, token)))
            {
                continue;
            }

            int start = token, end = token + 1;
            while (isAcquired && start > 1 && NameWords.IsCapital(target.FormOf(start - 1)) && target.Heads[start - 1] == token)
            {
                start--;
            }

            while (end < target.Starts.Length && NameWords.IsCapital(target.FormOf(end)) && (target.Heads[end] == token || target.Heads[token] == end))
            {
                end++;
            }

            if (!NameWords.IsArticle(target.FormOf(start - 1)) && _lists.MaskOf(target, start, end) == 0 && NameSearch.IsFree(target, start, end))
            {
                NameSearch.Insert(target, new NameSpan(start, end, EntityType.Organization));
            }
        }
    }

    /// <summary>Whether a word is what somebody acquires, or coordinated with that.</summary>
    private static bool IsAcquired(AnalysisTarget target, int token)
    {
        int thing = target.Relations[token] == "conj" ? target.Heads[token] : token;
        return thing >= 0 && target.Relations[thing] == "obj" && target.Heads[thing] is >= 0 and int verb && verb < thing && target.Lemmas[verb] == "acquire";
    }

    /// <summary>Whether a proper noun stands behind the kind of body that it names, and is one phrase with it (not <i>told the newspaper Monday</i>).</summary>
    private bool FollowsKind(AnalysisTarget target, int token) =>
        model.IsProper[target.TagClasses[token]] && (target.Heads[token - 1] == token || target.Heads[token] == token - 1) && target.Relations[token] is not ("nmod" or "obl" or "nmod:tmod" or "obl:tmod")
        && target.FormOf(token - 1) is "company" or "firm" or "startup" or "airline" or "carrier" or "carmaker" or "automaker" or "manufacturer" or "retailer" or "chain" or "website" or "newspaper"
            or "broadcaster" or "charity" or "consultancy";
}
