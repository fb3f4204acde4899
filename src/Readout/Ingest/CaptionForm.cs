using System.Text.RegularExpressions;

namespace Readout.Ingest;

/// <summary>
/// Whether a line is the caption of a picture by its words: a credit behind its last sentence or before its first, the words that begin a caption of an agency (<i>In this photo taken
/// Friday</i>), somebody <i>(pictured)</i> in words without a full stop, somebody who does in the present what is dated to the year at the end (<i>Anna Weiss arrives at the port in Tarn, May 4, 2019</i>).
/// </summary>
internal static partial class CaptionForm
{
    private const int Longest = 110;
    private const int LongestSentence = 60;
    private const int LongestUnended = 45;
    private const int Shortest = 5;

    /// <summary>Whether it is one.</summary>
    /// <param name="text">The line.</param>
    /// <param name="shape">Its shape.</param>
    public static bool IsCaption(string text, LineShape shape) =>
        shape.Words is >= Shortest and <= Longest && !text.Contains('@')
        && (SlashCredit().IsMatch(text) || NamedPicture().IsMatch(text) || (shape.Words <= LongestSentence && Depicted().IsMatch(text))
            || (shape.Words <= LongestUnended && char.IsLetterOrDigit(text[^1]) && Pictured().IsMatch(text)));

    [GeneratedRegex(@"[.)]\s*\p{Lu}[\p{L}.]{1,20}\s?/\s?\p{Lu}[\p{L}.’'-]+(?:\s[\p{L}.’'-]+){0,3}(?:\s(?:via|TPX|FILE)\s.{0,40})?\W*$|^\W{0,3}\p{Lu}[\p{L}.’'-]+(?:\s[\p{L}.’'-]+){1,3}\s?/\s?(?:AP|Reuters|REUTERS|AFP|Getty(?: Images)?|EPA)(?:\s?/\s?\p{Lu}[\p{L} ]{1,12})?\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex SlashCredit();

    [GeneratedRegex(@"^\W{0,3}In this (?:[\p{L} ]{0,24}(?:photo|photograph|image|picture)s? (?:taken|provided|released|made|from|issued|supplied|distributed)\b|[^.?!]{0,15}\d[^.?!]{0,20}(?:photo|image|picture)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex NamedPicture();

    [GeneratedRegex(@"\b(?:is|are) pictured\b|\(\s?pictured\b|, pictured\b|\(\s?(?:far )?(?:left|right|centre|center|above)\s?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Pictured();

    [GeneratedRegex(@"^(?!On |In |At )[^.?!“""]{0,160}?\b(?:arrives?|attends?|speaks?|gestures?|walks?|waves?|listens?|smiles?|kiss(?:es)?|poses?|address(?:es)?|delivers? (?:remarks|a speech)|holds? (?:a|up)|meets? with|looks? on|testif(?:y|ies)|(?:is|are) (?:seen|pictured|shown))\b.*\s(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?) \d{1,2}\s?, 20\d\d\s?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Depicted();
}
