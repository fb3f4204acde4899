using System.Collections.Immutable;

namespace Readout.Archive;

/// <summary>A story as bytes, for keeping: compact, versioned, and equal in every value when it comes back. Safe to use from several threads.</summary>
public static class StoryArchive
{
    /// <summary>Number of the form that this version writes and reads.</summary>
    public const int Form = 1;

    /// <summary>The bytes of a story.</summary>
    public static byte[] Pack(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var archive = new ArchiveWriter();
        archive.Text(story.Id);
        archive.Text(story.Title);
        archive.Day(story.From);
        archive.Day(story.To);
        archive.List(story.ArticleIds, archive.Text);
        archive.List(story.Follows, archive.Text);
        archive.List(story.People, person =>
        {
            archive.Text(person.Id);
            archive.Number((int)person.Type);
            archive.Text(person.Name);
            archive.List(person.Also, archive.Text);
            archive.List(person.Roles, archive.Text);
            archive.List(person.Mentions, archive.Evidence);
            archive.List(person.Corrections, archive.Text);
        });
        archive.List(story.Claims, claim => ClaimArchive.Write(archive, claim));
        archive.List(story.Timeline, entry =>
        {
            archive.Day(entry.From);
            archive.Day(entry.To);
            archive.Text(entry.Text);
            archive.Number((int)entry.Status);
            archive.Flag(entry.IsBackground);
            archive.List(entry.Evidence, archive.Evidence);
        });
        archive.List(story.Changes, change =>
        {
            archive.Day(change.When);
            archive.Number((int)change.Kind);
            archive.Text(change.ClaimId);
            archive.Text(change.Text);
            archive.List(change.Evidence, archive.Evidence);
        });
        archive.List(story.Corrections, archive.Text);
        archive.List([.. story.Claims.SelectMany(claim => claim.Positions)], position => archive.Real(position.Confidence));
        archive.List(story.Claims, claim => archive.List(claim.Meant, meant =>
        {
            archive.Span(meant.Pronoun);
            archive.Text(meant.Who);
            archive.Text(meant.Name);
        }));
        return archive.Pack(Form);
    }

    /// <summary>The story of bytes.</summary>
    /// <param name="packed">What <see cref="Pack"/> gave.</param>
    /// <exception cref="InvalidDataException">The bytes are of another form, or damaged.</exception>
    public static Story Unpack(byte[] packed)
    {
        ArgumentNullException.ThrowIfNull(packed);
        var archive = new ArchiveReader(packed, Form);
        var story = new Story(archive.Text(), archive.Text(), archive.Day(), archive.Day(), archive.List(archive.Text))
        {
            Follows = archive.List(archive.Text),
            People = archive.List(() => new Person(
                archive.Text(), (EntityType)archive.Number(), archive.Text(), archive.List(archive.Text), archive.List(archive.Text), archive.List(archive.Evidence))
            {
                Corrections = archive.List(archive.Text),
            }),
            Claims = archive.List(() => ClaimArchive.Read(archive)),
            Timeline = archive.List(() => new TimelineEntry(
                archive.Day()!.Value, archive.Day()!.Value, archive.Text(), (EventStatus)archive.Number(), archive.Flag(), archive.List(archive.Evidence))),
            Changes = archive.List(() => new Change(archive.Day(), (ChangeKind)archive.Number(), archive.TextOrNull(), archive.Text(), archive.List(archive.Evidence))),
            Corrections = archive.List(archive.Text),
        };
        story = archive.IsAtEnd ? story : With(story, archive.List(archive.Real)); // stories packed before positions had a confidence end here
        return archive.IsAtEnd ? story : With(story, archive.List(() => archive.List(() => new Antecedent(archive.Span(), archive.Text(), archive.Text())))); // or before pronouns were told
    }

    private static Story With(Story story, ImmutableArray<ImmutableArray<Antecedent>> meant) =>
        meant.Length == story.Claims.Length ? story with { Claims = [.. story.Claims.Zip(meant, (claim, antecedents) => claim with { Meant = antecedents })] }
            : throw new InvalidDataException("The archive is damaged.");

    private static Story With(Story story, ImmutableArray<double> confidences)
    {
        if (confidences.Length != story.Claims.Sum(claim => claim.Positions.Length))
        {
            throw new InvalidDataException("The archive is damaged.");
        }

        int next = 0;
        return story with { Claims = [.. story.Claims.Select(claim => claim with { Positions = [.. claim.Positions.Select(position => position with { Confidence = confidences[next++] })] })] };
    }
}
