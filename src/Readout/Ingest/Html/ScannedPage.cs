namespace Readout.Ingest.Html;

/// <summary>
/// A page prepared for the parser: every run of text replaced by a mark of two characters that carries its number, so that wherever the parser puts the
/// run in its tree, the mark leads back to the source exactly. (AngleSharp knows where elements begin in the source but not where text does, and
/// entities and moved text break any counting.)
/// </summary>
internal sealed class ScannedPage
{
    private const char First = '\uE100';
    private const int Base = 4096;

    /// <summary>The most runs that marks can number.</summary>
    public const int MostRuns = Base * Base;

    /// <summary>The page as given.</summary>
    public required string Source { get; init; }

    /// <summary>The page with marks for text, with what carries no text left out.</summary>
    public required string Marked { get; init; }

    /// <summary>The runs of text, by number.</summary>
    public required List<SourceSpan> Runs { get; init; }

    /// <summary>Tags that may carry metadata, in order.</summary>
    public required List<PageTag> Tags { get; init; }

    /// <summary>Whether a character of the parsed tree's text is the first of a mark.</summary>
    public static bool IsMark(char character) => character is >= First and < (char)(First + Base);

    /// <summary>The number that a mark carries.</summary>
    public static int NumberOf(char high, char low) => ((high - First) * Base) + (low - First);

    /// <summary>The first character of the mark of a number.</summary>
    public static char High(int number) => (char)(First + (number / Base));

    /// <summary>The second character of the mark of a number.</summary>
    public static char Low(int number) => (char)(First + (number % Base));
}
