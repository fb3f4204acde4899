namespace Readout.Train.Coreference;

/// <summary>Where a text that teaches antecedents comes from.</summary>
internal enum LessonSource
{
    /// <summary>OntoGUM: whole texts.</summary>
    Treebank,

    /// <summary>GAP: one pronoun a text.</summary>
    Gap,

    /// <summary>PolNeAR: some pronouns a text.</summary>
    News,
}
