using System.Runtime.InteropServices;

namespace Readout.Cli;

internal static class Program
{
    public static int Main(string[] args)
    {
        using var interrupted = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Interrupt(context, interrupted));
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Interrupt(context, interrupted));
        using Streams streams = Streams.OfConsole();
        return CommandTable.Run(args, streams, interrupted.Token);
    }

    // The first signal ends the work after the article in hand, so that what is written is whole; a second one ends the process.
    private static void Interrupt(PosixSignalContext context, CancellationTokenSource interrupted)
    {
        context.Cancel = !interrupted.IsCancellationRequested;
        interrupted.Cancel();
    }
}
