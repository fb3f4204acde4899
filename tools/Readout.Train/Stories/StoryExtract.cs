using System.Text.RegularExpressions;

namespace Readout.Train.Stories;

/// <summary>Cuts articles to the length of an extract, so that a model cannot tell by the length of a text where it comes from.</summary>
internal static partial class StoryExtract
{
    /// <summary>The headline and the first sentences of an article, so many that they have a number of words.</summary>
    public static StoryRow Of(StoryRow row, int words)
    {
        int count = row.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var kept = new List<string>();
        foreach (string sentence in SentenceEnd().Split(row.Text.Replace('\n', ' ')))
        {
            if (kept.Count > 0 && count >= words)
            {
                break;
            }

            kept.Add(sentence);
            count += sentence.Count(c => c == ' ') + 1;
        }

        return row with { Text = string.Join(' ', kept) };
    }

    [GeneratedRegex("(?<=[.!?][\u201D'\"]?)\\s+")]
    private static partial Regex SentenceEnd();
}
