namespace Readout.Language.Coreference;

/// <summary>A mention while it is not yet known whose it is.</summary>
internal sealed class CandidateMention
{
    /// <summary>Its index among the article's mentions, in text order of their heads.</summary>
    public int Index { get; set; }

    /// <summary>Index of its head token.</summary>
    public required int Head { get; init; }

    /// <summary>Index of its first token.</summary>
    public required int First { get; init; }

    /// <summary>Index after its last token.</summary>
    public required int End { get; init; }

    /// <summary>How it refers.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The quotation that it stands in, -1 outside.</summary>
    public required int Quote { get; init; }

    /// <summary>What it names; <c>null</c> when the words do not tell.</summary>
    public EntityType? Type { get; set; }

    /// <summary>Whether its type is a guess from its surroundings rather than from the name finder.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>The sex that its words tell.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whether it is one or several.</summary>
    public Plurality Plurality { get; init; }

    /// <summary>How it is introduced.</summary>
    public Determination Determination { get; init; }

    /// <summary>Whether the text tells it as the source of something said.</summary>
    public bool IsSource { get; init; }

    /// <summary>What it is to its clause.</summary>
    public GrammaticalRole Role { get; init; }

    /// <summary>Which pronoun it is.</summary>
    public PronounClass Pronoun { get; init; }

    /// <summary>Its description, for a nominal; else <c>null</c>.</summary>
    public RoleDescription? Description { get; set; }

    /// <summary>The parts of a name in small letters, without forms of address; empty for other mentions.</summary>
    public string[] Parts { get; init; } = [];

    /// <summary>The country that a name or its description stands for; -1 for none.</summary>
    public int Country { get; init; } = -1;

    /// <summary>The lemma of the head in small letters.</summary>
    public required string HeadWord { get; init; }

    /// <summary>The cluster that it was put into.</summary>
    public Cluster? Cluster { get; set; }

    /// <summary>Whether it only stands as a title in front of a name, or as a second office behind a description, of the same person.</summary>
    public bool IsTitle { get; set; }

    /// <summary>Whether it is a predicate noun: it describes, it does not refer.</summary>
    public bool IsPredicate => Role == GrammaticalRole.Predicate;
}
