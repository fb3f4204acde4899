namespace Readout.Language.Coreference;

/// <summary>Mentions that speak of the same person or thing, and what is known of it so far.</summary>
internal sealed class Cluster
{
    /// <summary>The mentions, in the order in which they were added.</summary>
    public List<CandidateMention> Mentions { get; } = [];

    /// <summary>The titles and roles that the text gives it.</summary>
    public List<RoleDescription> Roles { get; } = [];

    /// <summary>What it is; <c>null</c> when not known.</summary>
    public EntityType? Type { get; private set; }

    /// <summary>Its sex.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whether it is one or several.</summary>
    public Plurality Plurality { get; private set; }

    /// <summary>Whether any mention is a name.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>The country that it is, as a name; -1 for none.</summary>
    public int Country { get; private set; } = -1;

    /// <summary>The political party that the text tells of it, by a letter behind a name or in a role; <c>null</c> when it tells none.</summary>
    public string? Party { get; set; }

    /// <summary>The states that the text tells of it, by letters behind a name or in a role.</summary>
    public List<int> States { get; } = [];

    /// <summary>What is known of it as a person of public life; <c>null</c> when nothing is.</summary>
    public PublicPerson? Public { get; set; }

    /// <summary>The fullest name's parts in small letters.</summary>
    public string[] Parts { get; set; } = [];

    /// <summary>The last mention added.</summary>
    public CandidateMention Last => Mentions[^1];

    /// <summary>Adds a mention and what its words tell.</summary>
    public void Add(CandidateMention mention)
    {
        Mentions.Add(mention);
        mention.Cluster = this;
        if (mention.Kind == MentionKind.Name)
        {
            IsNamed = true;
            Country = Country < 0 ? mention.Country : Country;
            if (mention.Parts.Length > Parts.Length)
            {
                Parts = mention.Parts;
            }
        }

        Type ??= mention.Type;
        Gender = Gender == Gender.Unknown ? mention.Gender : Gender;
        if (Plurality == Plurality.Unknown && mention.Pronoun != PronounClass.They)
        {
            Plurality = mention.Plurality;
        }

        if (mention.Description is { Entry: not null } description && mention.Kind == MentionKind.Nominal)
        {
            Roles.Add(description);
            Party ??= description.Party;
        }
    }

    /// <summary>Whether it is of a state, by the text or by its known offices.</summary>
    public bool IsOfState(int state) =>
        States.Contains(state) || Roles.Exists(role => role.State == state) || (Public is not null && Array.Exists(Public.Offices, office => office.State == state));

    /// <summary>Whether states are known of it, and a given one is not among them.</summary>
    public bool IsOfOtherState(int state) =>
        !IsOfState(state) && (States.Count > 0 || Roles.Exists(role => role.State >= 0) || (Public is not null && Array.Exists(Public.Offices, office => office.State >= 0)));

    /// <summary>Corrects what it is, where a description tells better than the name finder.</summary>
    public void Retype(EntityType type) => Type = type;

    /// <summary>Takes over all mentions and roles of another cluster, which is empty afterwards.</summary>
    public void Merge(Cluster other)
    {
        if (ReferenceEquals(this, other))
        {
            return;
        }

        foreach (RoleDescription role in other.Roles)
        {
            if (!Roles.Contains(role))
            {
                Roles.Add(role);
            }
        }

        Gender = Gender == Gender.Unknown ? other.Gender : Gender;
        Party ??= other.Party;
        Public ??= other.Public;
        States.AddRange(other.States);
        int known = Roles.Count;
        foreach (CandidateMention mention in other.Mentions)
        {
            Add(mention);
        }

        Roles.RemoveRange(known, Roles.Count - known);
        Mentions.Sort((a, b) => a.Head.CompareTo(b.Head));
        other.Mentions.Clear();
        other.Roles.Clear();
    }
}
