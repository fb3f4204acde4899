using Readout.Tests.Store;
using Xunit;

namespace Readout.Tests.Web;

/// <summary>The samples, read once and served to the tests of one class.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    internal ServedLibrary Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await ServedLibrary.Start(new TestLibrary("sqlite").WithSamples("dam", "exchange"));

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
