namespace Readout.Reports;

/// <summary>The names under which the values of the nouns appear in every output. They are part of the public interface.</summary>
internal static class ContractNames
{
    /// <summary>The schema that every JSON output names.</summary>
    public const string Schema = "readout/1";

    public static string Name(this StatementForm form) => form switch
    {
        StatementForm.Spoken => "spoken",
        StatementForm.Written => "written",
        StatementForm.Posted => "posted",
        StatementForm.Document => "document",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static string Name(this BlockKind kind) => kind switch
    {
        BlockKind.Title => "title",
        BlockKind.Subtitle => "subtitle",
        BlockKind.Heading => "heading",
        BlockKind.Byline => "byline",
        BlockKind.Agency => "agency",
        BlockKind.Date => "date",
        BlockKind.Dateline => "dateline",
        BlockKind.Section => "section",
        BlockKind.Caption => "caption",
        BlockKind.Credit => "credit",
        BlockKind.Related => "related",
        BlockKind.Embed => "embed",
        BlockKind.Copyright => "copyright",
        BlockKind.Boilerplate => "boilerplate",
        BlockKind.Paragraph => "paragraph",
        BlockKind.Stray => "stray",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(this Provenance how) => how switch
    {
        Provenance.Stated => "stated",
        Provenance.Given => "given",
        Provenance.Inferred => "inferred",
        _ => throw new ArgumentOutOfRangeException(nameof(how)),
    };

    public static string Name(this EntityType type) => type switch
    {
        EntityType.Person => "PER",
        EntityType.Organization => "ORG",
        EntityType.GeopoliticalEntity => "GPE",
        EntityType.Location => "LOC",
        EntityType.Event => "EVENT",
        EntityType.Miscellaneous => "MISC",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Name(this TimexType type) => type switch
    {
        TimexType.Date => "DATE",
        TimexType.Time => "TIME",
        TimexType.Duration => "DURATION",
        TimexType.Set => "SET",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Name(this QuoteKind quote) => quote switch
    {
        QuoteKind.Indirect => "indirect",
        QuoteKind.Mixed => "mixed",
        QuoteKind.Direct => "direct",
        _ => throw new ArgumentOutOfRangeException(nameof(quote)),
    };

    public static string Name(this Stance stance) => stance switch
    {
        Stance.Asserts => "asserts",
        Stance.Confirms => "confirms",
        Stance.Denies => "denies",
        Stance.PlaysDown => "plays_down",
        Stance.Declines => "declines",
        Stance.Questions => "questions",
        Stance.Demands => "demands",
        Stance.Promises => "promises",
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };

    public static string Name(this EventStatus status) => status switch
    {
        EventStatus.Reported => "reported",
        EventStatus.Planned => "planned",
        EventStatus.Possible => "possible",
        EventStatus.Denied => "denied",
        EventStatus.Ended => "ended",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Name(this CopyKind kind) => kind switch
    {
        CopyKind.Copy => "copy",
        CopyKind.Partial => "partial",
        CopyKind.SharedQuote => "shared-quote",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(this ClaimStatus status) => status switch
    {
        ClaimStatus.SingleSource => "single-source",
        ClaimStatus.Corroborated => "corroborated",
        ClaimStatus.Disputed => "disputed",
        ClaimStatus.Denied => "denied",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Name(this IndependenceKind kind) => kind switch
    {
        IndependenceKind.SameText => "same-text",
        IndependenceKind.SameAgency => "same-agency",
        IndependenceKind.SameSpeaker => "same-speaker",
        IndependenceKind.SameOccasion => "same-occasion",
        IndependenceKind.SameDocument => "same-document",
        IndependenceKind.Circular => "circular",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(this ChangeKind kind) => kind switch
    {
        ChangeKind.NewClaim => "new-claim",
        ChangeKind.NewPosition => "new-position",
        ChangeKind.Reversed => "reversed",
        ChangeKind.FigureChanged => "figure-changed",
        ChangeKind.Wording => "wording",
        ChangeKind.Hardened => "hardened",
        ChangeKind.QuoteDrift => "quote-drift",
        ChangeKind.Softened => "softened",
        ChangeKind.LoneDenial => "lone-denial",
        ChangeKind.Revised => "revised",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(this CorrectionKind kind) => kind switch
    {
        CorrectionKind.SamePerson => "same-person",
        CorrectionKind.OtherPerson => "other-person",
        CorrectionKind.SameStory => "same-story",
        CorrectionKind.OwnStory => "own-story",
        CorrectionKind.MovedArticle => "moved-article",
        CorrectionKind.SameClaim => "same-claim",
        CorrectionKind.OtherClaim => "other-claim",
        CorrectionKind.Published => "published",
        CorrectionKind.Outlet => "outlet",
        CorrectionKind.Speaker => "speaker",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
