namespace Readout.Train.Coreference;

/// <summary>What came of one labelled mention.</summary>
internal enum PersonJudgement
{
    /// <summary>Its entity is the person.</summary>
    Right,

    /// <summary>Its entity is named, and is not the person or not only the person.</summary>
    Wrong,

    /// <summary>It is in no entity, or in one without a name.</summary>
    Unresolved,
}
