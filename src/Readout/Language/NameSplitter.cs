namespace Readout.Language;

/// <summary>Takes a town and its state or country apart that stand side by side without a comma and were found as one name: <i>Mill Harbor | Ohio</i>.</summary>
internal sealed class NameSplitter(NameLists lists)
{
    private const int MostOfState = 2;

    private static readonly int _around = NameLists.Bit(GazetteerList.Regions) | NameLists.Bit(GazetteerList.Countries);

    /// <summary>Takes the names of one sentence apart.</summary>
    /// <param name="target">The analysis; its names from <paramref name="firstName"/> on are the sentence's, in order.</param>
    /// <param name="firstName">The first name of the sentence.</param>
    public void Split(AnalysisTarget target, int firstName)
    {
        for (int i = firstName; i < target.Names.Count; i++)
        {
            NameSpan name = target.Names[i];
            if (name.Type is not (EntityType.Location or EntityType.GeopoliticalEntity) || lists.MaskOf(target, name.FirstToken, name.EndToken) != 0
                || NameWords.QualifiesPlace(target.FormOf(name.FirstToken)))
            {
                continue;
            }

            for (int state = Math.Max(name.FirstToken + 1, name.EndToken - MostOfState); state < name.EndToken; state++)
            {
                // The capital is one place with its district (Washington DC).
                ReadOnlySpan<char> before = target.FormOf(state - 1);
                if ((lists.MaskOf(target, state, name.EndToken) & _around) != 0 && !NameWords.IsLink(before) && char.IsLetter(before[^1]) && target.FormOf(state) is not ("DC" or "D.C."))
                {
                    target.Names[i] = name with { EndToken = state, Type = EntityType.GeopoliticalEntity };
                    target.Names.Insert(++i, new NameSpan(state, name.EndToken, EntityType.GeopoliticalEntity));
                    break;
                }
            }
        }
    }
}
