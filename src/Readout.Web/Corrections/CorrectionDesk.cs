using System.Globalization;
using Microsoft.AspNetCore.Http;
using Readout.Desk;
using Readout.Store;
using Readout.Web.Data;
using Readout.Web.Intake;
using Readout.Web.Pages;

namespace Readout.Web.Corrections;

/// <summary>
/// Takes corrections from programs. The body is JSON, which no form of another site can send, and a change from another origin is turned away at the door; where others
/// reach the server, only who shows the token comes so far.
/// </summary>
internal sealed class CorrectionDesk(Library library, ServerSettings settings, ReadingRoom room)
{
    private const string Nobody = "a reader";

    /// <summary>One entry of the log.</summary>
    public Task Show(HttpContext http, string number) => Entry(number) is { } entry ? Answers.SendFresh(http, DetailJson.Correction(entry)) : Answers.NotThere(http, "correction");

    /// <summary>Makes a correction; answers when the stories are up to date, or when that takes long.</summary>
    public async Task Make(HttpContext http)
    {
        if ((http.Request.ContentType ?? "").Split(';')[0].Trim() is var type && !type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            await Answers.Refuse(http, StatusCodes.Status415UnsupportedMediaType, "a correction is sent as application/json.").ConfigureAwait(false);
            return;
        }

        CorrectionRequest request = await CorrectionRequest.Read(http.Request, http.RequestAborted).ConfigureAwait(false);
        CorrectionForm form = CorrectionForm.Of(request.Kind);
        long number = 0;
        Signature signature = Sign(request.Author, request.Reason ?? "");
        bool isDone = await room.Correct(desk => number = form.Make(desk, request.Subject, signature), http.RequestAborted).ConfigureAwait(false);
        http.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/api/v1/corrections/{number}");
        await Answers.SendFresh(http, DetailJson.Correction(Entry(number)!), isDone ? StatusCodes.Status201Created : StatusCodes.Status202Accepted).ConfigureAwait(false);
    }

    /// <summary>Undoes one correction; those after it stay.</summary>
    public async Task Undo(HttpContext http, string number)
    {
        if (Entry(number) is not { } entry)
        {
            await Answers.NotThere(http, "correction").ConfigureAwait(false);
            return;
        }

        if (entry.Undone is not null)
        {
            await Answers.Refuse(http, StatusCodes.Status409Conflict, $"correction {number} was undone before.").ConfigureAwait(false);
            return;
        }

        string author = http.Request.Query["author"].ToString().Trim();
        Signature signature = Sign(author.Length <= CorrectionRequest.Longest ? author : throw new BadRequest($"'author' is longer than {CorrectionRequest.Longest} characters."), "");
        bool isDone = await room.Correct(desk => desk.Undo(entry.Correction.Number, signature), http.RequestAborted).ConfigureAwait(false);
        await Answers.SendFresh(http, DetailJson.Correction(Entry(entry.Correction.Number)!), isDone ? StatusCodes.Status200OK : StatusCodes.Status202Accepted).ConfigureAwait(false);
    }

    private Signature Sign(string? author, string reason) => new(string.IsNullOrEmpty(author) ? Nobody : author, settings.Now(), reason);

    private CorrectionEntry? Entry(string number) => long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long known) ? Entry(known) : null;

    private CorrectionEntry? Entry(long number) => library.Corrections().FirstOrDefault(entry => entry.Correction.Number == number);
}
