using Microsoft.AspNetCore.Http;
using Readout.Desk;
using Readout.Reports;
using Readout.Reports.Html;
using Readout.Store;
using Readout.Web.Intake;
using Readout.Web.Safety;

namespace Readout.Web.Pages;

/// <summary>Where reports are given: pasted, as files, or by their addresses; and what became of them.</summary>
internal sealed class AddPage(Library library, ReadingRoom room)
{
    /// <summary>The form.</summary>
    public Task Show(HttpContext http)
    {
        string token = FormToken.Of(http);
        SitePage page = new SitePage("Add reports", "/add").Begin("Add reports", room.Fetches ? "Paste one, choose files (plain text, HTML, or .jsonl with a report a row), or give addresses" : "Paste one, or choose files: plain text, HTML, or .jsonl with a report a row");
        page.Body.Add($"<form class=\"form\" method=\"post\" action=\"/add\" enctype=\"multipart/form-data\"><input type=\"hidden\" name=\"{FormToken.Field}\" value=\"{token}\">\n<p><label>Text of a report <textarea name=\"text\"></textarea></label></p>\n");
        page.Body.Add($"<div class=\"row\"><label>Called <input name=\"name\" maxlength=\"100\"></label><label>Outlet, if it does not say <input name=\"outlet\" maxlength=\"300\"></label><label>Published, if it does not say <input type=\"date\" name=\"published\"></label><label>Its address <input type=\"url\" name=\"url\" maxlength=\"2000\"></label></div>\n");
        page.Body.Add($"<p><label>Files <input type=\"file\" name=\"files\" multiple></label></p>\n");
        if (room.Fetches)
        {
            page.Body.Add($"<p><label>Addresses of reports, one a line; the server fetches them <textarea name=\"addresses\" class=\"short\"></textarea></label></p>\n");
        }

        page.Body.Add($"<p><button>Read them</button></p></form>\n</main>\n");
        return Answers.SendFresh(http, page.Render());
    }

    /// <summary>Takes the form.</summary>
    public async Task Take(HttpContext http)
    {
        ReadingJob job = room.Give(GivenReports.Of(await FormToken.Read(http).ConfigureAwait(false)));
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = "/add/" + job.Number;
    }

    /// <summary>What became of reports; asks for itself again as long as they are read.</summary>
    public Task Result(HttpContext http, string number)
    {
        if (room.Job(number) is not { } job)
        {
            return Answers.NotThere(http, "reading");
        }

        IReadOnlyList<AddedReport> results = job.Results;
        bool isDone = job.Done.IsCompleted;
        int read = results.Count(result => result.IsNew), known = results.Count(result => result.Id is not null && !result.IsNew), skipped = results.Count(result => result.Problem is not null);
        string[] facts = [$"{results.Count} of {Layout.Count(job.Count, "input")}", $"{read} added", $"{known} there already", $"{skipped} skipped"];
        SitePage page = new SitePage(isDone ? "Read" : "Reading", "/add") { Again = isDone ? 0 : 1 }.Begin(isDone ? "Read" : !job.Fetched.IsCompleted ? "Fetching" : results.Count < job.Count ? "Reading" : "Composing the stories", facts);
        if (job.Failure is { } failure)
        {
            page.Body.Add($"<p class=\"problem\" role=\"alert\">{Layout.Capital(failure)}</p>\n");
        }

        AddResults(page.Body, results, isDone);
        page.Body.Add($"<p role=\"status\">{(isDone ? Layout.Count(job.Changed, "story", "stories") + " new or changed." : "This page loads itself again until everything is read.")} <a href=\"/\">All stories</a> · <a href=\"/add\">Add more</a></p>\n</main>\n");
        return Answers.SendFresh(http, page.Render());
    }

    private void AddResults(HtmlText page, IReadOnlyList<AddedReport> results, bool isDone)
    {
        page.Add($"<ul class=\"reports\">\n");
        foreach (AddedReport result in results)
        {
            if (result.Problem is { } problem)
            {
                page.Add($"<li><span class=\"problem\">skipped</span> {problem.Sentence}</li>\n");
            }
            else if (isDone && library.StoryOf(result.Id!) is { } story)
            {
                page.Add($"<li><span class=\"done\">{(result.IsNew ? "added" : "there already")}</span> <a href=\"{Addresses.Article(result.Id!)}\">{result.Id}</a>, in <a href=\"{Addresses.Story(story)}\">its story</a></li>\n");
            }
            else
            {
                page.Add($"<li><span class=\"done\">{(result.IsNew ? "read" : "there already")}</span> {result.Id}</li>\n");
            }
        }

        page.Add($"</ul>\n");
    }
}
