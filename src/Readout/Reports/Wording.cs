namespace Readout.Reports;

/// <summary>The words and glyphs under which a reader sees the values of the nouns. None of them says what is true.</summary>
internal static class Wording
{
    public static string Word(this ClaimStatus status) => status switch
    {
        ClaimStatus.SingleSource => "one source",
        ClaimStatus.Corroborated => "corroborated",
        ClaimStatus.Disputed => "disputed",
        ClaimStatus.Denied => "denied",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Glyph(this ClaimStatus status) => status switch
    {
        ClaimStatus.SingleSource => "○",
        ClaimStatus.Corroborated => "●",
        ClaimStatus.Disputed => "◐",
        ClaimStatus.Denied => "✕",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Word(this Stance stance) => stance switch
    {
        Stance.Asserts => "asserts",
        Stance.Confirms => "confirms",
        Stance.Denies => "denies",
        Stance.PlaysDown => "plays down",
        Stance.Declines => "declines to comment",
        Stance.Questions => "questions",
        Stance.Demands => "demands",
        Stance.Promises => "promises",
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };

    /// <summary>What goes before those who hold it, one or many.</summary>
    public static string By(this Stance stance) => stance switch
    {
        Stance.Asserts => "Asserted by",
        Stance.Confirms => "Confirmed by",
        Stance.Denies => "Denied by",
        Stance.PlaysDown => "Played down by",
        Stance.Declines => "No comment from",
        Stance.Questions => "Questioned by",
        Stance.Demands => "Demanded by",
        Stance.Promises => "Promised by",
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };

    /// <summary>One sign a stance, for lines that have no room for the word; the word stands in the key.</summary>
    public static string Sign(this Stance stance) => stance switch
    {
        Stance.Denies => "−",
        Stance.PlaysDown or Stance.Declines or Stance.Questions => "~",
        _ => "+",
    };

    public static string Word(this EventStatus status) => status.Name();

    public static string Word(this ChangeKind kind) => kind switch
    {
        ChangeKind.NewClaim => "new claim",
        ChangeKind.NewPosition => "new position",
        ChangeKind.Reversed => "reversed",
        ChangeKind.FigureChanged => "figure changed",
        ChangeKind.Wording => "wording",
        ChangeKind.Hardened => "told as fact",
        ChangeKind.QuoteDrift => "quotation altered",
        ChangeKind.Softened => "put on somebody's word",
        ChangeKind.LoneDenial => "denial in one outlet only",
        ChangeKind.Revised => "article revised",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Why some reports count once, as their names are cited; of one, that it counts once for all that it tells.</summary>
    public static string Because(this IndependenceKind kind, IReadOnlyList<string> cited) => cited.Count == 1
        ? $"{cited[0]} counts once for several sources: {kind.Word()}"
        : $"{Layout.List(cited)} count once: {kind.Word()}";

    public static string Word(this IndependenceKind kind) => kind switch
    {
        IndependenceKind.SameText => "they print the same text",
        IndependenceKind.SameAgency => "they rest on the same agency or outlet",
        IndependenceKind.SameSpeaker => "they rest on the same speaker",
        IndependenceKind.SameOccasion => "they rest on the same occasion",
        IndependenceKind.SameDocument => "they rest on the same document",
        IndependenceKind.Circular => "they cite each other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Word(this EntityType type) => type switch
    {
        EntityType.Person => "person",
        EntityType.Organization => "organisation",
        EntityType.GeopoliticalEntity => "country or city",
        EntityType.Location => "place",
        EntityType.Event => "event",
        EntityType.Miscellaneous => "other name",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Word(this CopyKind kind) => kind switch
    {
        CopyKind.Copy => "the same text",
        CopyKind.Partial => "shared passages",
        CopyKind.SharedQuote => "shared quotations",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Word(this Provenance how) => how switch
    {
        Provenance.Stated => "the report says so",
        Provenance.Given => "given by the caller",
        Provenance.Inferred => "inferred",
        _ => throw new ArgumentOutOfRangeException(nameof(how)),
    };
}
