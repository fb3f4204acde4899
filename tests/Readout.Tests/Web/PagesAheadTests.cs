using System.IO.Compression;
using Readout.Desk;
using Readout.Store;
using Readout.Tests.Store;
using Readout.Web.Pages;
using Xunit;

namespace Readout.Tests.Web;

public class PagesAheadTests
{
    private static readonly Signature _signature = new("Ida Sund", new DateTimeOffset(2031, 5, 1, 0, 0, 0, TimeSpan.Zero), "");

    public static TheoryData<string> Kinds => TestLibrary.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_server_makes_the_page_of_every_story_and_makes_it_anew_when_the_story_changes(string kind)
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary(kind).WithSamples("exchange").With(ServedLibrary.Reports[0]));
        await Made(site);
        string story = site.Kept.Library.StoryOf("sentinel")!;
        Assert.DoesNotContain("Lowmark", await site.Text("/stories/" + story), StringComparison.Ordinal);
        site.Kept.With(ServedLibrary.Reports[1]);
        await Made(site);
        story = site.Kept.Library.StoryOf("sentinel")!;
        string page = await site.Text("/stories/" + story);
        Assert.Contains("Lowmark", page, StringComparison.Ordinal);
        Assert.Equal(page, await site.Text("/stories/" + story + "?made=now"));
        Assert.DoesNotContain("ahead any more", site.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_page_is_sent_with_the_policy_and_the_tag_of_a_fresh_one()
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports));
        await Made(site);
        string address = "/stories/" + site.Kept.Library.StoryOf("sentinel")!;
        using HttpResponseMessage kept = await site.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken),
            fresh = await site.Client.GetAsync(new Uri(address + "?made=now", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(fresh.Headers.ETag, kept.Headers.ETag);
        Assert.Equal(fresh.Headers.GetValues("Content-Security-Policy"), kept.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(fresh.Content.Headers.ContentType, kept.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("br, gzip;q=0.5", true)]
    [InlineData("gzip;q=0, br", false)]
    [InlineData("br", false)]
    public async Task A_kept_page_is_sent_packed_to_who_takes_gzip_and_to_nobody_else(string coding, bool isPacked)
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports));
        await Made(site);
        string address = "/stories/" + site.Kept.Library.StoryOf("sentinel")!;
        string plain = await site.Text(address);
        using HttpResponseMessage answer = await Ask(site, address, coding);
        Assert.Equal(isPacked ? ["gzip"] : [], answer.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        byte[] body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using Stream text = isPacked ? new GZipStream(new MemoryStream(body), CompressionMode.Decompress) : new MemoryStream(body);
        using var reader = new StreamReader(text);
        Assert.Equal(plain, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(!isPacked, body.Length == System.Text.Encoding.UTF8.GetByteCount(plain));

        // The two forms have tags of their own, and either is known again.
        using HttpResponseMessage fresh = await Ask(site, address + "?made=now", coding);
        Assert.Equal(isPacked, !Equals(answer.Headers.ETag, fresh.Headers.ETag));
        using HttpResponseMessage again = await Ask(site, address, coding, answer.Headers.ETag);
        Assert.Equal((System.Net.HttpStatusCode.NotModified, answer.Headers.ETag), (again.StatusCode, again.Headers.ETag));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_kept_page_is_ever_stale(string kind)
    {
        using var test = new TestLibrary(kind);
        int survived = 0;
        foreach (Action<TestLibrary> step in (Action<TestLibrary>[])
        [
            library => library.WithSamples("exchange"),
            library => library.With(ServedLibrary.Reports[0]),
            library => library.WithSamples("dam"),
            library => library.With(ServedLibrary.Reports[1]),
            library => library.With(("lowmark-again", ServedLibrary.Reports[1].Text + "\nA line more.\n")),
            library => library.Desk.FixOutlet("sentinel", "The Harrow Gazette", _signature),
            library => library.Desk.FixDate("lowmark", new DateOnly(2031, 3, 9), _signature),
            library => library.Desk.MergeStories([.. library.Library.Stories(LibraryFilter.All).Take(2).Select(story => story.Id)], _signature),
            library => library.Desk.MoveArticle("lowmark", null, _signature),
            library => library.Desk.Undo(library.Library.Corrections().First(entry => entry.Undone is null).Correction.Number, _signature),
        ])
        {
            step(test);
            test.Desk.Compose(CancellationToken.None);
            var made = new List<(string, byte[])>();
            foreach (StoryRow story in test.Library.Stories(LibraryFilter.All))
            {
                Rendered fresh = StoryGlancePage.Of(test.Library, story.Id)!;
                made.Add((story.Id, KeptPage.Pack(fresh)));
                if (KeptPage.Of(test.Library, story.Id) is { } kept)
                {
                    survived++;
                    Assert.Equal(System.Text.Encoding.UTF8.GetString(fresh.Bytes), System.Text.Encoding.UTF8.GetString(kept.Bytes));
                    Assert.Equal(fresh.StyleHash, kept.StyleHash);
                }
            }

            Assert.True(test.Library.KeepPages(test.Library.Generation, KeptPage.Maker, made));
        }

        Assert.True(survived >= 10, $"{survived} pages outlived a step");
    }

    private static Task<HttpResponseMessage> Ask(ServedLibrary site, string address, string coding, System.Net.Http.Headers.EntityTagHeaderValue? known = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", coding);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task Made(ServedLibrary site)
    {
        for (int i = 0; i < 600 && site.Kept.Library.PagesToMake(KeptPage.Maker) > 0; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, site.Kept.Library.PagesToMake(KeptPage.Maker));
    }
}
