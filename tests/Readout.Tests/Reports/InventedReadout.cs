using System.Collections.Immutable;

namespace Readout.Tests.Reports;

/// <summary>A readout made by hand of an invented story with a follow-up: four reports, a copy, a denial, differing figures, a told-as-fact.</summary>
internal static class InventedReadout
{
    private static readonly DateOnly _third = new(2031, 3, 3);
    private static readonly DateOnly _fourth = new(2031, 3, 4);
    private static readonly DateOnly _sixth = new(2031, 3, 6);
    private static readonly DateOnly _twentieth = new(2031, 3, 20);

    public static ReadoutDocument Document { get; } = Build();

    private static ArticleDraft Sentinel() => new ArticleDraft("a_sentinel",
            (BlockKind.Boilerplate, "We use cookies. <Accept all> & continue, © 2034"),
            (BlockKind.Title, "Minister offered to reopen Calder bridge, aide says"),
            (BlockKind.Byline, "By Ilse Marrow"),
            (BlockKind.Date, "3 March 2031"),
            (BlockKind.Paragraph, "PORT SABEL — Transport Minister Teodor Vask offered to reopen the Calder Reach bridge before the summer, his aide Runa Ohlm told reporters on Monday."),
            (BlockKind.Paragraph, "“He suggested April, and we said yes,” Ohlm told a briefing. She put the number of stranded lorries at 60."),
            (BlockKind.Paragraph, "A spokeswoman for the harbour board, Mette Kaal, called that account incorrect."),
            (BlockKind.Copyright, "Copyright 2034 Harrow Sentinel. All rights reserved."))
        .With(article => article with
        {
            Outlet = new Finding("Harrow Sentinel", Provenance.Stated, new SourceSpan(article.Text.LastIndexOf("Harrow Sentinel", StringComparison.Ordinal), article.Text.LastIndexOf("Harrow Sentinel", StringComparison.Ordinal) + 15)),
            Authors = [new Finding("Ilse Marrow", Provenance.Stated, null)],
            Dateline = new Finding("Port Sabel", Provenance.Stated, null),
            Published = new PublicationDate(_third, Provenance.Stated, new SourceSpan(article.Text.IndexOf("3 March", StringComparison.Ordinal), article.Text.IndexOf("3 March", StringComparison.Ordinal) + 12)),
            Url = new Finding("https://sentinel.example/calder?a=1&b=2", Provenance.Given),
        })
        .Entity("e1", EntityType.Person, "Teodor Vask", "Teodor Vask").Entity("e2", EntityType.Person, "Runa Ohlm", "Runa Ohlm").Entity("e3", EntityType.Person, "Mette Kaal", "Mette Kaal")
        .Statement("his aide Runa Ohlm", "told", "Transport Minister Teodor Vask offered to reopen the Calder Reach bridge before the summer", made => made with { Speaker = "e2", From = _third, To = _third })
        .Statement("Ohlm", "told", "“He suggested April, and we said yes,”", made => made with { Speaker = "e2", Quote = QuoteKind.Direct, From = _third, To = _third })
        .Statement("A spokeswoman for the harbour board, Mette Kaal", "called", "that account incorrect", made => made with { Speaker = "e3", Stance = Stance.Denies, About = ["s1"] })
        .Time("Monday", "2031-03-03", _third)
        .Event("Transport Minister Teodor Vask offered to reopen the Calder Reach bridge before the summer", "offered", "offer",
            made => made with { Cameo = "030", Plover = "CONSULT", Status = EventStatus.Reported, StatementId = "s1", From = _third, To = _third });

    private static ArticleDraft Wire() => new ArticleDraft("b_lowmark",
            (BlockKind.Title, "Calder bridge “to reopen in April”"),
            (BlockKind.Agency, "TransPress"),
            (BlockKind.Paragraph, "Vask suggested reopening the bridge in April, a news agency cited Ohlm as saying at a briefing on Monday."),
            (BlockKind.Paragraph, "58 lorries are stranded, the Lowmark ferry office said."),
            (BlockKind.Paragraph, "The harbour board played down the plan, saying that several dates were on the table."))
        .With(article => article with { Agency = new Finding("TransPress", Provenance.Stated), Outlet = new Finding("The Lowmark Post", Provenance.Given), Published = new PublicationDate(_fourth, Provenance.Inferred, Because: "its siblings of 3 March speak of the same Monday") })
        .Entity("e1", EntityType.Person, "Ohlm", "Ohlm").Entity("e2", EntityType.Organization, "harbour board", "harbour board")
        .Statement("a news agency", "cited", "Vask suggested reopening the bridge in April, a news agency cited Ohlm as saying")
        .Statement("Ohlm", "saying", "Vask suggested reopening the bridge in April", made => made with { Speaker = "e1", Within = "s1" })
        .Statement("the Lowmark ferry office", "said", "58 lorries are stranded")
        .Statement("The harbour board", "saying", "several dates were on the table", made => made with { Speaker = "e2", Stance = Stance.PlaysDown });

    private static ArticleDraft Copy() => new ArticleDraft("c_copy",
            (BlockKind.Title, "Bridge to reopen"),
            (BlockKind.Paragraph, "Vask suggested reopening the bridge in April, a news agency cited Ohlm as saying at a briefing on Monday."),
            (BlockKind.Paragraph, "58 lorries are stranded, the Lowmark ferry office said."),
            (BlockKind.Related, "Read more: ten bridges & their toll <b>booths</b>"))
        .With(article => article with { Published = new PublicationDate(null, Provenance.Inferred, Because: "it copies a report of 4 March", Earliest: _fourth, Latest: _sixth) })
        .Statement("Ohlm", "saying", "Vask suggested reopening the bridge in April")
        .Statement("the Lowmark ferry office", "said", "58 lorries are stranded");

    private static ArticleDraft FollowUp() => new ArticleDraft("d_follow",
            (BlockKind.Title, "Bridge stays shut as board says no"),
            (BlockKind.Subtitle, "Reopening put off to the autumn"),
            (BlockKind.Paragraph, "The harbour board will not reopen the Calder Reach bridge before October, it said on Thursday."),
            (BlockKind.Heading, "A promise withdrawn"),
            (BlockKind.Paragraph, "Vask offered in March to open it in April."))
        .With(article => article with { Outlet = new Finding("Harrow Sentinel", Provenance.Stated), Published = new PublicationDate(_twentieth, Provenance.Stated) })
        .Statement("it", "said", "The harbour board will not reopen the Calder Reach bridge before October", made => made with { From = _twentieth, To = _twentieth });

    private static ReadoutDocument Build()
    {
        ArticleDraft a = Sentinel(), b = Wire(), c = Copy(), d = FollowUp();
        var reopen = new Claim("c1", "Transport Minister Teodor Vask offered to reopen the Calder Reach bridge before the summer", a.Content("s1"), ClaimStatus.Disputed, 3, 1)
        {
            Confidence = 0.8125,
            Because = [new SourceJoin(["b_lowmark", "c_copy"], IndependenceKind.SameText, [b.Words("Vask suggested"), c.Words("Vask suggested")]), new SourceJoin(["a_sentinel", "b_lowmark"], IndependenceKind.SameSpeaker, [a.Words("Runa Ohlm"), b.Words("Ohlm")])],
            Positions =
            [
                new Position("p2", "Runa Ohlm", Stance.Asserts,
                [
                    new PositionEvidence(a.Content("s1"), [], _third, _third),
                    new PositionEvidence(b.Content("s2"), ["TransPress"], _third, _third),
                    new PositionEvidence(c.Content("s1"), ["TransPress"], null, null),
                ]),
                new Position("p3", "Mette Kaal", Stance.Denies, [new PositionEvidence(a.Content("s3"), [], _third, _third)]),
                new Position("p4", "harbour board", Stance.PlaysDown, [new PositionEvidence(b.Content("s4"), [], null, null)]) { Confidence = 0.625 },
            ],
        };
        var lorries = new Claim("c2", "58 lorries are stranded", b.Content("s3"), ClaimStatus.Corroborated, 3, 2)
        {
            Figures = [new Figure("60", "60", a.Words("60")), new Figure("58", "58 lorries", b.Words("58 lorries")), new Figure("58", "58 lorries", c.Words("58 lorries"))],
            Positions =
            [
                new Position(null, "the Lowmark ferry office", Stance.Asserts, [new PositionEvidence(b.Content("s3"), [], null, null), new PositionEvidence(c.Content("s2"), [], null, null)]),
                new Position(null, "Harrow Sentinel", Stance.Asserts, [new PositionEvidence(a.Words("She put the number of stranded lorries at 60"), [], null, null)]),
            ],
        };
        var dates = new Claim("c3", "several dates were on the table", b.Content("s4"), ClaimStatus.SingleSource, 1, 1)
        {
            Positions = [new Position("p4", "harbour board", Stance.Asserts, [new PositionEvidence(b.Content("s4"), [], null, null)])],
        };
        var shut = new Claim("c1", "The harbour board will not reopen the Calder Reach bridge before October", d.Content("s1"), ClaimStatus.SingleSource, 1, 1)
        {
            Positions = [new Position(null, "it", Stance.Promises, [new PositionEvidence(d.Content("s1"), [], _twentieth, _twentieth)])],
        };
        var first = new Story("5ab0", "Minister offered to reopen Calder bridge, aide says", new DateOnly(2030, 11, 2), _sixth, ["a_sentinel", "b_lowmark", "c_copy"])
        {
            People =
            [
                new Person("p1", EntityType.Person, "Teodor Vask", ["Vask"], ["Transport Minister"], [a.Words("Teodor Vask"), b.Words("Vask"), c.Words("Vask")]),
                new Person("p2", EntityType.Person, "Runa Ohlm", ["Ohlm"], ["his aide"], [a.Words("Runa Ohlm"), a.Words("Ohlm", nth: 2), b.Words("Ohlm"), c.Words("Ohlm")]),
                new Person("p3", EntityType.Person, "Mette Kaal", [], ["spokeswoman for the harbour board"], [a.Words("Mette Kaal")]),
                new Person("p4", EntityType.Organization, "harbour board", [], [], [a.Words("harbour board"), b.Words("harbour board")]),
            ],
            Claims = [reopen, lorries, dates],
            Timeline =
            [
                new TimelineEntry(new DateOnly(2030, 11, 2), new DateOnly(2030, 11, 3), "the Calder Reach bridge", EventStatus.Reported, true, [a.Words("the Calder Reach bridge")]),
                new TimelineEntry(_third, _third, "Transport Minister Teodor Vask offered to reopen the Calder Reach bridge", EventStatus.Reported, false, [a.Words("offered"), b.Words("suggested"), c.Words("suggested")]),
                new TimelineEntry(_third, _third, "called that account incorrect", EventStatus.Denied, false, [a.Words("called that account incorrect", "s3")]),
                new TimelineEntry(new DateOnly(2031, 4, 1), new DateOnly(2031, 4, 30), "reopening the bridge in April", EventStatus.Planned, false, [b.Words("reopening the bridge in April"), c.Words("reopening the bridge in April")]),
            ],
            Changes =
            [
                new Change(_third, ChangeKind.NewClaim, "c1", "Transport Minister Teodor Vask offered to reopen the Calder Reach bridge before the summer", [a.Content("s1")]),
                new Change(_fourth, ChangeKind.FigureChanged, "c2", "60 → 58 lorries", [a.Words("60"), b.Words("58 lorries")]),
                new Change(_fourth, ChangeKind.Wording, "c1", "“offered” → “suggested”", [a.Words("offered"), b.Words("suggested")]),
                new Change(null, ChangeKind.Hardened, "c1", "Bridge to reopen", [c.Words("Bridge to reopen")]),
            ],
        };
        var second = new Story("77c1", "Bridge stays shut as board says no", _twentieth, new DateOnly(2031, 10, 1), ["d_follow"]) { Follows = ["5ab0"], Claims = [shut] };
        ImmutableArray<ArticleCopy> copies =
        [
            new ArticleCopy(CopyKind.Copy, "b_lowmark", "c_copy", "b_lowmark", 0.9712,
                [new CopiedPassage(b.Span("Vask suggested reopening the bridge in April, a news agency cited Ohlm as saying at a briefing on Monday."), c.Span("Vask suggested reopening the bridge in April, a news agency cited Ohlm as saying at a briefing on Monday."))]),
            new ArticleCopy(CopyKind.SharedQuote, "a_sentinel", "d_follow", null, 0.12, []),
        ];
        return new ReadoutDocument([a.Build(), b.Build(), c.Build(), d.Build()], copies, [first, second]);
    }
}
