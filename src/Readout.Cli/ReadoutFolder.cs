using System.Text;
using Readout.Reports;

namespace Readout.Cli;

/// <summary>A readout as files: a page per story, <c>readout.json</c>, <c>readout.md</c>, and <c>index.html</c> last, so that it never leads to a page that is not there.</summary>
internal static class ReadoutFolder
{
    public static void Write(ReadoutDocument readout, string folder, CancellationToken interrupted)
    {
        var pages = new ReadoutHtmlWriter();
        foreach (Story story in readout.Stories)
        {
            interrupted.ThrowIfCancellationRequested();
            WholeFile.Write(Path.Combine(folder, ReadoutHtmlWriter.FileName(story)), file => pages.WriteStory(readout, story, file));
        }

        interrupted.ThrowIfCancellationRequested();
        WholeFile.Write(Path.Combine(folder, "readout.json"), file => new ReadoutJsonWriter().Write(readout, file));
        WholeFile.Write(Path.Combine(folder, "readout.md"), file =>
        {
            using var text = new StreamWriter(file, new UTF8Encoding(false)) { NewLine = "\n" };
            new ReadoutMarkdownWriter().Write(readout, text);
        });
        WholeFile.Write(Path.Combine(folder, "index.html"), file => pages.WriteIndex(readout, file));
    }
}
