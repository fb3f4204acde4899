namespace Readout.Cli.Library;

/// <summary>The words under which the command shows values.</summary>
internal static class Words
{
    public static string Of(ClaimStatus status) => status == ClaimStatus.SingleSource ? "one source" : status.ToString().ToLowerInvariant();

    public static string Of(Stance stance) => stance == Stance.PlaysDown ? "plays down" : stance.ToString().ToLowerInvariant();
}
