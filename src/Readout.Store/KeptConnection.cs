using System.Data;
using Microsoft.Data.Sqlite;

namespace Readout.Store;

/// <summary>
/// A connection to a SQLite file that is open, and set up, when somebody has done with it, and is then given to the next: to open one takes as long as to read a page.
/// </summary>
/// <param name="connection">How to connect.</param>
/// <param name="isKept">Takes it back when it is disposed of; where not, it is closed.</param>
internal sealed class KeptConnection(string connection, Func<KeptConnection, bool> isKept) : SqliteConnection(connection)
{
    protected override void Dispose(bool disposing)
    {
        if (!disposing || State != ConnectionState.Open || !isKept(this))
        {
            base.Dispose(disposing);
        }
    }
}
