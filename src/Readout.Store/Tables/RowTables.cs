namespace Readout.Store.Tables;

/// <summary>The columns of each list, the same on the command line, on pages and in the interface for programs.</summary>
public static class RowTables
{
    /// <summary>Stories.</summary>
    public static RowTable<StoryRow> Stories { get; } = new(
        ("id", row => row.Id), ("title", row => row.Title), ("from", row => row.From), ("to", row => row.To), ("articles", row => row.Articles), ("outlets", row => row.Outlets),
        ("claims", row => row.Claims), ("disputed", row => row.Disputed));

    /// <summary>Articles.</summary>
    public static RowTable<ArticleRow> Articles { get; } = new(
        ("id", row => row.Id), ("story", row => row.Story), ("title", row => row.Title), ("outlet", row => row.Outlet), ("agency", row => row.Agency), ("authors", row => row.Authors),
        ("published", row => row.Published), ("how", row => row.PublishedHow), ("url", row => row.Url), ("words", row => row.Words), ("statements", row => row.Statements), ("events", row => row.Events));

    /// <summary>Claims.</summary>
    public static RowTable<ClaimRow> Claims { get; } = new(
        ("story", row => row.Story), ("id", row => row.Id), ("text", row => row.Text), ("status", row => row.Status), ("reports", row => row.Reports),
        ("independent", row => row.Independent), ("confidence", row => row.Confidence), ("title", row => row.StoryTitle));

    /// <summary>Statements.</summary>
    public static RowTable<StatementRow> Statements { get; } = new(
        ("article", row => row.Article), ("id", row => row.Id), ("who", row => row.Who), ("person", row => row.Person), ("stance", row => row.Stance), ("content", row => row.Content),
        ("source", row => row.Source), ("cue", row => row.Cue), ("quote", row => row.Quote), ("speech", row => row.IsSpeech), ("within", row => row.Within), ("from", row => row.From), ("to", row => row.To),
        ("outlet", row => row.Outlet), ("published", row => row.Published), ("story", row => row.Story), ("confidence", row => row.Confidence), ("start", row => row.Span.Start), ("end", row => row.Span.End));

    /// <summary>Events.</summary>
    public static RowTable<EventRow> Events { get; } = new(
        ("article", row => row.Article), ("id", row => row.Id), ("from", row => row.From), ("to", row => row.To), ("actor", row => row.Actor), ("actor_code", row => row.ActorCode),
        ("action", row => row.Action), ("cameo", row => row.Cameo), ("plover", row => row.Plover), ("target", row => row.Target), ("target_code", row => row.TargetCode), ("status", row => row.Status),
        ("text", row => row.Text), ("statement", row => row.Statement), ("outlet", row => row.Outlet), ("published", row => row.Published), ("story", row => row.Story),
        ("confidence", row => row.Confidence), ("start", row => row.Span.Start), ("end", row => row.Span.End));

    /// <summary>People, organisations and places.</summary>
    public static RowTable<PersonRow> People { get; } = new(
        ("key", row => row.Key), ("type", row => row.Type), ("name", row => row.Name), ("stories", row => row.Stories), ("mentions", row => row.Mentions), ("statements", row => row.Statements));

    /// <summary>Outlets.</summary>
    public static RowTable<OutletRow> Outlets { get; } = new(
        ("name", row => row.Name), ("articles", row => row.Articles), ("stories", row => row.Stories), ("statements", row => row.Statements));

    /// <summary>The log of corrections.</summary>
    public static RowTable<CorrectionEntry> Corrections { get; } = new(
        ("number", row => row.Correction.Number), ("kind", row => Reports.ContractNames.Name(row.Correction.Kind)), ("subject", row => string.Join(" | ", row.Correction.Subject)),
        ("author", row => row.Correction.Author), ("made", row => row.Correction.Made), ("reason", row => row.Correction.Reason), ("undone", row => row.Undone), ("undone_by", row => row.UndoneBy));
}
