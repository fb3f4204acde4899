using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Readout.Web.Corrections;

/// <summary>A correction as a program sends it: <c>{"kind": "merge-people", "subject": ["...", "..."], "author": "...", "reason": "..."}</c>.</summary>
/// <param name="Kind">What it is: see <see cref="CorrectionForm"/>.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Author">Who makes it, or <c>null</c>.</param>
/// <param name="Reason">Why, or <c>null</c>.</param>
internal sealed record CorrectionRequest(
    [property: JsonRequired] string Kind, [property: JsonRequired] string[] Subject, string? Author, string? Reason)
{
    /// <summary>Characters of one value at most.</summary>
    public const int Longest = 2000;

    private const int MostBytes = 64 << 10;
    private const string Shape = """a correction is {"kind": "merge-people", "subject": ["A", "B"], "author": "who", "reason": "why"}; the last two may be left out""";

    /// <summary>Reads the body of a request.</summary>
    /// <exception cref="BadRequest">It is something else, or too large.</exception>
    public static async Task<CorrectionRequest> Read(HttpRequest request, CancellationToken cancel)
    {
        byte[] bytes = new byte[MostBytes + 1];
        int length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
        if (length > MostBytes)
        {
            throw new BadRequest($"a correction may have {MostBytes >> 10} KB at most.");
        }

        CorrectionRequest? read;
        try
        {
            read = JsonSerializer.Deserialize(bytes.AsSpan(0, length), CorrectionRequestJson.Default.CorrectionRequest);
        }
        catch (JsonException)
        {
            throw new BadRequest(Shape + ".");
        }

        return read is not { Kind: not null, Subject: not null } || Array.Exists(read.Subject, value => value is null) ? throw new BadRequest(Shape + ".")
            : read.Subject.Append(read.Author).Append(read.Reason).Any(value => value?.Length > Longest) ? throw new BadRequest($"a value is longer than {Longest} characters.")
            : read with { Subject = [.. read.Subject.Select(value => value.Trim())], Author = read.Author?.Trim(), Reason = read.Reason?.Trim() };
    }
}
