using System.Text.RegularExpressions;
using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// The line that signs an embedded post: <i>— Jane Doe (@jane) March 4, 2019</i>. What stands before it in its paragraph, or in the paragraph before where it stands alone, is what its
/// author wrote, on that day.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="signals">Its signals.</param>
internal sealed partial class PostMarks(Article article, ArticleSignals signals)
{
    private const double Sure = .95;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Adds the posts. What taggers made of their signatures gives way; what a post says of others stays, within it.</summary>
    public void AddTo(List<Attribution> attributions)
    {
        var posts = new List<Attribution>();
        for (int block = 0; block < article.Blocks.Length; block++)
        {
            if (article.Blocks[block].IsBody && article.Text.AsSpan(article.Blocks[block].Span.Start, article.Blocks[block].Span.Length).Contains('@'))
            {
                AddOf(block, posts);
            }
        }

        if (posts.Count == 0)
        {
            return;
        }

        attributions.RemoveAll(attribution => posts.Exists(post => post.Post!.Value.Contains(attribution.Cue.First) || attribution.Content.TrueForAll(range => post.Post!.Value.Overlaps(range))));
        attributions.AddRange(posts);
        attributions.Sort((a, b) => a.Cue.First.CompareTo(b.Cue.First));
    }

    private void AddOf(int block, List<Attribution> posts)
    {
        TextSpan span = article.Blocks[block].Span;
        int from = span.Start;
        foreach (Match signed in Signature().Matches(article.TextOf(span)))
        {
            int start = span.Start + signed.Index, end = start + signed.Length;
            bool isAlone = string.IsNullOrWhiteSpace(article.Text[from..start]);
            TextSpan? text = !isAlone ? new TextSpan(from, start) : from == span.Start ? Before(block) : null;
            if (!signed.Groups["day"].Success && end < span.End && article.Blocks[block].Kind != BlockKind.Embed)
            {
                continue;
            }

            from = end;
            if (text is { } words && Range(words.Start, words.End - Links().Match(article.TextOf(words)).Length) is { Length: > 0 } content)
            {
                int name = span.Start + signed.Groups["name"].Index;
                posts.Add(Make(Range(start, end), Range(name, name + signed.Groups["name"].Length), content));
            }
        }
    }

    // The paragraph before a signature that stands alone, unless it is signed itself.
    private TextSpan? Before(int block) =>
        block > 0 && article.Blocks[block - 1] is { IsBody: true } before && !IsSigned(article.TextOf(before.Span)) ? before.Span : null;

    private static bool IsSigned(string text) => Signature().Matches(text) is [.., var last] && string.IsNullOrWhiteSpace(text[(last.Index + last.Length)..]);

    private TokenRange Range(int start, int end)
    {
        int first = _tokens.TokenAt(start), last = first;
        while (last < _tokens.Count && _tokens.Starts[last] < end)
        {
            last++;
        }

        return new TokenRange(first, last);
    }

    private static Attribution Make(TokenRange signature, TokenRange name, TokenRange content)
    {
        var post = new Attribution(new CueSpan(signature.First, signature.First + 1, signature.First, Sure))
        {
            IsPattern = true,
            SourceProbability = Sure,
            ContentProbability = Sure,
            Confidence = Sure,
            Post = signature,
        };
        post.Source.Add(name);
        post.Content.Add(content);
        return post;
    }

    // A dash, a name without a dash of its own, a handle in brackets, and mostly a day.
    [GeneratedRegex(@"(?<![^\s.!?…”""'’])(?:[—–―]|--?)\s*(?<name>\p{L}(?:(?!\s[—–―-])[^@()\n]){1,60}?)\s*\(\s*@\s*\w{1,40}\s*\)(?<day>\s*,?\s*\p{Lu}\p{L}{2,8}\.?\s+\d{1,2}\s*,\s*\d{4})?", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    // The links that a post ends in.
    [GeneratedRegex(@"(?:\s*(?:https?\s*:\s*//\S+|pic\.twitter\.com/\S+))*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
