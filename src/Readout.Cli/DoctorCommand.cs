using System.CommandLine;
using System.Numerics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Readout.Models;

namespace Readout.Cli;

/// <summary><c>readout doctor</c>: what somebody who mends readout would ask for.</summary>
internal static class DoctorCommand
{
    public static Command Define(Streams streams)
    {
        var command = new Command("doctor", "Show the version, the models with size and checksum, the runtime and the processor.");
        command.SetAction(_ => Run(streams));
        return command;
    }

    private static int Run(Streams streams)
    {
        using var output = new StreamWriter(new DataOutput(streams.Output)) { NewLine = "\n" };
        output.WriteLine($"readout    {Version()}");
        output.WriteLine($"runtime    {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
        output.WriteLine($"system     {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}");
        output.WriteLine($"processor  {Environment.ProcessorCount} cores, vectors of {Vector<byte>.Count * 8} bits{(Vector512.IsHardwareAccelerated ? " (512 at hand)" : "")}{(Vector.IsHardwareAccelerated ? "" : ", not accelerated")}");
        output.WriteLine($"memory     {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MB");
        bool whole = true;
        foreach (ModelInfo model in ModelInfo.All())
        {
            whole &= model.IsWhole;
            output.WriteLine($"{(model.Name.StartsWith("Lexicons/", StringComparison.Ordinal) ? "lexicon    " : "model      ")}{model.Name,-34} {model.Bytes,12:N0} bytes  sha256 {model.Checksum[..16]}{(model.IsWhole ? "" : "  DAMAGED: the content does not match its checksum")}");
        }

        output.WriteLine(whole ? "all models and lexicons are whole" : "install readout again: a model is damaged");
        return whole ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Version() =>
        typeof(DoctorCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
