using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Readout.Stories.Corrections;

namespace Readout.Stories;

/// <summary>
/// Says in one word what the account of a story rests on: its articles as they were read, dated and corrected, what they share, what readers have put right in it,
/// the story that it follows, and the program itself with its models and lists. Accounts of the same basis are the same.
/// </summary>
/// <param name="articles">Ids of all articles in canonical order.</param>
/// <param name="sources">What each one's annotations were made from.</param>
/// <param name="copies">Which of them share text.</param>
/// <param name="reach">What readers have put right.</param>
internal sealed class StoryBasis(string[] articles, string[] sources, IReadOnlyList<(int First, int Second, ArticleCopy Copy)> copies, CorrectionReach reach)
{
    // A build may write accounts otherwise, and carries the models.
    private readonly string _build = typeof(StoryBasis).Module.ModuleVersionId.ToString();

    private readonly ILookup<int, (int Second, ArticleCopy Copy)> _copies = copies.ToLookup(pair => pair.First, pair => (pair.Second, pair.Copy));

    /// <summary>The basis of an account of some articles by themselves.</summary>
    /// <param name="members">Indices of the articles, ascending.</param>
    public string Of(int[] members) => Digest(
    [
        _build,
        .. reach.Of(members).SelectMany(correction => (string[])[
            correction.Kind.ToString(), .. correction.Subject, correction.Author, correction.Made.Ticks.ToString(CultureInfo.InvariantCulture), correction.Reason, correction.Sentence]),
        .. members.SelectMany(member => (string[])[
            articles[member], sources[member],
            .. _copies[member].Where(pair => Array.BinarySearch(members, pair.Second) >= 0).Select(pair => Written(pair.Copy))]),
    ]);

    /// <summary>The basis of an account that takes up another.</summary>
    public static string Of(string before, string after) => Digest([before, after]);

    /// <summary>What was counted from events that other reports date; <c>null</c> where nothing was.</summary>
    /// <param name="annotations">An article.</param>
    public static string? Anchored(Annotations annotations)
    {
        string[] counted =
        [
            .. from time in annotations.Times
               where time.Anchor is { DatedBy: not null }
               let told = time.Anchor!.DatedBy!.Value
               select string.Create(
                   CultureInfo.InvariantCulture,
                   $"{time.Span.Start}-{time.Span.End} {time.Value} {time.From:yyyy-MM-dd} {time.To:yyyy-MM-dd} {told.ArticleId} {told.Span.Start}-{told.Span.End} {time.Because}"),
        ];
        return counted.Length == 0 ? null : Digest(counted);
    }

    private static string Written(ArticleCopy copy) => string.Create(
        CultureInfo.InvariantCulture,
        $"{copy.Kind} {copy.Overlap:R} {copy.First}\n{copy.Second}\n{copy.Origin}\n{string.Join(' ', copy.Passages.Select(passage => $"{passage.First.Start}-{passage.First.End}={passage.Second.Start}-{passage.Second.End}"))}");

    /// <summary>A digest of some parts, each with its length before it, so that no two lists of parts read alike.</summary>
    internal static string Digest(IEnumerable<string> parts)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            all.AppendData(BitConverter.GetBytes(bytes.Length));
            all.AppendData(bytes);
        }

        return Convert.ToHexStringLower(all.GetHashAndReset())[..32];
    }
}
