using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Text;
using Readout.Reports;

namespace Readout.Cli;

/// <summary>A readout as files: a page per story, <c>readout.json</c>, <c>readout.md</c>, and <c>index.html</c> last, so that it never leads to a page that is not there.</summary>
internal static class ReadoutFolder
{
    public static void Write(ReadoutDocument readout, string folder, CancellationToken interrupted)
    {
        var pages = new ReadoutHtmlWriter();
        Action[] files =
        [
            () => WholeFile.Write(Path.Combine(folder, "readout.json"), file => new ReadoutJsonWriter().Write(readout, file)),
            () => WholeFile.Write(Path.Combine(folder, "readout.md"), file =>
            {
                using var text = new StreamWriter(file, new UTF8Encoding(false)) { NewLine = "\n" };
                new ReadoutMarkdownWriter().Write(readout, text);
            }),
            .. readout.Stories.Select(story => (Action)(() => WholeFile.Write(Path.Combine(folder, ReadoutHtmlWriter.FileName(story)), file => pages.WriteStory(readout, story, file)))),
        ];
        try
        {
            Partitioner.Create(files, loadBalance: true).AsParallel().WithCancellation(interrupted).ForAll(write => write());
        }
        catch (AggregateException failures)
        {
            // One sentence for the first file that could not be written.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        interrupted.ThrowIfCancellationRequested();
        WholeFile.Write(Path.Combine(folder, "index.html"), file => pages.WriteIndex(readout, file));
    }
}
