namespace Readout.Language;

/// <summary>The labels of the name head: outside, and for each type begin, inside, last and unit.</summary>
internal static class NameLabels
{
    /// <summary>How many types of names there are.</summary>
    public const int Types = 6;

    /// <summary>How many labels there are.</summary>
    public const int Count = 1 + (4 * Types);

    /// <summary>Columns of the name head.</summary>
    public const int Columns = 32;

    /// <summary>The label of a token outside any name.</summary>
    public const int Outside = 0;

    /// <summary>First token of a longer name.</summary>
    public static int Begin(int type) => 1 + (4 * type);

    /// <summary>Middle token of a name.</summary>
    public static int Inside(int type) => 2 + (4 * type);

    /// <summary>Last token of a longer name.</summary>
    public static int Last(int type) => 3 + (4 * type);

    /// <summary>A name of one token.</summary>
    public static int Unit(int type) => 4 + (4 * type);
}
