namespace Readout.Archive;

/// <summary>A statement in an archive.</summary>
internal static class StatementArchive
{
    public static void Write(ArchiveWriter archive, Statement statement)
    {
        archive.Text(statement.Id);
        archive.List(statement.Source, archive.Span);
        archive.List(statement.Cue, archive.Span);
        archive.List(statement.Content, archive.Span);
        archive.Text(statement.Speaker);
        archive.Signed(statement.CueHead);
        archive.Flag(statement.IsSpeech);
        archive.Number((int)statement.Quote);
        archive.Number((int)statement.Stance);
        archive.List(statement.Shifts, shift =>
        {
            archive.Span(shift.Span);
            archive.Number((int)shift.Stance);
        });
        archive.List(statement.About, archive.Text);
        archive.Text(statement.Within);
        archive.List(statement.Via, archive.Text);
        archive.Span(statement.Occasion);
        archive.Span(statement.Addressee);
        archive.Span(statement.Place);
        archive.Number(statement.Form is { } form ? (int)form + 1 : 0);
        archive.Text(statement.SpeaksFor);
        archive.Day(statement.From);
        archive.Day(statement.To);
        archive.Real(statement.Confidence);
    }

    public static Statement Read(ArchiveReader archive) => new(archive.Text(), archive.List(archive.Span), archive.List(archive.Span), archive.List(archive.Span))
    {
        Speaker = archive.TextOrNull(),
        CueHead = archive.Signed(),
        IsSpeech = archive.Flag(),
        Quote = (QuoteKind)archive.Number(),
        Stance = (Stance)archive.Number(),
        Shifts = archive.List(() => new StanceShift(archive.Span(), (Stance)archive.Number())),
        About = archive.List(archive.Text),
        Within = archive.TextOrNull(),
        Via = archive.List(archive.Text),
        Occasion = archive.SpanOrNull(),
        Addressee = archive.SpanOrNull(),
        Place = archive.SpanOrNull(),
        Form = archive.Number() is > 0 and var form ? (StatementForm)(form - 1) : null,
        SpeaksFor = archive.TextOrNull(),
        From = archive.Day(),
        To = archive.Day(),
        Confidence = archive.Real(),
    };
}
