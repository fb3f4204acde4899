using System.Text;
using Readout.Reports.Html;

namespace Readout.Reports;

/// <summary>
/// Writes a readout as pages: an index, and one self-contained file per story (no script, style sheet inside, light and dark, fit for a phone and
/// for print). Every line of the account links to the marked words in the reports' text on the same page. Safe to use from several threads.
/// </summary>
public sealed class ReadoutHtmlWriter
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The name of a story's file, beside <c>index.html</c>.</summary>
    /// <param name="story">The story.</param>
    public static string FileName(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return "story-" + string.Concat(story.Id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')) + ".html";
    }

    /// <summary>Writes the list of stories.</summary>
    /// <param name="readout">The readout.</param>
    /// <param name="output">Where to; UTF-8, not closed.</param>
    public void WriteIndex(ReadoutDocument readout, Stream output)
    {
        ArgumentNullException.ThrowIfNull(readout);
        Write(IndexPage.Of(readout, ArticleIndex.Of(readout)), output);
    }

    /// <summary>Writes the page of one story.</summary>
    /// <param name="readout">The readout that holds it.</param>
    /// <param name="story">The story.</param>
    /// <param name="output">Where to; UTF-8, not closed.</param>
    public void WriteStory(ReadoutDocument readout, Story story, Stream output)
    {
        ArgumentNullException.ThrowIfNull(readout);
        ArgumentNullException.ThrowIfNull(story);
        Write(StoryPage.Of(readout, ArticleIndex.Of(readout), story), output);
    }

    private static void Write(HtmlText page, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new StreamWriter(output, _utf8, bufferSize: 1 << 16, leaveOpen: true);
        writer.Write(page.ToString());
    }
}
