using System.Text;
using Readout.Language.Conllu;

namespace Readout.Cli;

/// <summary><c>readout annotate --input conllu</c>: tokens and sentences as given, everything else anew, for measuring.</summary>
internal static class GivenTokens
{
    public static int Annotate(Streams streams, InputSettings settings, CancellationToken interrupted)
    {
        var annotator = new ConlluAnnotator();
        var output = new DataOutput(streams.Output);
        int skipped = 0;
        using (var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            foreach (string path in settings.Paths)
            {
                interrupted.ThrowIfCancellationRequested();
                try
                {
                    using var input = new StreamReader(path == "-" ? streams.Input : File.OpenRead(path));
                    annotator.Annotate(input, path, text);
                }
                catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
                {
                    skipped++;
                    streams.Error.WriteLine(error is InvalidDataException ? error.Message : $"skipped {path}: it cannot be read ({error.Message.TrimEnd('.')}).");
                }
            }
        }

        return skipped == 0 ? ExitCode.Done : skipped == settings.Paths.Count || settings.Strict ? ExitCode.Failed : ExitCode.SomeSkipped;
    }
}
