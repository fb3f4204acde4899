using System.Collections.Immutable;

namespace Readout.Ingest;

/// <summary>Infers when a report appeared from dated things inside it, as far as they alone allow. Without a year in the text there is no answer.</summary>
internal static class PublicationBounds
{
    /// <summary>The bounds, and the day where a weekday of the report settles it; <c>null</c> when nothing dated bounds it.</summary>
    public static PublicationDate? Infer(ImmutableArray<DateEvidence> evidence)
    {
        DateOnly? lower = null;
        foreach (DateEvidence item in evidence)
        {
            if (item.Kind == DateEvidenceKind.EmbeddedPost && item.Date is DateOnly posted && (lower is null || posted > lower))
            {
                lower = posted;
            }
        }

        if (lower is not DateOnly earliest)
        {
            return null;
        }

        // The lede's weekday is within the week before publication. If it is the day of the post, the report appeared that day or in the six after it.
        DateEvidence? lede = evidence.FirstOrDefault(item => item.Kind == DateEvidenceKind.Weekday && item.IsReporting)
            ?? evidence.FirstOrDefault(item => item.Kind == DateEvidenceKind.Weekday);
        string day = earliest.ToString("yyyy-MM-dd");
        return lede?.Weekday == earliest.DayOfWeek
            ? new PublicationDate(
                earliest, Provenance.Inferred, null, $"it embeds a post of {day}, a {earliest.DayOfWeek}, and reports what was said on {earliest.DayOfWeek}", earliest, earliest.AddDays(6))
            : new PublicationDate(null, Provenance.Inferred, null, $"it embeds a post of {day}, so it appeared on that day or later", earliest, null);
    }
}
