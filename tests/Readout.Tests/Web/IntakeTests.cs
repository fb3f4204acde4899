using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Readout.Store;
using Readout.Tests.Store;
using Xunit;

namespace Readout.Tests.Web;

public class IntakeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reports_that_a_program_gives_are_read_and_stand_in_stories_when_it_is_answered()
    {
        await using ServedLibrary site = await ServedLibrary.Start();
        var rows = ServedLibrary.Reports.Select(report => new { id = report.Id, text = report.Text });
        using HttpResponseMessage response = await site.Client.PostAsJsonAsync(new Uri("/api/v1/reports", UriKind.Relative), rows, Cancel);
        using JsonDocument answer = JsonDocument.Parse(await Finished(site, response));
        Assert.Equal(["sentinel", "lowmark"], answer.RootElement.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("id").GetString()));
        Assert.Equal(2, site.Kept.Library.Articles(LibraryFilter.All).Count());
        using HttpResponseMessage again = await site.Client.PostAsJsonAsync(new Uri("/api/v1/reports", UriKind.Relative), rows, Cancel);
        using JsonDocument known = JsonDocument.Parse(await Finished(site, again));
        Assert.All(known.RootElement.GetProperty("reports").EnumerateArray(), report => Assert.False(report.GetProperty("added").GetBoolean()));
    }

    [Fact]
    public async Task A_text_may_bring_its_outlet_and_day_in_the_address()
    {
        await using ServedLibrary site = await ServedLibrary.Start();
        using HttpResponseMessage response = await site.Client.PostAsync(
            new Uri("/api/v1/reports?name=notes&outlet=The%20Quay&published=2031-03-05", UriKind.Relative),
            new StringContent("Bridge opens\n\nThe bridge opened, the mayor said.\n", Encoding.UTF8, "text/plain"), Cancel);
        await Finished(site, response);
        ArticleRow row = site.Kept.Library.Articles(LibraryFilter.All).Single();
        Assert.Equal(("notes", "The Quay", new DateOnly(2031, 3, 5)), (row.Id, row.Outlet, row.Published));
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_read()
    {
        await using ServedLibrary site = await ServedLibrary.Start();
        string rows = JsonSerializer.Serialize(new { id = "a", text = ServedLibrary.Reports[0].Text }) + "\nnot json\n";
        using HttpResponseMessage response = await site.Client.PostAsync(new Uri("/api/v1/reports", UriKind.Relative), new StringContent(rows, Encoding.UTF8, "application/x-ndjson"), Cancel);
        using JsonDocument answer = JsonDocument.Parse(await Finished(site, response));
        Assert.Equal("a", answer.RootElement.GetProperty("reports")[0].GetProperty("id").GetString());
        Assert.Contains("row 2", answer.RootElement.GetProperty("reports")[1].GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_was_stopped_between_reading_and_composing_composes_when_it_starts()
    {
        var library = new TestLibrary("sqlite");
        foreach (var _ in library.Desk.Add([new(new Report("left", ServedLibrary.Reports[0].Text, ReportFormat.PlainText, "left.txt"), null)], null, 1, () => DateTimeOffset.UtcNow, Cancel))
        {
            // kept, not composed
        }

        Assert.Equal(1, library.Library.PendingCount);
        await using ServedLibrary site = await ServedLibrary.Start(library);
        while (library.Library.PendingCount > 0)
        {
            await Task.Delay(50, Cancel);
        }

        Assert.Contains("1 story", await site.Text("/"), StringComparison.Ordinal);
    }

    private static async Task<string> Finished(ServedLibrary site, HttpResponseMessage response)
    {
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted, response.StatusCode.ToString());
        string text = await response.Content.ReadAsStringAsync(Cancel);
        while (!JsonDocument.Parse(text).RootElement.GetProperty("done").GetBoolean())
        {
            await Task.Delay(100, Cancel);
            text = await site.Text(response.Headers.Location!.ToString());
        }

        return text;
    }
}
