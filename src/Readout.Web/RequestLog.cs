using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Readout.Store;
using Readout.Web.Pages;

namespace Readout.Web;

/// <summary>Logs requests, and turns what goes wrong into an answer that gives nothing away.</summary>
internal sealed class RequestLog(ILoggerFactory loggers, ServerSettings settings)
{
    private readonly ILogger _requests = loggers.CreateLogger(LogLines.Requests);

    public async Task Handle(HttpContext http, RequestDelegate next)
    {
        long begun = Stopwatch.GetTimestamp();
        try
        {
            await next(http).ConfigureAwait(false);
        }
        catch (BadHttpRequestException error)
        {
            await Refuse(http, error.StatusCode, error.StatusCode == StatusCodes.Status413PayloadTooLarge ? $"a request may have {ReadoutServer.RequestBytes >> 20} MB at most." : "the request cannot be read.").ConfigureAwait(false);
        }
        catch (InvalidDataException) when (!http.Request.HasFormContentType)
        {
            await Refuse(http, StatusCodes.Status503ServiceUnavailable, "what this library holds was kept in the form of another version: run 'readout refresh' on it once.").ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            await Refuse(http, StatusCodes.Status400BadRequest, "the form cannot be read, or is larger than it may be.").ConfigureAwait(false);
        }
        catch (BadRequest refused)
        {
            await Refuse(http, StatusCodes.Status400BadRequest, refused.Message).ConfigureAwait(false);
        }
        catch (NotReady later)
        {
            http.Response.Headers.RetryAfter = NotReady.Seconds.ToString(CultureInfo.InvariantCulture);
            await Refuse(http, StatusCodes.Status503ServiceUnavailable, later.Message, NotReady.Seconds).ConfigureAwait(false);
        }
        catch (LibraryException error)
        {
            await Refuse(http, StatusCodes.Status400BadRequest, error.Message).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }
#pragma warning disable CA1031 // whatever goes wrong in one request must not end the server
        catch (Exception error)
#pragma warning restore CA1031
        {
            string path = Shown(http);
            _requests.LogError(error, "{Method} {Path} failed", http.Request.Method, path);
            await Refuse(http, StatusCodes.Status500InternalServerError, "something went wrong here; the server's log says what.").ConfigureAwait(false);
        }
        finally
        {
            Describe(http);
            if (settings.LogsRequests && _requests.IsEnabled(LogLevel.Information))
            {
                string time = Stopwatch.GetElapsedTime(begun).TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
                string path = Shown(http);
                _requests.LogInformation("{Method} {Path} {Status} {Time} ms", http.Request.Method, path, http.Response.StatusCode, time);
            }
        }
    }

    // The span of the request, where requests are traced: the pattern of its address, never the address itself, which may name people.
    private static void Describe(HttpContext http)
    {
        if (Activity.Current is not { IsAllDataRequested: true, OperationName: "Microsoft.AspNetCore.Hosting.HttpRequestIn" } request)
        {
            return;
        }

        string route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        request.DisplayName = $"{http.Request.Method} {route}".TrimEnd();
        request.SetTag("http.request.method", http.Request.Method).SetTag("http.route", route).SetTag("http.response.status_code", http.Response.StatusCode);
        if (http.Response.StatusCode >= 500)
        {
            request.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static string Shown(HttpContext http) => http.Request.Path.Value is { } path ? path[..Math.Min(path.Length, 200)] : "";

    private static Task Refuse(HttpContext http, int status, string sentence, int again = 0)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return Task.CompletedTask;
        }

        return Answers.Refuse(http, status, sentence, again);
    }
}
