namespace Readout.Archive;

/// <summary>A claim in an archive.</summary>
internal static class ClaimArchive
{
    public static void Write(ArchiveWriter archive, Claim claim)
    {
        archive.Text(claim.Id);
        archive.Text(claim.Text);
        archive.Evidence(claim.TextFrom);
        archive.Number((int)claim.Status);
        archive.Number(claim.Reports);
        archive.Number(claim.Independent);
        archive.Real(claim.Confidence);
        archive.List(claim.Because, join =>
        {
            archive.List(join.ArticleIds, archive.Text);
            archive.Number((int)join.Joined);
            archive.List(join.Evidence, archive.Evidence);
        });
        archive.List(claim.Positions, position =>
        {
            archive.Text(position.Who);
            archive.Text(position.WhoText);
            archive.Number((int)position.Stance);
            archive.List(position.Evidence, evidence =>
            {
                archive.Evidence(evidence.Where);
                archive.List(evidence.Via, archive.Text);
                archive.Day(evidence.From);
                archive.Day(evidence.To);
            });
        });
        archive.List(claim.Figures, figure =>
        {
            archive.Text(figure.Value);
            archive.Text(figure.Text);
            archive.Evidence(figure.Where);
        });
        archive.List(claim.Corrections, archive.Text);
    }

    public static Claim Read(ArchiveReader archive) => new(
        archive.Text(), archive.Text(), archive.Evidence(), (ClaimStatus)archive.Number(), archive.Number(), archive.Number())
    {
        Confidence = archive.Real(),
        Because = archive.List(() => new SourceJoin(archive.List(archive.Text), (IndependenceKind)archive.Number(), archive.List(archive.Evidence))),
        Positions = archive.List(() => new Position(
            archive.TextOrNull(), archive.Text(), (Stance)archive.Number(),
            archive.List(() => new PositionEvidence(archive.Evidence(), archive.List(archive.Text), archive.Day(), archive.Day())))),
        Figures = archive.List(() => new Figure(archive.Text(), archive.Text(), archive.Evidence())),
        Corrections = archive.List(archive.Text),
    };
}
