using Readout.Desk;
using Readout.Tests.Store;
using Xunit;

namespace Readout.Tests.Web;

/// <summary>The samples, read once and served to the tests of one class.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    internal ServedLibrary Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        TestLibrary library = new TestLibrary("sqlite").WithSamples("dam", "exchange");
        // An entry of the log that changes nothing.
        var signature = new Signature("Ed", DateTimeOffset.UnixEpoch, "a test");
        library.Desk.Undo(library.Desk.FixOutlet("01_courier", "The Other Courier", signature), signature);
        library.Desk.Compose(CancellationToken.None);
        Site = await ServedLibrary.Start(library);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
