using Readout.Ingest;
using Readout.Stories;
using Xunit;

namespace Readout.Tests.Stories;

public class OutlineTests
{
    [Fact]
    public void An_outline_comes_back_as_it_was()
    {
        Annotations[] articles = [.. new ReportReader().Read([Repository.At("samples")]).Select(reading => reading.Report).OfType<Report>().Select(report => new Reader().Read(new ArticleReader().Read(report)))];
        Assert.True(articles.Length > 10);
        Assert.Contains(articles, annotations => annotations.Article.Published?.Value is null);
        foreach (Annotations annotations in articles)
        {
            ArticleOutline made = ArticleOutline.Of(annotations);
            byte[] packed = OutlineArchive.Pack(made);
            ArticleOutline found = OutlineArchive.Unpack(packed, made.Id, () => annotations);
            Assert.Equal(made.Copy.Shingles, found.Copy.Shingles);
            Assert.Equal(made.Copy.IsQuoted, found.Copy.IsQuoted);
            Assert.All(Enumerable.Range(0, made.Copy.Shingles.Length), at => Assert.Equal(made.Copy.SpanOf(0, at), found.Copy.SpanOf(0, at)));
            Assert.Equal(made.Described.Bag.Terms, found.Described.Bag.Terms);
            Assert.Equal(made.Described.Bag.Counts, found.Described.Bag.Counts);
            Assert.Equal(made.Described.Bag.Rarity, found.Described.Bag.Rarity);
            Assert.Equal(made.Described.Bag.Marks, found.Described.Bag.Marks);
            Assert.Equal(made.Described.Bridges.Order(), found.Described.Bridges);
            Assert.Equal(made.Described.Actors.OrderBy(pair => pair.Key), found.Described.Actors);
            Assert.Equal(made.Described.Deeds.OrderBy(pair => pair.Key), found.Described.Deeds);
            Assert.Equal((made.Counts, made.Names), (found.Counts, found.Names));
            Assert.Equal(made.WordsAlone(200).Terms, found.WordsAlone(200).Terms);
            Article before = made.Annotations.Article, after = found.Annotations.Article;
            Assert.Equal((before.Id, before.Outlet?.Value, before.Agency?.Value, before.Published?.Value, before.Published?.Earliest, before.Published?.Latest),
                (after.Id, after.Outlet?.Value, after.Agency?.Value, after.Published?.Value, after.Published?.Earliest, after.Published?.Latest));
        }
    }

    [Fact]
    public void Damaged_outlines_are_refused_and_nothing_else_happens()
    {
        Annotations annotations = new Reader().Read(new ArticleReader().Read(new Report("a", "Dam holds\n\nBy Ilse Marrow\n\nMay 21, 2022\n\nThe dam at Tarn held on Friday, officials said.\n", ReportFormat.PlainText, "a.txt")));
        byte[] packed = ArticleOutline.Of(annotations).Pack();
        for (int length = 0; length < packed.Length; length += 7)
        {
            Assert.Throws<InvalidDataException>(() => OutlineArchive.Unpack(packed[..length], "a", () => annotations));
        }

        Assert.Throws<InvalidDataException>(() => OutlineArchive.Unpack([99, .. packed[1..]], "a", () => annotations));
    }
}
