using Readout.Language;

namespace Readout.Archive;

/// <summary>
/// Annotations as bytes, for keeping: compact, versioned, and equal in every value when they come back. The report is not in them, since whoever
/// keeps annotations keeps the report. Safe to use from several threads.
/// </summary>
public static class AnnotationsArchive
{
    /// <summary>Number of the form that this version writes and reads. Annotations in another form are made anew from their report.</summary>
    public const int Form = 3;

    // Stands with the unit of an anchor that another report dates; that report's words follow.
    private const int Dated = 1 << 16;

    /// <summary>The bytes of annotations.</summary>
    public static byte[] Pack(Annotations annotations)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        var archive = new ArchiveWriter();
        ArticleArchive.Write(archive, annotations.Article);
        TokensArchive.Write(archive, annotations.Tokens);
        archive.List(annotations.Entities, entity => WriteEntity(archive, entity));
        archive.List(annotations.Times, time => WriteTime(archive, time));
        archive.List(annotations.Statements, statement => StatementArchive.Write(archive, statement));
        archive.List(annotations.Events, happening => EventArchive.Write(archive, happening));
        return archive.Pack(Form);
    }

    /// <summary>The annotations of bytes.</summary>
    /// <param name="packed">What <see cref="Pack"/> gave.</param>
    /// <param name="report">The report that the annotations were made of.</param>
    /// <exception cref="InvalidDataException">The bytes are of another form, damaged, or of another report.</exception>
    public static Annotations Unpack(byte[] packed, Report report)
    {
        ArgumentNullException.ThrowIfNull(packed);
        ArgumentNullException.ThrowIfNull(report);
        var archive = new ArchiveReader(packed, Form);
        Article article = ArticleArchive.Read(archive, report);
        Tokens tokens = TokensArchive.Read(archive, article.Text);
        return new Annotations(
            article,
            tokens,
            archive.List(() => ReadEntity(archive)),
            archive.List(() => ReadTime(archive)),
            archive.List(() => StatementArchive.Read(archive)),
            archive.List(() => EventArchive.Read(archive)));
    }

    private static void WriteEntity(ArchiveWriter archive, Entity entity)
    {
        archive.Text(entity.Id);
        archive.Number((int)entity.Type);
        archive.Text(entity.Name);
        archive.Flag(entity.IsNamed);
        archive.Flag(entity.IsPlural);
        archive.List(entity.Mentions, mention =>
        {
            archive.Span(mention.Span);
            archive.Number(mention.FirstToken);
            archive.Number(mention.EndToken);
            archive.Number(mention.HeadToken);
            archive.Number((int)mention.Kind);
        });
        archive.List(entity.Roles, archive.Text);
    }

    private static Entity ReadEntity(ArchiveReader archive) => new(
        archive.Text(),
        (EntityType)archive.Number(),
        archive.Text(),
        archive.Flag(),
        archive.Flag(),
        archive.List(() => new Mention(archive.Span(), archive.Number(), archive.Number(), archive.Number(), (MentionKind)archive.Number())),
        archive.List(archive.Text));

    private static void WriteTime(ArchiveWriter archive, TimeExpression time)
    {
        archive.Span(time.Span);
        archive.Number((int)time.Type);
        archive.Text(time.Value);
        archive.Day(time.From);
        archive.Day(time.To);
        archive.Text(time.Modifier);
        archive.Text(time.Because);
        archive.Flag(time.Anchor is not null);
        if (time.Anchor is { } anchor)
        {
            archive.Span(anchor.Clause);
            archive.Real(anchor.Count);
            archive.Number(anchor.Unit | (anchor.DatedBy is null ? 0 : Dated));
            if (anchor.DatedBy is { } told)
            {
                archive.Evidence(told);
            }
        }

        archive.Real(time.Confidence);
    }

    private static TimeExpression ReadTime(ArchiveReader archive) => new(archive.Span(), (TimexType)archive.Number(), archive.TextOrNull(), archive.Day(), archive.Day())
    {
        Modifier = archive.TextOrNull(),
        Because = archive.TextOrNull(),
        Anchor = archive.Flag() ? ReadAnchor(archive) : null,
        Confidence = archive.Real(),
    };

    private static TimeAnchor ReadAnchor(ArchiveReader archive)
    {
        TextSpan clause = archive.Span();
        double count = archive.Real();
        int unit = archive.Number();
        return new TimeAnchor(clause, count, (char)(unit & ~Dated)) { DatedBy = (unit & Dated) != 0 ? archive.Evidence() : null };
    }
}
