using Readout.Archive;
using Readout.Ingest;
using Readout.Tests.Reports;
using Xunit;

namespace Readout.Tests.Archive;

public class ArchiveTests
{
    private static readonly Reader _reader = new();

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Repository.At("samples"), "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Annotations_come_back_in_every_value(string path)
    {
        foreach (ReportReading reading in new ReportReader().Read([path]))
        {
            Annotations annotations = _reader.Read(new ArticleReader().Read(reading.Report!));
            SameValues.Assert(annotations, AnnotationsArchive.Unpack(AnnotationsArchive.Pack(annotations), reading.Report!));
        }
    }

    [Fact]
    public void A_page_with_entities_and_half_a_character_comes_back_too()
    {
        var report = new Report("odd", "<html><body><h1>Fish &amp; ships &#x1F6A2;</h1><p>The mayor said &ldquo;no&rdquo; on 3 May 2021.</p></body></html>", ReportFormat.Html, "odd.html")
        {
            GivenOutlet = "A \ud83d", // a caller may hand in anything
        };
        Annotations annotations = _reader.Read(new ArticleReader().Read(report));
        Assert.Equal("A \ud83d", annotations.Article.Outlet!.Value);
        SameValues.Assert(annotations, AnnotationsArchive.Unpack(AnnotationsArchive.Pack(annotations), report));
    }

    [Fact]
    public void Every_property_of_the_records_survives_even_where_no_sample_sets_it()
    {
        var article = new Article { Report = new Report("a", "One word.", ReportFormat.Body, "a"), Text = "One word.", Map = OffsetMap.Identity(9), Blocks = [new Block(BlockKind.Paragraph, new(0, 9), new(0, 9))] };
        Annotations plain = _reader.Read(article);
        Annotations full = plain with
        {
            Article = article with
            {
                Title = new Finding("T", Provenance.Stated, new SourceSpan(0, 3)),
                Outlet = new Finding("O", Provenance.Inferred, null, "because"),
                Agency = new Finding("A", Provenance.Given),
                Dateline = new Finding("D", Provenance.Given),
                Url = new Finding("U", Provenance.Given),
                Authors = [new Finding("One", Provenance.Given)],
                Published = new PublicationDate(new(2020, 2, 3), Provenance.Inferred, new SourceSpan(1, 2), "so", new(2020, 2, 1), new(2020, 2, 5)),
                Corrections = ["it was corrected"],
                DateEvidence = [new DateEvidence(DateEvidenceKind.NamedDay, new(1, 2)) { Weekday = DayOfWeek.Sunday, Year = 2020, Month = 2, Day = 3, Offset = -1, IsReporting = true, Paragraph = 7 }],
            },
            Entities = [new Entity("e1", EntityType.Location, "N", true, true, [new Mention(new(0, 3), 0, 1, 0, MentionKind.Nominal)], ["role"])],
            Times = [new TimeExpression(new(0, 1), TimexType.Set, "V", new(2020, 1, 1), new(2020, 1, 2)) { Modifier = "M", Because = "B", Anchor = new TimeAnchor(new(0, 2), -6.5, 'D') { DatedBy = new Evidence("b", new(3, 9), "s1") }, Confidence = 0.123 }],
            Statements =
            [
                new Statement("s1", [new(0, 1)], [new(1, 2)], [new(2, 3), new(4, 5)])
                {
                    Speaker = "e1", CueHead = 3, IsSpeech = true, Quote = QuoteKind.Direct, Stance = Stance.Promises, Shifts = [new StanceShift(new(4, 5), Stance.Demands)], About = ["s2"], Within = "s3", Via = ["e2"],
                    Occasion = new(5, 6), Addressee = new(6, 7), Place = new(7, 8), Form = StatementForm.Document, SpeaksFor = "e3", From = new(2020, 3, 1), To = new(2020, 3, 2), Confidence = 1.0 / 3,
                },
            ],
            Events =
            [
                new Event("v1", new(0, 5), new(1, 2), 4, "go")
                {
                    Cameo = "036", Plover = "AGREE", Actor = new EventParticipant(new(0, 1), "e1", "RUS"), Target = new EventParticipant(new(1, 2), null, null), Place = new(2, 3), Time = new(3, 4),
                    From = new(2020, 4, 1), To = new(2020, 4, 2), Status = EventStatus.Ended, StatementId = "s1", Confidence = 0.7, Pattern = "p",
                },
            ],
        };
        AllSet.Assert(full.Article, full.Article.Published!, full.Article.DateEvidence[0], full.Entities[0], full.Times[0], full.Statements[0], full.Events[0]);
        SameValues.Assert(full, AnnotationsArchive.Unpack(AnnotationsArchive.Pack(full), article.Report));
    }

    [Fact]
    public void Stories_come_back_in_every_value()
    {
        Assert.NotEmpty(InventedReadout.Document.Stories);
        foreach (Story story in InventedReadout.Document.Stories)
        {
            Story corrected = story with
            {
                Corrections = ["one", "two"],
                People = [.. story.People.Select(person => person with { Corrections = ["three"] })],
                Claims = [.. story.Claims.Select(claim => claim with { Corrections = ["four"], Meant = [new Antecedent(new(claim.TextFrom.Span.Start, claim.TextFrom.Span.Start + 1), "p1", "five")] })],
            };
            SameValues.Assert(corrected, StoryArchive.Unpack(StoryArchive.Pack(corrected)));
            SameValues.Assert(story, StoryArchive.Unpack(StoryArchive.Pack(story)));
        }
    }

    [Fact]
    public void Another_form_and_damaged_bytes_are_refused_with_a_sentence()
    {
        Story story = InventedReadout.Document.Stories[0];
        byte[] packed = StoryArchive.Pack(story);
        byte[] later = [.. packed];
        later[0] = 200;
        Assert.Contains("form 200", Assert.Throws<InvalidDataException>(() => StoryArchive.Unpack(later)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => StoryArchive.Unpack(packed[..(packed.Length / 3)]));
        Assert.Throws<InvalidDataException>(() => StoryArchive.Unpack([]));
    }
}
