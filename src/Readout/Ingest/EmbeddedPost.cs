using System.Text.RegularExpressions;

namespace Readout.Ingest;

/// <summary>Recognises the traces of an embedded post: the line that names its author, handle and day, and the short links in its text.</summary>
internal static partial class EmbeddedPost
{
    /// <summary>Whether a line is the attribution of a post: <i>— Jane Doe (@jane) March 4, 2019</i>, <i>A post shared by ...</i>.</summary>
    public static bool IsAttribution(string line) => line.Length <= 200 && (Attribution().IsMatch(line) || Shared().IsMatch(line));

    /// <summary>Whether a line is likely the text of a post: it ends in a short link of a network.</summary>
    public static bool HasPostLink(string line) => PostLink().IsMatch(line);

    [GeneratedRegex(@"^\W{0,3}(?:—|–|-{1,3}|&mdash;)?\s*[^@]{1,80}\(@\w{1,40}\)(?:\s+\S.{0,40})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"^\W{0,3}(?:A (?:post|video|photo|story) (?:shared|posted) by\b|View this post on\b|Posted by .{1,60} on \w+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shared();

    [GeneratedRegex(@"(?:https?://t\.co/\w+|pic\.twitter\.com/\w+|pic\.x\.com/\w+)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostLink();
}
