using System.Net;
using Readout.Desk.Watching;
using Readout.Tests.Store;
using Readout.Web;
using Readout.Web.Safety;

namespace Readout.Tests.Web;

/// <summary>A library of a test, served on a free port of this machine.</summary>
internal sealed class ServedLibrary : IAsyncDisposable
{
    private ServedLibrary(TestLibrary library, ReadoutServer server, StringWriter log)
    {
        Kept = library;
        Server = server;
        Log = log;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
    }

    public TestLibrary Kept { get; }

    public ReadoutServer Server { get; }

    public HttpClient Client { get; }

    public StringWriter Log { get; }

    /// <summary>Two invented reports of one affair: one denies what the other tells.</summary>
    public static (string Id, string Text)[] Reports { get; } =
    [
        ("sentinel", """
            Aide says mayor offered to open Tarn bridge before summer

            By Ilse Marrow

            March 3, 2031

            PORT SABEL — Mayor Teodor Vask offered to open the Tarn bridge before the summer, his aide Runa Ohlm told reporters on Monday.

            "He offered to open the bridge before the summer," Ohlm told the Sentinel.

            A spokeswoman for the harbour board, Mette Kaal, dismissed that account. "The mayor made no such offer," she said.

            Copyright 2031 Harrow Sentinel. All rights reserved.
            """),
        ("lowmark", """
            Harbour board rejects talk of an early bridge opening
            The Lowmark Post
            PORT SABEL, March 4 (Northline) - The harbour board denied on Tuesday that Mayor Teodor Vask had offered to open the Tarn bridge before the summer.

            Runa Ohlm, an aide to the mayor, said on Monday that Vask had offered to open the Tarn bridge before the summer.

            "It is not true that he offered to open the bridge," Mette Kaal, a spokeswoman for the board, told a news conference in the port.

            (Reporting by Pavo Lindt)
            """),
    ];

    public static async Task<ServedLibrary> Start(TestLibrary? library = null, AccessToken? token = null, bool isReadOnly = false, IPAddress? address = null, PoliteFetcher? fetcher = null, TimeSpan? patience = null)
    {
        library ??= new TestLibrary("sqlite");
        var log = new StringWriter();
        ReadoutServer server = await ReadoutServer.Start(library.Library, new ServerSettings(address ?? IPAddress.Loopback, 0, () => DateTimeOffset.UtcNow)
        {
            Token = token,
            IsReadOnly = isReadOnly,
            Fetcher = fetcher,
            Patience = patience ?? TimeSpan.FromSeconds(20),
            Log = TextWriter.Synchronized(log),
            LogsRequests = true,
        });
        return new ServedLibrary(library, server, log);
    }

    public Task<string> Text(string address) => Client.GetStringAsync(new Uri(address, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        Kept.Dispose();
    }
}
