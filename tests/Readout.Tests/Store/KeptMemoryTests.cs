using Readout.Store;
using Xunit;

namespace Readout.Tests.Store;

public class KeptMemoryTests
{
    [Fact]
    public void However_many_connections_are_open_together_they_keep_what_one_process_may()
    {
        string path = Path.Combine(Path.GetTempPath(), "readout-tests-" + Guid.NewGuid().ToString("N") + ".db");
        try
        {
            using var database = new SqliteDatabase(path, create: true);
            var open = new List<System.Data.Common.DbConnection> { database.Connect() };
            Do(open[0], "CREATE TABLE page (body BLOB NOT NULL)");
            Do(open[0], "INSERT INTO page (body) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000) SELECT randomblob(4000) FROM n"); // 32 MB
            for (int i = 0; i < 8; i++)
            {
                open.Add(database.Connect());
                Do(open[^1], "SELECT SUM(length(body)) FROM page");
            }

            long kept = SQLitePCL.raw.sqlite3_memory_used();
            Assert.InRange(kept, 16 << 20, SqliteDatabase.MostKept + (48 << 20));
            open.ForEach(connection => connection.Dispose());
        }
        finally
        {
            foreach (string left in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(path) + "*"))
            {
                File.Delete(left);
            }
        }
    }

    private static void Do(System.Data.Common.DbConnection connection, string sql)
    {
        using System.Data.Common.DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // literals of this test
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteScalar();
    }
}
