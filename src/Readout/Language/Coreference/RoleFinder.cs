namespace Readout.Language.Coreference;

/// <summary>
/// Finds the titles and roles that the text gives to names: in front of them (<i>Kremlin adviser Yuri Orlov</i>), in apposition, and as
/// predicates (<i>Orlov is an adviser</i>). Appositions join their mention to the name's cluster; the others only describe it.
/// </summary>
internal sealed class RoleFinder(CoreferenceLexicon lexicon, Tokens tokens, TreeIndex tree, PhraseReader phrases, CandidateMention?[] at, CandidateMention?[] nameAt)
{
    private const int LongestTitle = 9;

    /// <summary>Gives roles to the clusters of the names among <paramref name="mentions"/>.</summary>
    public void Find(List<CandidateMention> mentions)
    {
        foreach (CandidateMention mention in mentions)
        {
            if (mention.Kind == MentionKind.Name && mention.Type is EntityType.Person or null)
            {
                mention.Cluster!.Party ??= PartyBehind(mention);
                AddStateBehind(mention);
                FindTitle(mention);
            }

            if (mention.Description is not null)
            {
                mention.Description.Owner = OwnerOf(mention.Description, null);
            }
        }

        foreach (CandidateMention mention in mentions)
        {
            if (TreeIndex.Is(tokens.Relations[mention.Head], "appos") && tokens.Heads[mention.Head] is >= 0 and var above && at[above] is { } other)
            {
                JoinApposition(mention, other);
            }

            FindNeighbour(mention);
            if (mention.Kind == MentionKind.Nominal && mention.IsPredicate)
            {
                FindPredicate(mention);
            }
        }
    }

    /// <summary>The party whose letter stands behind a name: <i>Tom Hadley (R-Ohio)</i>, <i>Tom Hadley (D)</i>.</summary>
    private string? PartyBehind(CandidateMention name)
    {
        string text = tokens.Text;
        int at = tokens.SpanOf(name.First, name.End).End;
        if (at + 3 >= text.Length || !char.IsWhiteSpace(text[at]) || text[at + 1] != '(')
        {
            return null;
        }

        int end = at + 2;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] is '-' or ')' or '.' or '‑' or '–' ? lexicon.Party(text.AsSpan(at + 2, end - at - 2)) : null;
    }

    /// <summary>The state that stands behind a name: <i>Tom Hadley (R-Ohio)</i>, <i>Tom Hadley, D-Mass.,</i>, <i>Senator Tom Hadley of Maine</i>.</summary>
    private void AddStateBehind(CandidateMention name)
    {
        int end = tokens.SentenceStarts[name.Sentence + 1], token = name.End;
        if (token + 1 >= end || tokens.FormOf(token) is not ("(" or "," or "of"))
        {
            return;
        }

        bool isOf = tokens.FormOf(token) is "of";
        token++;
        if (!isOf && token + 2 < end && lexicon.Party(tokens.FormOf(token)) is not null && tokens.FormOf(token + 1) is "-" or "‑" or "–")
        {
            token += 2;
        }
        else if (!isOf && tokens.FormOf(token - 1) is ",")
        {
            return;
        }

        if (phrases.StateAt(token, end, out int state) > 0)
        {
            name.Cluster!.States.Add(state);
        }
    }

    private void FindTitle(CandidateMention name)
    {
        int sentence = tokens.SentenceStarts[name.Sentence];
        int head = name.First - 1;
        while (head >= sentence && lexicon.IsHonorific(tokens.FormOf(head), out _) && RoleAt(head) is null && !EndsRole(head, sentence))
        {
            head--;
        }

        // "Secretary of State Jane Doe": the title's head stands before the preposition.
        int noun = head;
        bool isOfTwo = noun > sentence && EndsRole(noun, sentence);
        if (noun >= sentence && !isOfTwo && !IsRole(noun))
        {
            while (noun > sentence && noun > head - 4 && tokens.Tags[noun] is UniversalTag.PROPN or UniversalTag.NOUN or UniversalTag.ADJ)
            {
                noun--;
            }

            noun = noun > sentence && noun < head && tokens.FormOf(noun) is "of" or "for" ? noun - 1 : -1;
        }

        if (noun < sentence || !(isOfTwo || IsRole(noun)) || tokens.Tags[noun] is not (UniversalTag.NOUN or UniversalTag.PROPN) || nameAt[noun] is { Type: EntityType.Person })
        {
            return;
        }

        int first = noun;
        while (first > sentence && noun - first < LongestTitle && IsTitleWord(first - 1))
        {
            first--;
            if (nameAt[first] is { Type: EntityType.Person } owner)
            {
                first = owner.First;
                break;
            }
        }

        while (first < noun && tokens.FormOf(first) is "'s" or "’s" or "-" or "'" or "’")
        {
            first++;
        }

        bool determined = first > sentence && tokens.Tags[first - 1] == UniversalTag.DET;
        if (determined && at[noun] is not null && tokens.Heads[noun] != name.Head && tokens.Heads[name.Head] != noun)
        {
            return;
        }

        RoleDescription role = phrases.Describe(noun, first, head + 1);
        role.Owner = OwnerOf(role, name);
        Give(name, role);
        for (int t = first; t < noun; t++)
        {
            if (at[t] is { Kind: MentionKind.Nominal } part)
            {
                part.IsTitle = true;
            }
        }

        if (at[noun] is { Kind: MentionKind.Nominal, Cluster: null } nominal)
        {
            nominal.IsTitle = true;
            if (!isOfTwo)
            {
                name.Cluster!.Add(nominal); // its second word alone tells another role
            }
        }
    }

    /// <summary>An apposition by its commas alone, where the tree may be wrong: <i>the mayor's aide, Tom Hadley, said</i>; <i>Tom Hadley, an aide, said</i>.</summary>
    private void FindNeighbour(CandidateMention mention)
    {
        int comma = mention.End, end = tokens.SentenceStarts[mention.Sentence + 1];
        if (mention.Plurality == Plurality.Plural || mention.Kind == MentionKind.Pronoun || comma + 1 >= end || tokens.FormOf(comma) is not ",")
        {
            return;
        }

        int next = AfterAge(comma + 1, end);
        CandidateMention? other = nameAt[next];
        for (int t = comma + 1; t < Math.Min(end, comma + 10) && other is null; t++)
        {
            other = at[t] is { Kind: MentionKind.Nominal } found && found.First == comma + 1 ? found : null;
        }

        if (other is null || other.Kind == mention.Kind || !IsClosed(other.End, end))
        {
            return;
        }

        CandidateMention nominal = mention.Kind == MentionKind.Nominal ? mention : other;
        if (nominal == mention && nominal.Role is GrammaticalRole.Object or GrammaticalRole.Oblique or GrammaticalRole.Attribute && other.Role == GrammaticalRole.Subject
            && tokens.Tags[Math.Min(other.End, tokens.Count - 1)] is UniversalTag.VERB or UniversalTag.AUX)
        {
            // "It has hurt the nominee, Hadley said."
            return;
        }

        // "Lang, her husband, Hadley and ..." lists; "Lang and her husband, Hadley, ..." does not.
        RoleNoun? entry = nominal.Description!.Entry;
        bool isKin = entry is { Family: "kin" } && nominal == mention && nominal.Determination == Determination.Possessive;
        bool isListed = mention.First > tokens.SentenceStarts[mention.Sentence] && (tokens.FormOf(mention.First - 1) is "," or "or" || (!isKin && tokens.FormOf(mention.First - 1) is "and"));
        if (nominal.Type is EntityType.Person && !isListed
            && (entry is { Family: "kin" } && nominal == mention ? isKin
                : entry is { IsOffice: true } && nominal.Determination is Determination.Definite or Determination.Possessive or Determination.Indefinite))
        {
            JoinApposition(mention, other);
        }
    }

    /// <summary>The token behind an age: <i>her son, 26-year-old Tom</i>.</summary>
    private int AfterAge(int token, int end)
    {
        int after = token;
        while (after < Math.Min(end - 1, token + 6) && nameAt[after] is null && (tokens.Tags[after] == UniversalTag.NUM || tokens.FormOf(after) is "-" or "year" or "old" or "-year-old"
            || tokens.FormOf(after).EndsWith("-year-old", StringComparison.Ordinal)))
        {
            after++;
        }

        return nameAt[after] is null ? token : after;
    }

    /// <summary>Whether an apposition may end before a token.</summary>
    private bool IsClosed(int token, int end) => token >= end || tokens.FormOf(token) is "," or "." or ")" or "—" or "–" or "-" or ":"
        || tokens.Tags[token] is UniversalTag.VERB or UniversalTag.AUX;

    private void JoinApposition(CandidateMention mention, CandidateMention other)
    {
        (CandidateMention name, CandidateMention nominal) = mention.Kind == MentionKind.Name ? (mention, other) : (other, mention);
        if (name.Kind != MentionKind.Name || nominal.Kind != MentionKind.Nominal || nominal.Cluster is not null || nominal.Plurality == Plurality.Plural)
        {
            return;
        }

        // "... while Lang did nothing," the Ohio senator said: a quotation ends in between.
        if (name.Quote != nominal.Quote || (nominal.Description!.State is >= 0 and var state && name.Cluster!.IsOfOtherState(state)))
        {
            return;
        }

        bool agree = (nominal.Type, name.Type) switch
        {
            (EntityType.Person, EntityType.Person or null) => nominal.Gender == Gender.Unknown || name.Cluster!.Gender == Gender.Unknown || name.Cluster.Gender == nominal.Gender,
            (null, EntityType.Person) => mention == nominal && nominal.Determination is Determination.Indefinite or Determination.Definite or Determination.Possessive,
            (EntityType.Organization or EntityType.GeopoliticalEntity, not EntityType.Person) => true,
            (EntityType.Organization, EntityType.Person) => name.Cluster is { Gender: Gender.Unknown, Mentions.Count: 1, Roles.Count: 0 },
            (EntityType.Person, EntityType.Organization) => nominal.Description.Entry is { IsOffice: true } && IsLikeAPerson(name),
            (null, EntityType.Organization) => nominal.Determination != Determination.Bare,
            _ => false,
        };
        if (agree)
        {
            if (nominal.Type is EntityType.Person or EntityType.Organization && name.Type is EntityType.Person or EntityType.Organization && nominal.Type != name.Type)
            {
                name.Cluster!.Retype(nominal.Type!.Value);
                name.Type = nominal.Type;
            }

            name.Cluster!.Add(nominal);
        }
    }

    /// <summary>Whether what was taken for a body may as well be somebody: two or three words that stand once, none of them a word for bodies (<i>a spokeswoman for the ministry, Mette Kaal,</i>).</summary>
    private bool IsLikeAPerson(CandidateMention name) =>
        name.Parts.Length is 2 or 3 && name.Cluster is { Mentions.Count: 1, Roles.Count: 0 } && !name.Parts.Any(part => lexicon.IsOrganization(part));

    private void FindPredicate(CandidateMention nominal)
    {
        int subject = tree.Child(tokens, nominal.Head, "nsubj");
        if (subject >= 0 && at[subject] is { Kind: MentionKind.Name, Type: EntityType.Person or null } name && nominal.Description is { Entry: not null } role
            && (tree.Child(tokens, nominal.Head, "advmod") is not (>= 0 and var adverb) || tokens.Lemmas[adverb] is not ("not" or "never" or "no")))
        {
            Give(name, role);
        }
    }

    private static void Give(CandidateMention name, RoleDescription role)
    {
        Cluster cluster = name.Cluster!;
        cluster.Roles.Add(role);
        cluster.Party ??= role.Party;
        name.Type ??= EntityType.Person;
        if (cluster.Gender == Gender.Unknown && role.Entry is not null)
        {
            cluster.Gender = role.Entry.Gender;
        }
    }

    private bool IsRole(int token) => RoleAt(token) is not null;

    private RoleNoun? RoleAt(int token) => lexicon.Role(tokens.Lemmas[token]) ?? lexicon.Role(tokens.FormOf(token).TrimEnd('.'));

    /// <summary>Whether a word ends a role of two, and is no rank: <i>Attorney General Tom Hadley</i> is no general.</summary>
    private bool EndsRole(int token, int sentence) => token > sentence && phrases.IsRole(token - 1, token);

    private bool IsTitleWord(int token) => tokens.Tags[token] is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ
        || tokens.PennTags[token] is "POS" or "HYPH" or "VBN" || tokens.FormOf(token) is "-" or "'s" or "’s" or "vice";

    /// <summary>The mention that possesses a role: <i>Vance's spokesman</i>, <i>his aide</i>, <i>a Vance adviser</i>.</summary>
    private int OwnerOf(RoleDescription role, CandidateMention? except)
    {
        for (int t = role.First; t < role.End; t++)
        {
            if (t != role.Head && nameAt[t] is { Type: EntityType.Person } name && name != except && name.Head != role.Head)
            {
                return name.Index;
            }

            if (t < role.Head && tokens.Relations[t] == "nmod:poss" && at[t] is { } owner && owner.Head != role.Head)
            {
                return owner.Index;
            }
        }

        return -1;
    }
}
