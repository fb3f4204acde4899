namespace Readout.Language.Coreference;

/// <summary>A person of public life whom reports describe by an office without saying so, as every reader knows it.</summary>
/// <param name="GivenName">The given name in small letters.</param>
/// <param name="Gender">The sex.</param>
/// <param name="Party">The political party; <c>null</c> when it does not matter.</param>
/// <param name="Offices">The offices, present and past.</param>
internal sealed record PublicPerson(string GivenName, Gender Gender, string? Party, PublicOffice[] Offices)
{
    /// <summary>Whether public life knows the person as somebody's spouse alone.</summary>
    public bool IsSpouse => Array.TrueForAll(Offices, office => office.Noun == "first_lady");

    /// <summary>How well a description fits one of the offices: 0 not at all, 2 by its noun alone, 4 with its country, state, party or field too.</summary>
    public int Score(RoleDescription wanted)
    {
        if (wanted.Entry is null || wanted.IsDeputy)
        {
            return 0;
        }

        int best = 0;
        foreach (PublicOffice office in Offices)
        {
            best = Math.Max(best, Score(wanted, office));
        }

        return best;
    }

    private int Score(RoleDescription wanted, PublicOffice office)
    {
        bool sameNoun = wanted.Noun == office.Noun || (wanted.Noun == "leader" && office.Family == "leader");
        if (!sameNoun && (wanted.Entry!.Family != office.Family || office.Family is "executive" or "actor" or "leader" or "minister" or "politician" or "judge" or "head"))
        {
            return 0;
        }

        if (wanted.Country >= 0 || office.Country >= 0)
        {
            return wanted.Country == office.Country ? 4 : wanted.Country < 0 && sameNoun && Array.IndexOf(wanted.Modifiers, "former") >= 0 ? 2 : 0;
        }

        if (office.State >= 0)
        {
            return wanted.State == office.State ? 4 : wanted.State < 0 && sameNoun && HasOnlyPlainModifiers(wanted) ? 2 : 0;
        }

        if (office.Field is not null)
        {
            return wanted.Field == office.Field || Array.IndexOf(wanted.Modifiers, office.Field) >= 0 ? 4 : 0;
        }

        if (office.Family == "candidate")
        {
            return wanted.Party is not null && wanted.Party == Party && HasOnlyPlainModifiers(wanted) ? 4 : 0;
        }

        return sameNoun ? 2 : 0;
    }

    private static bool HasOnlyPlainModifiers(RoleDescription wanted) => wanted.Field is null
        && Array.TrueForAll(wanted.Modifiers, modifier => modifier == wanted.Party || modifier is "presidential" or "former" or "u.s." or "presumptive" or "current" or "longtime" or "veteran" or "junior" or "senior");
}
