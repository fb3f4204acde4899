namespace Readout.Language;

/// <summary>
/// Takes apart what was found as one name: a town and its state or country side by side without a comma (<i>Mill Harbor | Ohio</i>), a company and the town that it is of
/// (<i>Quiet Water Inc. of | Mill Harbor</i>), a person and where he is from (<i>Ada Quill of | Ohio</i>).
/// </summary>
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
            if (name.Type == EntityType.Organization && EndOfCompany(target, name) is var company && company > 0)
            {
                target.Names[i] = name with { EndToken = company };
                target.Names.Insert(++i, new NameSpan(company + 1, name.EndToken, EntityType.GeopoliticalEntity));
                continue;
            }

            if (name.Type == EntityType.Person && EndOfPerson(target, name) is var person && person > 0)
            {
                target.Names[i] = name with { EndToken = person };
                if ((lists.MaskOf(target, person + 1, name.EndToken) & Gazetteer.Governed) != 0)
                {
                    target.Names.Insert(++i, new NameSpan(person + 1, name.EndToken, EntityType.GeopoliticalEntity));
                }

                continue;
            }

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

    /// <summary>The token behind a person's full name when <i>of</i> and a place or body follow inside the name; 0 when they do not.</summary>
    private static int EndOfPerson(AnalysisTarget target, NameSpan name)
    {
        for (int of = name.FirstToken + 2; of < name.EndToken - 1; of++)
        {
            if (target.FormOf(of) is "of" && NameWords.IsCapital(target.FormOf(of + 1)))
            {
                return of;
            }
        }

        return 0;
    }

    /// <summary>The token behind a company's name with its form in law when <i>of</i> and more follow inside the name; 0 when they do not.</summary>
    private static int EndOfCompany(AnalysisTarget target, NameSpan name)
    {
        for (int of = name.FirstToken + 2; of < name.EndToken - 1; of++)
        {
            if (target.FormOf(of) is "of" && NameWords.EndsCompany(target.FormOf(of - 1)) && NameWords.IsCapital(target.FormOf(of + 1)))
            {
                return of;
            }
        }

        return 0;
    }
}
