using Readout.Language;

namespace Readout.Train.Time;

/// <summary>A document of a corpus, ready for the finder.</summary>
internal sealed record TimeCase(TimeMlDocument Document, Article Article, Tokens Tokens)
{
    /// <summary>Its day of publication as the finder takes it.</summary>
    public PublicationDate? Published => Document.Published is DateOnly day ? new PublicationDate(day, Provenance.Given) : null;
}
