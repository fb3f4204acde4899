namespace Readout.Archive;

/// <summary>An event in an archive.</summary>
internal static class EventArchive
{
    public static void Write(ArchiveWriter archive, Event happening)
    {
        archive.Text(happening.Id);
        archive.Span(happening.Span);
        archive.Span(happening.Trigger);
        archive.Signed(happening.TriggerToken);
        archive.Text(happening.Lemma);
        archive.Text(happening.Cameo);
        archive.Text(happening.Plover);
        WriteParticipant(archive, happening.Actor);
        WriteParticipant(archive, happening.Target);
        archive.Span(happening.Place);
        archive.Span(happening.Time);
        archive.Day(happening.From);
        archive.Day(happening.To);
        archive.Number((int)happening.Status);
        archive.Text(happening.StatementId);
        archive.Real(happening.Confidence);
        archive.Text(happening.Pattern);
    }

    public static Event Read(ArchiveReader archive) => new(archive.Text(), archive.Span(), archive.Span(), archive.Signed(), archive.Text())
    {
        Cameo = archive.TextOrNull(),
        Plover = archive.TextOrNull(),
        Actor = ReadParticipant(archive),
        Target = ReadParticipant(archive),
        Place = archive.SpanOrNull(),
        Time = archive.SpanOrNull(),
        From = archive.Day(),
        To = archive.Day(),
        Status = (EventStatus)archive.Number(),
        StatementId = archive.TextOrNull(),
        Confidence = archive.Real(),
        Pattern = archive.TextOrNull(),
    };

    private static void WriteParticipant(ArchiveWriter archive, EventParticipant? participant)
    {
        archive.Flag(participant is not null);
        if (participant is not null)
        {
            archive.Span(participant.Span);
            archive.Text(participant.EntityId);
            archive.Text(participant.Code);
        }
    }

    private static EventParticipant? ReadParticipant(ArchiveReader archive) =>
        archive.Flag() ? new EventParticipant(archive.Span(), archive.TextOrNull(), archive.TextOrNull()) : null;
}
