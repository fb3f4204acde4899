using System.Diagnostics;
using System.Text.Json;

namespace Readout.Bench;

/// <summary>Other programs on the same texts in the same run, so that a ratio can be told whatever the machine.</summary>
internal static class Peer
{
    /// <summary>What a peer's script prints of its speed, or that it is not here.</summary>
    /// <param name="script">Its file in bench/peers.</param>
    /// <param name="texts">The JSON Lines file of texts.</param>
    public static string Line(string script, string texts) => Run(script, texts) is { } measured
        ? $"{measured.GetProperty("peer").GetString()}, same texts, same run: {measured.GetProperty("rate").GetDouble():N0} of its tokens/s (no trees, no coreference)"
        : $"{script}: not here (npm ci in bench/peers)";

    private static JsonElement? Run(string name, string texts)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "peers", name);
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo("node", [script, texts]) { RedirectStandardOutput = true, RedirectStandardError = true });
            string output = process!.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? JsonDocument.Parse(output).RootElement : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
