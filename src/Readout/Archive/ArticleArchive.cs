using System.Collections.Immutable;
using System.Text;

namespace Readout.Archive;

/// <summary>An article in an archive, without its report: the reading text stands there as stretches of the report's source.</summary>
internal static class ArticleArchive
{
    public static void Write(ArchiveWriter archive, Article article)
    {
        WriteText(archive, article);
        archive.List(article.Blocks, block =>
        {
            archive.Number((int)block.Kind);
            archive.Span(block.Span);
            archive.Span(block.Source);
        });
        WriteFinding(archive, article.Title);
        WriteFinding(archive, article.Outlet);
        WriteFinding(archive, article.Agency);
        WriteFinding(archive, article.Dateline);
        WriteFinding(archive, article.Url);
        archive.List(article.Authors, author => WriteFinding(archive, author));
        archive.Flag(article.Published is not null);
        if (article.Published is { } published)
        {
            archive.Day(published.Value);
            archive.Number((int)published.How);
            archive.Span(published.Span);
            archive.Text(published.Because);
            archive.Day(published.Earliest);
            archive.Day(published.Latest);
        }

        archive.List(article.DateEvidence, evidence =>
        {
            archive.Number((int)evidence.Kind);
            archive.Span(evidence.Span);
            archive.Number(evidence.Weekday is { } weekday ? (int)weekday + 1 : 0);
            archive.Number(evidence.Year is { } year ? year + 1 : 0);
            archive.Number(evidence.Month is { } month ? month + 1 : 0);
            archive.Number(evidence.Day is { } day ? day + 1 : 0);
            archive.Signed(evidence.Offset);
            archive.Flag(evidence.IsReporting);
            archive.Number(evidence.Paragraph);
        });
        archive.List(article.Corrections, archive.Text);
    }

    public static Article Read(ArchiveReader archive, Report report)
    {
        (string text, OffsetMap map) = ReadText(archive, report.Source);
        ImmutableArray<Block> blocks = archive.List(() => new Block((BlockKind)archive.Number(), archive.Span(), archive.SourceSpan()));
        return new Article
        {
            Report = report,
            Text = text,
            Map = map,
            Blocks = blocks,
            Title = ReadFinding(archive),
            Outlet = ReadFinding(archive),
            Agency = ReadFinding(archive),
            Dateline = ReadFinding(archive),
            Url = ReadFinding(archive),
            Authors = archive.List(() => ReadFinding(archive)!),
            Published = archive.Flag()
                ? new PublicationDate(archive.Day(), (Provenance)archive.Number(), archive.SourceSpanOrNull(), archive.TextOrNull(), archive.Day(), archive.Day())
                : null,
            DateEvidence = archive.List(() => new DateEvidence((DateEvidenceKind)archive.Number(), archive.Span())
            {
                Weekday = archive.Number() is > 0 and var weekday ? (DayOfWeek)(weekday - 1) : null,
                Year = archive.Number() is > 0 and var year ? year - 1 : null,
                Month = archive.Number() is > 0 and var month ? month - 1 : null,
                Day = archive.Number() is > 0 and var day ? day - 1 : null,
                Offset = archive.Signed(),
                IsReporting = archive.Flag(),
                Paragraph = archive.Number(),
            }),
            Corrections = archive.List(archive.Text),
        };
    }

    private static void WriteText(ArchiveWriter archive, Article article)
    {
        string text = article.Text, source = article.Report.Source;
        archive.Number(article.Map.Runs.Length);
        int at = 0, from = 0;
        foreach (OffsetMap.Run run in article.Map.Runs)
        {
            archive.Text(text[at..run.Text]);
            archive.Signed(run.Source - from);
            archive.Number(run.Length);
            archive.Signed(run.SourceLength - run.Length);
            ReadOnlySpan<char> words = text.AsSpan(run.Text, run.Length);
            bool isCopy = run.Length == run.SourceLength && words.SequenceEqual(source.AsSpan(run.Source, run.SourceLength));
            archive.Text(isCopy ? null : words.ToString());
            at = run.Text + run.Length;
            from = run.Source + run.SourceLength;
        }

        archive.Text(text[at..]);
    }

    private static (string Text, OffsetMap Map) ReadText(ArchiveReader archive, string source)
    {
        int count = archive.Length();
        var text = new StringBuilder(source.Length);
        ImmutableArray<OffsetMap.Run>.Builder runs = ImmutableArray.CreateBuilder<OffsetMap.Run>(count);
        int from = 0;
        for (int i = 0; i < count; i++)
        {
            text.Append(archive.Text());
            int place = from + archive.Signed();
            int length = archive.Number();
            int sourceLength = length + archive.Signed();
            runs.Add(new OffsetMap.Run(text.Length, place, length, sourceLength));
            if (archive.TextOrNull() is { } words)
            {
                text.Append(words);
            }
            else if (place < 0 || length < 0 || place > source.Length - length)
            {
                throw new InvalidDataException("The archive does not belong to this report.");
            }
            else
            {
                text.Append(source, place, length);
            }

            from = place + sourceLength;
        }

        text.Append(archive.Text());
        return (text.ToString(), new OffsetMap(runs.MoveToImmutable()));
    }

    private static void WriteFinding(ArchiveWriter archive, Finding? finding)
    {
        archive.Text(finding?.Value);
        if (finding is not null)
        {
            archive.Number((int)finding.How);
            archive.Span(finding.Span);
            archive.Text(finding.Because);
        }
    }

    private static Finding? ReadFinding(ArchiveReader archive) =>
        archive.TextOrNull() is { } value ? new Finding(value, (Provenance)archive.Number(), archive.SourceSpanOrNull(), archive.TextOrNull()) : null;
}
