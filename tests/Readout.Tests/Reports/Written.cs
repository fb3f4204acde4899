using System.Text;
using Readout.Reports;

namespace Readout.Tests.Reports;

/// <summary>What the writers make of a readout, as text.</summary>
internal static class Written
{
    public static string Json(ReadoutDocument readout) => Bytes(output => new ReadoutJsonWriter().Write(readout, output));

    public static string Line(Annotations annotations) => Bytes(output => new AnnotationsJsonWriter().Write(annotations, output));

    public static string Index(ReadoutDocument readout) => Bytes(output => new ReadoutHtmlWriter().WriteIndex(readout, output));

    public static string Page(ReadoutDocument readout, int story) => Bytes(output => new ReadoutHtmlWriter().WriteStory(readout, readout.Stories[story], output));

    public static string Text(ReadoutDocument readout, int width = 100) => Letters(output => new ReadoutTextWriter(width).Write(readout, output));

    public static string Markdown(ReadoutDocument readout) => Letters(output => new ReadoutMarkdownWriter().Write(readout, output));

    public static string Csv(ReadoutDocument readout) => Letters(output => new EventsCsvWriter().Write(readout, output));

    private static string Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Letters(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }
}
