namespace Readout.Cli;

/// <summary>How many inputs there are, for the progress bar.</summary>
internal static class InputCount
{
    /// <summary>The number of files among and below the paths; <c>null</c> where it cannot be known beforehand (rows, standard input, folders that cannot be listed).</summary>
    public static int? Of(IEnumerable<string> paths)
    {
        int count = 0;
        foreach (string path in paths)
        {
            if (path == "-" || path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            try
            {
                count += Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Count() : 1;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        return Math.Max(1, count);
    }
}
