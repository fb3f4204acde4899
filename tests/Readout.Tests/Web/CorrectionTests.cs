using System.Net;
using AngleSharp.Html.Parser;
using Readout.Store;
using Readout.Tests.Store;
using Xunit;

namespace Readout.Tests.Web;

public class CorrectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_is_merged_with_another_shown_as_such_and_parted_again()
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports));
        Assert.Equal(HttpStatusCode.SeeOther, await Post(site, ("kind", "merge-people"), ("first", "Mette Kaal"), ("second", "Runa Ohlm"), ("author", "Ann <b>"), ("reason", "a test")));
        CorrectionEntry made = site.Kept.Library.Corrections().Single();
        Assert.Equal((CorrectionKind.SamePerson, "Ann <b>", "a test"), (made.Correction.Kind, made.Correction.Author, made.Correction.Reason));
        Assert.DoesNotContain(site.Kept.Library.People(LibraryFilter.All), person => person.Name == "Mette Kaal" && site.Kept.Library.People(LibraryFilter.All).Any(other => other.Name == "Runa Ohlm"));
        string page = await site.Text("/corrections");
        Assert.Contains("Ann &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("Undo correction 1", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, await Post(site, ("undo", "1")));
        Assert.NotNull(site.Kept.Library.Corrections().Single().Undone);
        Assert.Contains(site.Kept.Library.People(LibraryFilter.All), person => person.Name == "Mette Kaal");
    }

    [Fact]
    public async Task The_day_of_a_report_is_put_right_and_its_page_says_so()
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports));
        Assert.Equal(HttpStatusCode.SeeOther, await Post(site, ("kind", "fix-day"), ("first", "sentinel"), ("second", "2031-03-05")));
        Assert.Equal(new DateOnly(2031, 3, 5), site.Kept.Library.Articles(new LibraryFilter { Article = "sentinel" }).Single().Published);
        Assert.Contains("5 Mar 2031", await site.Text("/articles/sentinel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_names_nothing_or_comes_without_the_token_of_the_form_changes_nothing()
    {
        await using ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports));
        Assert.Equal(HttpStatusCode.BadRequest, await Post(site, ("kind", "fix-day"), ("first", "nowhere"), ("second", "2031-03-05")));
        Assert.Equal(HttpStatusCode.BadRequest, await Post(site, ("kind", "fix-day"), ("first", "sentinel"), ("second", "yesterday")));
        Assert.Equal(HttpStatusCode.BadRequest, await Post(site, ("kind", "no-such"), ("first", "a"), ("second", "b")));
        Assert.Equal(HttpStatusCode.BadRequest, await Post(site, ("undo", "17")));
        using HttpResponseMessage bare = await site.Client.PostAsync(new Uri("/corrections", UriKind.Relative), new FormUrlEncodedContent([new("kind", "fix-day"), new("first", "sentinel"), new("second", "2031-03-05")]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Empty(site.Kept.Library.Corrections());
    }

    private static async Task<HttpStatusCode> Post(ServedLibrary site, params (string Name, string Value)[] values)
    {
        string token = new HtmlParser().ParseDocument(await site.Text("/corrections")).QuerySelector("input[name=form-token]")?.GetAttribute("value") ?? "";
        using HttpResponseMessage response = await site.Client.PostAsync(
            new Uri("/corrections", UriKind.Relative), new FormUrlEncodedContent(values.Select(value => new KeyValuePair<string, string>(value.Name, value.Value)).Append(new("form-token", token))), Cancel);
        return response.StatusCode;
    }
}
