using System.Text.RegularExpressions;

namespace Readout.Ingest;

/// <summary>The place, and perhaps the agency and day, before the first sentence of a report: <i>MOSCOW, March 4 (Reuters) — </i>.</summary>
/// <param name="Place">The place.</param>
/// <param name="Agency">The agency in brackets, or <c>null</c>.</param>
/// <param name="Date">The day, most often without a year, or <c>null</c>.</param>
internal sealed partial record InlineDateline(NamedPart Place, NamedPart? Agency, DatePhrase? Date)
{
    /// <summary>Reads the dateline that a paragraph begins with, or returns <c>null</c>.</summary>
    public static InlineDateline? Read(string paragraph)
    {
        Match match = Opening().Match(paragraph.Length > 160 ? paragraph[..160] : paragraph);
        if (!match.Success)
        {
            return null;
        }

        Group place = match.Groups["place"], agency = match.Groups["agency"];
        bool capitals = !place.ValueSpan.ContainsAnyInRange('a', 'z');
        NamedPart? wire = agency.Success && AgencyReader.Canonical(agency.Value.Trim()) is string known
            ? new NamedPart(known, agency.Index, agency.Index + agency.Length) : null;
        if ((!capitals && wire is null && !match.Groups["date"].Success) || IngestLexicon.Shared.NotPlaces.Contains(place.Value))
        {
            return null;
        }

        string city = place.Value;
        NamedPart name = NamedPart.Of(paragraph, place.Index, place.Index + city.Length);
        if (AgencyReader.Canonical(city) is not null)
        {
            return null;
        }

        List<DatePhrase> dates = match.Groups["date"].Success ? DatePhraseFinder.Find(paragraph[..match.Length]) : [];
        return new InlineDateline(name, wire, dates.Count > 0 ? dates[0] : null);
    }

    // Capitals (or a name with an agency after it), an optional country or state, date and agency, and a dash.
    [GeneratedRegex(
        @"^(?<place>\p{Lu}[\p{L}.'’\-]*(?:[ ](?:\p{Lu}[\p{L}.'’\-]*|de|of|del|la)){0,3}(?:/\p{Lu}[\p{L}.'’\-]*(?:[ ]\p{Lu}[\p{L}.'’\-]*){0,2})?)"
        + @"(?:,\s(?!(?i:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s\d)\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2})?"
        + @"(?<date>,?\s(?:(?i:mon|tues?|wednes|thurs?|fri|satur|sun)[a-z]*,\s)?(?:\p{Lu}[a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s\p{Lu}[a-z]{2,8}\.?(?:\s\d{4})?))?"
        + @",?(?:\s?[(\[](?<agency>[^)\]]{2,40})[)\]])?\.?\s?(?:—|–|--|-|:(?=\s\p{Lu}))\s?(?=[\p{Lu}""“'‘\d])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
