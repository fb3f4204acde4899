using Readout.Store;

namespace Readout.Web.Past;

/// <summary>A library, or some stories of it, as known on a day, in a file of its own that goes when nobody uses it any more.</summary>
/// <param name="library">The library.</param>
/// <param name="folder">The folder of its file.</param>
/// <param name="leftOut">How many reports are left out.</param>
internal sealed class PastLibrary(Library library, string folder, int leftOut) : IDisposable
{
    private readonly Lock _lock = new();
    private int _users = 1;

    /// <summary>The library.</summary>
    public Library Library => library;

    /// <summary>How many reports are left out: published later, or on a day that is not known.</summary>
    public int LeftOut => leftOut;

    /// <summary>Takes it for one more user; false when it is gone already.</summary>
    public bool TryTake()
    {
        lock (_lock)
        {
            _users += _users > 0 ? 1 : 0;
            return _users > 0;
        }
    }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (--_users > 0)
            {
                return;
            }
        }

        library.Dispose();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true); // gone already when the server stopped in between
        }
    }
}
