using System.CommandLine;

namespace Readout.Cli;

internal static class Program
{
    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand("Reads everything that was reported about a developing story and gives back one account in which every line says who says so.");
        return root.Parse(args).InvokeAsync();
    }
}
