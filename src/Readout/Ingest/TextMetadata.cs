using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Readout.Ingest;

/// <summary>Reads the metadata of a report out of its own lines: what its title, byline, date, agency, credit and notice lines state, each with its place.</summary>
internal static partial class TextMetadata
{
    /// <summary>The article with its metadata.</summary>
    public static Article Read(Article article, IReadOnlyList<SourceLine> lines, BlockKind[] kinds)
    {
        int title = Array.IndexOf(kinds, BlockKind.Title);
        (ImmutableArray<Finding> authors, Finding? agency) = Origin(lines, kinds);
        int first = Array.IndexOf(kinds, BlockKind.Paragraph);
        InlineDateline? dateline = first < 0 ? null : InlineDateline.Read(lines[first].Text);
        if (agency is null && dateline?.Agency is NamedPart wire)
        {
            agency = Stated(lines[first], wire);
        }

        ImmutableArray<DateEvidence> evidence = DateEvidenceFinder.Find(article);
        (Finding? outlet, Finding? url) = OutletReader.Read(article, lines, kinds);
        for (int i = 0; i < title && outlet is null; i++)
        {
            outlet = OutletReader.AfterTitle(lines[i].Text, lines[title].Text) is NamedPart part ? Stated(lines[i], part) : null;
        }

        return article with
        {
            Title = title < 0 ? null : new Finding(lines[title].Text, Provenance.Stated, lines[title].Source),
            Authors = authors,
            Agency = agency,
            Outlet = outlet,
            Url = url,
            Dateline = dateline is null ? null : Stated(lines[first], dateline.Place),
            DateEvidence = evidence,
            Published = StatedDate(lines, kinds, first, url) ?? PublicationBounds.Infer(evidence),
        };
    }

    /// <summary>A name read out of a line, with its place in the report.</summary>
    public static Finding Stated(SourceLine line, NamedPart part) => new(part.Value, Provenance.Stated, line.ToSource(part.Start, part.End));

    /// <summary>The authors and the agency that bylines, agency lines and, last, a copyright line name.</summary>
    public static (ImmutableArray<Finding> Authors, Finding? Agency) Origin(IReadOnlyList<SourceLine> lines, BlockKind[] kinds)
    {
        var authors = new List<Finding>();
        Finding? agency = null, weak = null;
        for (int i = 0; i < kinds.Length; i++)
        {
            SourceLine line = lines[i];
            if (kinds[i] == BlockKind.Byline)
            {
                bool continued = i > 0 && kinds[i - 1] == BlockKind.Byline;
                if (!BylineReader.TryRead(line.Text, out List<NamedPart> names) && line.Text[0] != ',' && BylineReader.IsName(line.Text, out NamedPart name))
                {
                    names = [name];
                }
                else if (names.Count == 0 && BylineReader.IsSigned(line.Text))
                {
                    names = BylineReader.NamesFrom(line.Text, 0);
                }

                foreach (NamedPart part in names)
                {
                    if (AgencyReader.Canonical(line.Text[part.Start..part.End]) is string wire)
                    {
                        agency ??= Stated(line, part with { Value = wire });
                    }
                    else if (!authors.Exists(earlier => earlier.Value == part.Value) && (continued || names.Count > 0) && part.Value.Contains(' '))
                    {
                        authors.Add(Stated(line, part));
                    }
                }
            }
            else if (kinds[i] == BlockKind.Agency)
            {
                if (agency is null && (AgencyReader.OfLine(line.Text) ?? AgencyReader.Within(line.Text)) is NamedPart wire)
                {
                    agency = Stated(line, wire);
                }
            }
            else if (kinds[i] == BlockKind.Copyright && weak is null && AgencyReader.Within(line.Text) is NamedPart owner)
            {
                weak = Stated(line, owner);
            }
        }

        return ([.. authors], agency ?? weak);
    }

    /// <summary>A date line or a byline above the body or directly below it, then the date in the page's address. A notice or a copyright line is no witness.</summary>
    public static PublicationDate? StatedDate(IReadOnlyList<SourceLine> lines, BlockKind[] kinds, int first, Finding? url)
    {
        PublicationDate? updated = null;
        int last = Array.LastIndexOf(kinds, BlockKind.Paragraph);
        last = last < 0 ? kinds.Length : last;
        for (int i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is not (BlockKind.Date or BlockKind.Byline or BlockKind.Agency or BlockKind.Dateline) || DatePhraseFinder.FirstFull(lines[i].Text) is not DatePhrase phrase)
            {
                continue;
            }

            // Below the report stand other reports with their days.
            if ((i > last + 2 && !DateLabel().IsMatch(lines[i].Text)) || (i > 0 && kinds[i - 1] == BlockKind.Related))
            {
                continue;
            }

            var found = new PublicationDate(phrase.Date, Provenance.Stated, lines[i].ToSource(phrase.Start, phrase.Start + phrase.Length), null, phrase.Date, phrase.Date);
            string before = lines[i].Text[..phrase.Start];
            bool isUpdate = before.Contains("updat", StringComparison.OrdinalIgnoreCase) || before.Contains("modif", StringComparison.OrdinalIgnoreCase);
            if (!isUpdate)
            {
                return found;
            }

            updated ??= found;
        }

        if (first >= 0 && InlineDateline.Read(lines[first].Text)?.Date is { Year: not null } line)
        {
            return new PublicationDate(line.Date, Provenance.Stated, lines[first].ToSource(line.Start, line.Start + line.Length), null, line.Date, line.Date);
        }

        return updated ?? (url is null ? null : OutletReader.DateOf(url));
    }

    [GeneratedRegex("publish|posted|updated|modified|written on|date:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateLabel();
}
