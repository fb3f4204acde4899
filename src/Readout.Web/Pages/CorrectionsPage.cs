using System.Globalization;
using Microsoft.AspNetCore.Http;
using Readout.Desk;
using Readout.Reports;
using Readout.Reports.Html;
using Readout.Store;
using Readout.Web.Corrections;
using Readout.Web.Intake;
using Readout.Web.Safety;

namespace Readout.Web.Pages;

/// <summary>What was put right, by whom, when and why; forms to put something right and to undo one correction.</summary>
internal sealed class CorrectionsPage(Library library, ServerSettings settings, ReadingRoom room)
{
    private const int Longest = 2000;

    /// <summary>The log and, where something may be changed, the forms. The address may fill in the values: <c>?kind=merge-people&amp;first=...</c>.</summary>
    public Task Show(HttpContext http)
    {
        IReadOnlyList<CorrectionEntry> entries = library.Corrections();
        bool isPending = library.HasPendingCorrections;
        SitePage page = new SitePage("Corrections", "/corrections") { Again = isPending ? 3 : 0 }
            .As("/corrections.json", "application/json", "JSON").As("/corrections.csv", "text/csv", "CSV").As("/corrections.jsonl", "application/x-ndjson", "JSON lines")
            .Begin("Corrections", Layout.Count(entries.Count(entry => entry.Undone is null), "correction") + " in force", "a rule each, replayed after every reading, undone one by one");
        string token = settings.IsReadOnly ? "" : FormToken.Of(http);
        if (isPending)
        {
            page.Body.Add($"<p role=\"status\">The stories are being brought up to date with the latest correction; this page loads itself again until they are.</p>\n");
        }

        AddLog(page.Body, entries, token);
        if (!settings.IsReadOnly)
        {
            AddForms(page.Body, http.Request.Query, token);
        }

        page.Body.Add($"</main>\n");
        return Answers.SendFresh(http, page.Render());
    }

    /// <summary>Takes a form: a correction, or the number of one to undo.</summary>
    public async Task Take(HttpContext http)
    {
        IFormCollection form = await FormToken.Read(http).ConfigureAwait(false);
        var signature = new Signature(Value(form, "author") is { Length: > 0 } author ? author : "a reader", settings.Now(), Value(form, "reason"));
        string undo = Value(form, "undo");
        Action<NewsDesk> correct = undo.Length > 0
            ? desk => desk.Undo(long.TryParse(undo, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : throw new BadRequest("there is no such correction."), signature)
            : CorrectionForm.Of(Value(form, "kind")) is var chosen ? desk => chosen.Make(desk, chosen.Values(Value(form, "first"), Value(form, "second")), signature) : throw new InvalidOperationException();
        await room.Correct(correct, http.RequestAborted).ConfigureAwait(false);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = "/corrections";
    }

    private static string Value(IFormCollection form, string name) =>
        form[name].ToString().Trim() is { Length: <= Longest } value ? value : throw new BadRequest($"'{name}' is longer than {Longest} characters.");

    private void AddLog(HtmlText page, IReadOnlyList<CorrectionEntry> entries, string token)
    {
        if (entries.Count == 0)
        {
            page.Add($"<p>Nothing was put right in this library.</p>\n");
            return;
        }

        page.Add($"<ol class=\"reports\">\n");
        foreach (CorrectionEntry entry in entries.OrderByDescending(entry => entry.Correction.Number))
        {
            page.Add($"<li><span class=\"words\">{entry.Correction.Sentence}</span> ");
            if (entry.Undone is { } undone)
            {
                page.Add($"undone on {undone.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(entry.UndoneBy is { } by ? " by " + by : "")}");
            }
            else if (!settings.IsReadOnly)
            {
                string number = entry.Correction.Number.ToString(CultureInfo.InvariantCulture);
                page.Add($"<form method=\"post\" action=\"/corrections\"><input type=\"hidden\" name=\"{FormToken.Field}\" value=\"{token}\"><input type=\"hidden\" name=\"undo\" value=\"{number}\"><button>Undo correction {number}</button></form>");
            }

            page.Add($"</li>\n");
        }

        page.Add($"</ol>\n");
    }

    private static void AddForms(HtmlText page, IQueryCollection query, string token)
    {
        page.Add($"<section aria-labelledby=\"forms-h\"><h2 id=\"forms-h\">Put something right</h2>\n");
        foreach (CorrectionForm form in CorrectionForm.All)
        {
            bool isChosen = query["kind"] == form.Kind;
            page.AddRaw(isChosen ? "<details class=\"fold\" open>" : "<details class=\"fold\">");
            page.Add($"<summary>{form.Title}</summary><form class=\"form\" method=\"post\" action=\"/corrections\"><input type=\"hidden\" name=\"{FormToken.Field}\" value=\"{token}\"><input type=\"hidden\" name=\"kind\" value=\"{form.Kind}\">\n<div class=\"row\">");
            AddField(page, form.First, "first", isChosen ? query["first"].ToString() : "", isNeeded: true);
            if (form.Second is { } second)
            {
                AddField(page, second, "second", isChosen ? query["second"].ToString() : "", isNeeded: true);
            }

            AddField(page, "Why", "reason", "", isNeeded: false);
            AddField(page, "Your name", "author", "", isNeeded: false);
            page.Add($"</div><p><button>{form.Title}</button></p></form></details>\n");
        }

        page.Add($"</section>\n");
    }

    private static void AddField(HtmlText page, string label, string name, string value, bool isNeeded)
    {
        page.Add($"<label>{label} <input name=\"{name}\" value=\"{value}\" maxlength=\"{Longest}\"");
        page.AddRaw(isNeeded ? " required></label>" : "></label>");
    }
}
