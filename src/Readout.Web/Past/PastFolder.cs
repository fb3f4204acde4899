namespace Readout.Web.Past;

/// <summary>
/// The folder below the temporary folder where one process keeps the accounts of earlier days, only for its own user. The process holds a lock in it, which the system
/// lets go when the process ends, however it ends: that is how the next one sees whose folder is nobody's any more.
/// </summary>
internal sealed class PastFolder : IDisposable
{
    private const string Prefix = "readout-as-of-";
    private const string Owner = "owner";
    private readonly FileStream _lock;
    private int _count;

    /// <summary>Makes a folder.</summary>
    /// <param name="below">Where; the temporary folder when <c>null</c>.</param>
    public PastFolder(string? below = null)
    {
        string parent = below ?? System.IO.Path.GetTempPath();
        Path = below is null
            ? Directory.CreateTempSubdirectory(Prefix).FullName
            : Directory.CreateDirectory(System.IO.Path.Combine(parent, Prefix + Guid.NewGuid().ToString("N"))).FullName;
        _lock = new FileStream(System.IO.Path.Combine(Path, Owner), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Removes the folders of processes that are gone. What cannot be looked at is left.</summary>
    /// <param name="below">Where; the temporary folder when <c>null</c>.</param>
    /// <returns>How many were removed.</returns>
    public static int RemoveStale(string? below = null)
    {
        int removed = 0;
        foreach (string folder in Directory.EnumerateDirectories(below ?? System.IO.Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                removed += IsStale(folder) ? 1 : 0;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Somebody holds it, or it is another user's.
            }
        }

        return removed;
    }

    /// <summary>A new, empty folder in it.</summary>
    public string New() => Directory.CreateDirectory(System.IO.Path.Combine(Path, Interlocked.Increment(ref _count).ToString(System.Globalization.CultureInfo.InvariantCulture))).FullName;

    /// <summary>Removes it with all that is in it.</summary>
    public void Dispose()
    {
        _lock.Dispose();
        Directory.Delete(Path, recursive: true);
    }

    // Removes it if it is. A folder without a lock is one that is just being made.
    private static bool IsStale(string folder)
    {
        string owner = System.IO.Path.Combine(folder, Owner);
        if (!File.Exists(owner))
        {
            return false;
        }

        using (new FileStream(owner, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Directory.Delete(folder, recursive: true);
        }

        return true;
    }
}
