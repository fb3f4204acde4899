namespace Readout.Time;

/// <summary>Which one of many. The numbers are those of the word list.</summary>
internal enum Which : byte
{
    /// <summary><i>the year</i>: the one spoken of.</summary>
    Definite,
    Last,
    Next,
    This,
    Past,
    Coming,
    Following,
    Previous,
    Same,
    That,
    These,
    Those,
    Latest,
}
