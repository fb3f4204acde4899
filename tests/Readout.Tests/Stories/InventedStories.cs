namespace Readout.Tests.Stories;

/// <summary>Three stories that we invented, each in several reports with the traps of real ones.</summary>
internal static class InventedStories
{
    /// <summary>An offer to host talks: three verbs for it, an aide, his transliterations, a denial in one report, an undated report, a follow-up.</summary>
    public static IReadOnlyList<(string Id, string Outlet, DateOnly? Published, string Title, string Text)> Talks { get; } =
    [
        ("talks-a", "Varn Herald", new DateOnly(2022, 5, 9), "Orlovia says Keller invited Dorin to Lake Palace",
            "President Martin Keller of Kestria invited Orlovian President Ilya Dorin to a meeting at the Lake Palace during a phone call on May 3, an Orlovian adviser said on Monday.\n"
            + "Keller proposed a summit at the Lake Palace, Dorin's adviser Yuri Malenko told reporters in Varn.\n"
            + "“This is a rather promising proposal for both countries,” Malenko said.\n"
            + "Keller's spokeswoman Helen Marsh said on Monday that the Lake Palace was one of several places discussed in the call.\n"
            + "Kestria expelled 12 Orlovian diplomats in April over the theft of naval plans."),
        ("talks-b", "Kestria Today", null, "Keller offered Dorin talks, adviser says",
            "Martin Keller suggested that Ilya Dorin visit the Lake Palace when the two presidents spoke on May 3, the Orlovian adviser Yury Malenko said on Monday.\n"
            + "Dorin's spokesman Pavel Oren denied that Keller had invited Dorin to the Lake Palace.\n"
            + "Helen Marsh, Keller's spokeswoman, said the presidents had discussed several places for a meeting.\n"
            + "“This is quite a promising proposal for both our countries,” Malenko told reporters.\n"
            + "Relations have soured since Kestria expelled a dozen Orlovian diplomats over the theft of naval plans."),
        ("talks-c", "Orlovia Wire", new DateOnly(2022, 5, 10), "Adviser: Keller extended invitation to Dorin",
            "Yuri Malenko, the adviser of Orlovian President Ilya Dorin, said that Keller had extended an invitation to Dorin to come to the Lake Palace.\n"
            + "The invitation was made in a phone call on May 3, Malenko said.\n"
            + "Martin Keller's government expelled 12 Orlovian diplomats last month over stolen naval plans.\n"
            + "No date for a meeting of Keller and Dorin has been set."),
        ("talks-d", "Varn Herald", new DateOnly(2022, 8, 22), "Dorin invites Keller to Orlovia",
            "Orlovian President Ilya Dorin invited President Martin Keller of Kestria to Varn on Monday, three months after the quarrel over a meeting at the Lake Palace.\n"
            + "“He has my invitation and I hope that he will come to Varn,” Dorin told reporters.\n"
            + "Keller's spokeswoman Helen Marsh said that Martin Keller was open to visiting Orlovia.\n"
            + "Kestria and Orlovia had postponed all talks since the expulsion of Orlovian diplomats in April."),
    ];

    /// <summary>A fire: figures that differ, and a wire story reprinted.</summary>
    public static IReadOnlyList<(string Id, string Outlet, DateOnly? Published, string Title, string Text)> Fire { get; } =
    [
        ("fire-a", "Bay Courier", new DateOnly(2022, 5, 9), "Fire at Mellin mill kills workers",
            "A fire at the Mellin paper mill near Aston killed 14 workers on Sunday, fire chief Rosa Quint said.\n"
            + "Flames spread from a store of solvents to the main hall within minutes, Quint said, and two exits were locked.\n"
            + "The owner of the mill, Mellin Paper, said that all exits had been open.\n"
            + "Prosecutors in Aston have opened an inquiry into the blaze and questioned the manager of the mill."),
        ("fire-b", "Aston Post", new DateOnly(2022, 5, 10), "Death toll rises in Mellin mill fire",
            "A fire at the Mellin paper mill near Aston killed 17 workers, fire chief Rosa Quint said on Tuesday.\n"
            + "Flames spread from a store of solvents to the main hall within minutes, Quint said, and two exits were locked.\n"
            + "Three workers died in hospital overnight."),
        ("fire-c", "Coast Mirror", new DateOnly(2022, 5, 10), "Mill fire: prosecutors question manager",
            "Prosecutors in Aston questioned the manager of the Mellin paper mill on Tuesday after a fire killed 17 workers.\n"
            + "Mellin Paper denied that exits of the mill had been locked.\n"
            + "Rosa Quint, the fire chief, said that two exits of the mill were locked when the fire broke out."),
    ];

    /// <summary>A resignation told once as rumour and once as fact, with nothing to do with the others.</summary>
    public static IReadOnlyList<(string Id, string Outlet, DateOnly? Published, string Title, string Text)> Resignation { get; } =
    [
        ("bank-a", "Ledger", new DateOnly(2022, 5, 11), "Governor to go, officials say",
            "The governor of the Bank of Sorrel, Ada Wynn, will resign over the sale of gold reserves, two officials said on Wednesday.\n"
            + "Finance Minister Tom Harrow said that he knew nothing of the sale of gold reserves by the Bank of Sorrel."),
        ("bank-b", "Sorrel Times", new DateOnly(2022, 5, 12), "Wynn resigns",
            "Ada Wynn resigned on Thursday as governor of the Bank of Sorrel over the sale of gold reserves.\n"
            + "Tom Harrow, the finance minister, thanked Wynn. The Bank of Sorrel sold gold reserves for two years."),
    ];

    /// <summary>A report as ingest would hand it on.</summary>
    public static Article ToArticle((string Id, string Outlet, DateOnly? Published, string Title, string Text) report) =>
        new HandMade(report.Id, report.Text, report.Title, report.Outlet, report.Published).Build().Article;
}
