using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Readout.Web;

/// <summary>Writes what is logged as one line of JSON each: time, level, category, message and the kind of error; never its stack or data.</summary>
internal sealed class LogLines(TextWriter output, Func<DateTimeOffset> now) : ILoggerProvider
{
    /// <summary>The category of requests.</summary>
    public const string Requests = "readout.requests";

    private readonly Lock _writing = new();

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose()
    {
        // The writer belongs to whoever gave it.
    }

    private void Write(LogLevel level, string category, string message, Exception? error)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Reports.JsonSpans.OneLine))
        {
            json.WriteStartObject();
            json.WriteString("time", now().ToString("yyyy-MM-dd'T'HH:mm:ss.fffK", CultureInfo.InvariantCulture));
            json.WriteString("level", level.ToString());
            json.WriteString("category", category);
            json.WriteString("message", message);
            if (error is not null)
            {
                json.WriteString("error", error.GetType().Name + ": " + error.Message);
            }

            json.WriteEndObject();
        }

        lock (_writing)
        {
            output.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
        }
    }

    private sealed class Category(LogLines lines, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Write(logLevel, name, formatter(state, exception), exception);
    }
}
