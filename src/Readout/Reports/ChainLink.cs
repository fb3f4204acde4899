namespace Readout.Reports;

/// <summary>What a link of a source chain is.</summary>
internal enum ChainLink
{
    /// <summary>Who said it.</summary>
    Speaker,

    /// <summary>Where it was said: a briefing, an interview, a document.</summary>
    Occasion,

    /// <summary>A medium through which the report knows it.</summary>
    Medium,

    /// <summary>The report.</summary>
    Report,
}
