using System.Diagnostics;
using System.Text.Json;

namespace Readout.Bench;

/// <summary>Another program on the same texts in the same run, so that a ratio can be told whatever the machine.</summary>
internal static class Peer
{
    /// <summary>Tokens a second of wink-nlp, or <c>null</c> where Node or the package is missing.</summary>
    public static double? WinkRate(string texts)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "peers", "wink.mjs");
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo("node", [script, texts]) { RedirectStandardOutput = true, RedirectStandardError = true });
            string output = process!.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? JsonDocument.Parse(output).RootElement.GetProperty("rate").GetDouble() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
