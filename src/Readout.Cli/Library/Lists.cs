using System.CommandLine;
using Readout.Store;
using Readout.Store.Tables;

namespace Readout.Cli.Library;

/// <summary>The lists of the library.</summary>
internal static class Lists
{
    public static IEnumerable<Command> Define(Streams streams, CancellationToken interrupted) =>
    [
        new ListCommand<StoryRow>(
            "stories", "List the stories, the latest first.",
            filters => [filters.Who, filters.Stance, filters.Status, filters.Outlet, filters.Since, filters.Until, filters.Article, filters.Words],
            (library, filter) => library.Stories(filter), RowTables.Stories,
            row => ($"{row.Id}  {Days(row.From, row.To)}", $"{row.Title}\n{Counts.Of(row.Articles, "report")}, {(row.Outlets == 0 ? "no outlet" : Counts.Of(row.Outlets, "outlet"))} named, {Counts.Of(row.Claims, "claim")}, {row.Disputed} disputed")).Define(streams, interrupted),
        new ListCommand<ClaimRow>(
            "claims", "List the claims, those of most independent sources first. Who, stance, outlet and article must hold of one and the same position.",
            filters => [filters.Story, filters.Who, filters.Stance, filters.Status, filters.Outlet, filters.Since, filters.Until, filters.Article, filters.Words],
            (library, filter) => library.Claims(filter), RowTables.Claims,
            row => ($"{row.Story}/{row.Id}  {row.Status}  {Counts.Of(row.Reports, "report")} / {row.Independent} independent", OneLine(row.Text))).Define(streams, interrupted),
        new ListCommand<StatementRow>(
            "statements", "List who says what, by day of publication.", Said, (library, filter) => library.Statements(filter), RowTables.Statements, Statement).Define(streams, interrupted),
        new ListCommand<StatementRow>(
            "search", "Find statements by their words, the best match first.", filters => [.. Said(filters).Where(option => option != filters.Words)],
            (library, filter) => library.Statements(filter), RowTables.Statements, Statement).Define(streams, interrupted),
        new ListCommand<EventRow>(
            "events", "List who does what to whom, by day.",
            filters => [filters.Story, filters.Who, filters.Status, filters.Outlet, filters.Since, filters.Until, filters.Article],
            (library, filter) => library.Events(filter), RowTables.Events,
            row => ($"{Days(row.From, row.To)}  {row.ActorCode ?? "-"} {row.Cameo ?? row.Action} {row.TargetCode ?? "-"}  {row.Status}  {row.Article}/{row.Id}", OneLine(row.Text))).Define(streams, interrupted),
        new ListCommand<PersonRow>(
            "people", "List people, organisations and places, the most mentioned first.", filters => [filters.Story, filters.Who],
            (library, filter) => library.People(filter), RowTables.People,
            row => ("", $"{row.Name} ({row.Type}): {Counts.Of(row.Mentions, "mention")}, {Counts.Of(row.Statements, "statement")}, {Counts.Of(row.Stories, "story", "stories")}")).Define(streams, interrupted),
        new ListCommand<ArticleRow>(
            "articles", "List the articles by day of publication.",
            filters => [filters.Story, filters.Who, filters.Stance, filters.Outlet, filters.Since, filters.Until, filters.Words],
            (library, filter) => library.Articles(filter), RowTables.Articles,
            row => ($"{row.Id}  {row.Published?.ToString("yyyy-MM-dd") ?? "day not known"}{(row.PublishedHow == "inferred" ? " (inferred)" : "")}  {row.Outlet ?? "outlet not stated"}", row.Title ?? "no headline")).Define(streams, interrupted),
    ];

    private static Option[] Said(FilterOptions filters) =>
        [filters.Story, filters.Who, filters.Stance, filters.Outlet, filters.Since, filters.Until, filters.Article, filters.Words];

    private static (string, string) Statement(StatementRow row) =>
        ($"{(row.Who.Length == 0 ? "a source not named" : row.Who)} {row.Stance.Replace('_', ' ')}  {row.Outlet ?? "outlet not stated"}, {row.Published?.ToString("yyyy-MM-dd") ?? "day not known"}  {row.Article}/{row.Id}", OneLine(row.Content));

    private static string Days(DateOnly? from, DateOnly? to) =>
        from is null && to is null ? "day not known" : from == to ? $"{from:yyyy-MM-dd}" : $"{(from is null ? "?" : $"{from:yyyy-MM-dd}")} to {(to is null ? "?" : $"{to:yyyy-MM-dd}")}";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
