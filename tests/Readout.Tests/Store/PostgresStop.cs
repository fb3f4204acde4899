using Readout.Tests.Store;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresStop))]

namespace Readout.Tests.Store;

/// <summary>Stops the tests' PostgreSQL server when all tests are done.</summary>
public sealed class PostgresStop : IDisposable
{
    public void Dispose() => PostgresServer.Stop();
}
