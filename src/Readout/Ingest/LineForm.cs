using System.Text.RegularExpressions;

namespace Readout.Ingest;

/// <summary>What a line is by its form alone, whatever stands around it. Sure forms only: a line that might be the report's own prose has none.</summary>
internal static partial class LineForm
{
    /// <summary>The kind that the form of a line shows, or <c>null</c>.</summary>
    public static BlockKind? Of(SourceLine line)
    {
        string text = line.Text;
        LineShape shape = line.Shape;
        if (IsStray(text, shape))
        {
            return text is "×" or "✕" or "✖" or "≡" or "☰" ? BlockKind.Boilerplate : BlockKind.Stray;
        }

        if (EmbeddedPost.IsAttribution(text))
        {
            return BlockKind.Embed;
        }

        if (IsCopyright(text, shape))
        {
            return BlockKind.Copyright;
        }

        if (text.Length <= 400 && Address().IsMatch(text))
        {
            return BareHost().IsMatch(text) ? BlockKind.Credit : BlockKind.Boilerplate;
        }

        if (shape.Words <= 8 && (ReadingTime().IsMatch(text) || Counter().IsMatch(text)))
        {
            return BlockKind.Boilerplate;
        }

        if (DateLineReader.IsDateLine(text))
        {
            return BlockKind.Date;
        }

        if (BylineReader.TryRead(text, out List<NamedPart> names))
        {
            return names.Count > 0 && names.TrueForAll(name => AgencyReader.Canonical(text[name.Start..name.End]) is not null) ? BlockKind.Agency : BlockKind.Byline;
        }

        return Known(text, shape) ?? Marked(text, shape) ?? (shape.Words <= 12 && Breadcrumb().IsMatch(text) ? BlockKind.Section : null);
    }

    /// <summary>Whether a line is a caption by its words or by the credit at its end.</summary>
    public static bool IsCredited(string text, LineShape shape) => CaptionForm.IsCaption(text, shape) || (shape.Words <= 60 && CreditEnd().IsMatch(text));

    /// <summary>Whether a line begins a publisher's own message to its readers.</summary>
    public static bool OpensAppeal(string text, LineShape shape)
    {
        if (shape.Words > 14)
        {
            return false;
        }

        ReadOnlySpan<char> start = text.AsSpan().TrimStart("*-•>–—[( ");
        foreach (string opener in IngestLexicon.Shared.AppealOpeners)
        {
            if (start.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line closes a report: what follows it is no longer the report.</summary>
    public static bool ClosesReport(string text, LineShape shape) =>
        shape.Words <= 30 && IngestLexicon.Shared.EndMarkers.IsIn(text);

    private static bool IsStray(string text, LineShape shape) =>
        shape.Letters + shape.Digits == 0 || (shape.Letters + shape.Digits <= 2 && text.Length <= 4 && !(shape.Letters == 2 && shape.Capitalised == 1));

    private static bool IsCopyright(string text, LineShape shape) =>
        (text.Length <= 400 && CopyrightStart().IsMatch(text))
        || (shape.Words <= 60 && text.Contains("all rights reserved", StringComparison.OrdinalIgnoreCase))
        || (shape.Words <= 20 && text.Contains('©'));

    // Lines of a few words whose whole text is known.
    private static BlockKind? Known(string text, LineShape shape)
    {
        if (shape.Words > 12)
        {
            return null;
        }

        ReadOnlySpan<char> bare = text.AsSpan().Trim(" :.…»›>«‹<|•*-–—[]()!?#\u2192\u2190\u2193");
        IngestLexicon lexicon = IngestLexicon.Shared;
        if (lexicon.ShareLines.Contains(bare))
        {
            return BlockKind.Boilerplate;
        }

        if (lexicon.Sections.Contains(bare))
        {
            return BlockKind.Section;
        }

        return AgencyReader.OfLine(text) is not null ? BlockKind.Agency : null;
    }

    private static BlockKind? Marked(string text, LineShape shape)
    {
        if (shape.Words <= 40 && Contributors().IsMatch(text))
        {
            return AgencyReader.OfLine(text) is not null ? BlockKind.Agency : BlockKind.Byline;
        }

        IngestLexicon lexicon = IngestLexicon.Shared;
        if (shape.Words <= 30)
        {
            ReadOnlySpan<char> start = text.AsSpan().TrimStart("*•>»–—-▶►[( ");
            foreach (string opener in lexicon.RelatedOpeners)
            {
                if (start.StartsWith(opener, StringComparison.OrdinalIgnoreCase) && (opener[^1] is ':' or '|' || !shape.EndsSentence)
                    && (start.Length == opener.Length || !char.IsLetter(start[opener.Length])))
                {
                    return shape.Words <= 3 && start.Length <= opener.Length + 1 ? BlockKind.Boilerplate : BlockKind.Related;
                }
            }
        }

        if (CaptionForm.IsCaption(text, shape))
        {
            return BlockKind.Caption;
        }

        if (shape.Words <= 60 && CreditEnd().Match(text) is { Success: true } credit)
        {
            return credit.Index > 25 ? BlockKind.Caption : BlockKind.Credit;
        }

        if (shape.Words <= 25 && !(shape.EndsSentence && shape.IsProse) && lexicon.Credits.IsIn(text))
        {
            return shape.Words <= 6 ? BlockKind.Credit : BlockKind.Caption;
        }

        bool notice = lexicon.Notices.IsIn(text);
        return notice && (shape.Person > 0 || shape.Words <= 8 || (!shape.IsProse && shape.Words <= 25)) && shape.Quotes == 0 ? BlockKind.Boilerplate
            : notice && shape.Person * 12 >= shape.Words ? BlockKind.Boilerplate : null;
    }

    [GeneratedRegex(@"^\W{0,3}(?:©|&copy;|\(c\)\s|copyright\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CopyrightStart();

    [GeneratedRegex(@"^(?:[^.!?]{0,50}[:\s])?(?:https?://\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|ru|uk|de|fr|ua|eu|info|gov|edu|int|mil|tv|news|io|co|ca|au|in|ie|nz|za|cn|jp|il|pl|tr|it|es|nl|se|no|fi|dk|ch|at|be|cz|hu|ro|bg|gr|rs|by|kz|ge|am|az)(?:/\S*)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[\w-]+(?:\.[\w-]+)+\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex BareHost();

    [GeneratedRegex(@"^(?:\p{Lu}[\w&.' ]{1,30}\s?[>›»/|]\s?){1,5}\p{Lu}[\w&.' ]{1,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex Breadcrumb();

    [GeneratedRegex(@"^\W*(?:\d+\s*(?:-\s*)?min(?:ute)?s?\.?\s*(?:read|listen|watch)?|(?:reading|read)\s+time.{0,25}|estimated read.{0,30}|\d+:\d\d(?:\s*/\s*\d+:\d\d)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadingTime();

    [GeneratedRegex(@"^\W*[\d.,]+[KkMm]?\s*(?:shares?|comments?|views?|likes?|replies|reactions?|followers?|retweets?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counter();

    [GeneratedRegex(@"\bcontributed\s+(?:to\s+this\s+(?:report|article|story|piece|dispatch)|to\s+the\s+report|reporting|from\s+\p{Lu})|^\W{0,3}(?:(?:additional\s+)?(?:reporting|writing)\s+by\b|with\s+(?:additional\s+)?reporting\s+(?:by|from)\b|with\s+(?:files|material|inputs?)\s+from\b|\(?(?:reporting|writing|editing)\s+by\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contributors();

    [GeneratedRegex(@"[(\[](?:(?:ap |afp |file |pool |reuters )?(?:photos?|pictures?|images?|photographs?|credit|illustration|graphic)\b[^)\]]{0,120}|[^)\]]{0,80}(?:getty|reuters|afp|\bap\b|shutterstock|alamy|epa|handout)[^)\]]{0,40})[)\]]\W*$|(?:photo(?:graph)?|picture|image|credit)(?:\s+(?:by|credit|source|courtesy(?:\s+of)?))?\s*:\s*[^.]{2,80}$|\b(?:/|via |— ?|– ?|- )(?:getty(?: images)?|reuters|afp|ap|epa|shutterstock|alamy|tass)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CreditEnd();
}
