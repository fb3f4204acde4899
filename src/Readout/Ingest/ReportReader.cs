using System.Security;

namespace Readout.Ingest;

/// <summary>
/// Reads inputs into reports: files, folders (recursively, entries in ordinal name order, names that begin with a dot left out, links to
/// folders not followed), <c>-</c> for standard input, and <c>.jsonl</c> rows <c>{"id", "text", "published"?, "outlet"?, "url"?, "title"?}</c>.
/// A report's id is its file name without folder and extension, or the row's own; of two reports with one id the first is kept and the second is a
/// problem that names both. Never throws for an input: what cannot be read becomes a <see cref="ReportProblem"/> and the rest is read.
/// </summary>
public sealed class ReportReader
{
    private readonly Stream? _standardInput;
    private readonly bool _asBody;
    private readonly bool _mayRepeatIds;

    /// <summary>Creates a reader.</summary>
    /// <param name="standardInput">What <c>-</c> stands for; <c>null</c> when there is none. Not closed.</param>
    /// <param name="asBody">Whether every text is clean body text (<see cref="ReportFormat.Body"/>), whatever it looks like.</param>
    /// <param name="mayRepeatIds">Whether the caller tells reports of one id apart, so that the second is no problem.</param>
    public ReportReader(Stream? standardInput = null, bool asBody = false, bool mayRepeatIds = false)
    {
        _mayRepeatIds = mayRepeatIds;
        _standardInput = standardInput;
        _asBody = asBody;
    }

    /// <summary>Reads the paths lazily, in the order given.</summary>
    /// <param name="paths">Files, folders, or <c>-</c>.</param>
    /// <returns>Reports and problems in input order.</returns>
    public IEnumerable<ReportReading> Read(IEnumerable<string> paths)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            foreach (ReportReading reading in ReadPath(path))
            {
                if (!_mayRepeatIds && reading.Report is Report report && !taken.TryAdd(report.Id, report.Place))
                {
                    yield return ReportReading.Skip(report.Place, $"its id '{report.Id}' is already taken by {taken[report.Id]}; it was left out");
                }
                else
                {
                    yield return reading;
                }
            }
        }
    }

    /// <summary>Reads a stream as it would read a file of a name, which gives the form and the ids; nothing is opened.</summary>
    /// <param name="stream">The bytes; not closed.</param>
    /// <param name="name">What the file would be called: <c>report.html</c>, <c>rows.jsonl</c>.</param>
    /// <returns>Reports and problems in input order.</returns>
    public IEnumerable<ReportReading> Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return ReadStream(stream, name, Path.GetFileNameWithoutExtension(name), name);
    }

    private IEnumerable<ReportReading> ReadPath(string path)
    {
        if (path == "-")
        {
            return _standardInput is null
                ? [ReportReading.Skip("-", "there is no standard input")]
                : ReadStream(_standardInput, "standard input", "stdin", "");
        }

        return Directory.Exists(path) ? ReadFolder(path, 0) : ReadFile(path);
    }

    private IEnumerable<ReportReading> ReadFolder(string folder, int depth)
    {
        if (depth > ReadingLimits.FolderDepth)
        {
            yield return ReportReading.Skip(folder, $"it lies more than {ReadingLimits.FolderDepth} folders deep");
            yield break;
        }

        string[] entries = [];
        string? reason = null;
        try
        {
            entries = [.. Directory.EnumerateFileSystemEntries(folder).Where(entry => Path.GetFileName(entry)[0] != '.')];
        }
        catch (Exception error) when (IsExpected(error))
        {
            reason = Reason(error, "folder");
        }

        if (reason is not null || entries.Length == 0)
        {
            yield return ReportReading.Skip(folder, reason ?? "there is no file in this folder");
            yield break;
        }

        Array.Sort(entries, StringComparer.Ordinal);
        foreach (string entry in entries)
        {
            bool isFolder = Directory.Exists(entry);
            if (isFolder && new DirectoryInfo(entry).LinkTarget is not null)
            {
                yield return ReportReading.Skip(entry, "it is a link to a folder, which is not followed");
                continue;
            }

            foreach (ReportReading reading in isFolder ? ReadFolder(entry, depth + 1) : ReadFile(entry))
            {
                yield return reading;
            }
        }
    }

    private IEnumerable<ReportReading> ReadFile(string path)
    {
        FileStream? file = null;
        string? reason = null;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception error) when (IsExpected(error))
        {
            reason = Reason(error, "file");
        }

        if (file is null)
        {
            yield return ReportReading.Skip(path, reason ?? "the file cannot be opened");
            yield break;
        }

        using (file)
        {
            foreach (ReportReading reading in ReadStream(file, path, Path.GetFileNameWithoutExtension(path), path))
            {
                yield return reading;
            }
        }
    }

    private IEnumerable<ReportReading> ReadStream(Stream stream, string place, string id, string name)
    {
        if (FormatSniffer.IsRows(name))
        {
            return new RowReader(_asBody).Read(stream, place);
        }

        byte[]? bytes = null;
        string? reason = null;
        try
        {
            bytes = ReadAll(stream);
            reason = bytes is null ? $"it is larger than {ReadingLimits.DocumentBytes >> 20} MB" : null;
        }
        catch (Exception error) when (IsExpected(error))
        {
            reason = Reason(error, "file");
        }

        if (bytes is null || !ByteDecoder.TryDecode(bytes, out string? text, out reason))
        {
            return [ReportReading.Skip(place, reason ?? "it cannot be read")];
        }

        if (name.Length == 0 && FormatSniffer.LooksLikeRows(text))
        {
            return new RowReader(_asBody).Read(new MemoryStream(bytes), place);
        }

        return [ReportMaker.Make(id, text, _asBody ? ReportFormat.Body : FormatSniffer.FormatOf(name, text), place)];
    }

    // Null when there is more than the limit.
    private static byte[]? ReadAll(Stream stream)
    {
        if (stream.CanSeek && stream.Length - stream.Position > ReadingLimits.DocumentBytes)
        {
            return null;
        }

        var memory = new MemoryStream(stream.CanSeek ? (int)(stream.Length - stream.Position) : 0);
        byte[] buffer = new byte[81920];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (memory.Length + read > ReadingLimits.DocumentBytes)
            {
                return null;
            }

            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }

    internal static bool IsExpected(Exception error) =>
        error is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException;

    internal static string Reason(Exception error, string what) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => $"there is no such {what} (any more)",
        UnauthorizedAccessException or SecurityException => $"the {what} may not be read: permission denied",
        _ => $"the {what} cannot be read: {error.Message.TrimEnd('.')}",
    };
}
