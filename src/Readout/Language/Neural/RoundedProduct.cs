namespace Readout.Language.Neural;

/// <summary>What a product of rounded rows with a rounded matrix takes: <c>output = max(floor, input·weights·scales + bias)</c>.</summary>
internal unsafe struct RoundedProduct
{
    /// <summary>The rounded numbers of the first row.</summary>
    public short* Input;

    /// <summary>Numbers from the beginning of one row to that of the next; fewer than a row has where windows overlap.</summary>
    public nint InputRow;

    /// <summary>What one step of each row is worth.</summary>
    public float* InputScales;

    /// <summary>The rows to multiply; <c>null</c> for all of them in order.</summary>
    public int* Rows;

    /// <summary>How many rows to multiply.</summary>
    public int Count;

    /// <summary>The weights as <see cref="RoundedMatrix"/> packs them.</summary>
    public short* Weights;

    /// <summary>What one step of each column is worth.</summary>
    public float* WeightScales;

    /// <summary>Half as many as a row has numbers.</summary>
    public int Pairs;

    /// <summary>Columns of the output; a multiple of 16.</summary>
    public int Columns;

    /// <summary>What is added to each column.</summary>
    public float* Bias;

    /// <summary>The least that comes out: zero to rectify, or minus infinity.</summary>
    public float Floor;

    /// <summary>The first row of the output; each row has the number that it has in the input.</summary>
    public float* Output;

    /// <summary>Numbers from one row of the output to the next.</summary>
    public nint OutputRow;

    /// <summary>The number of the row at a place among those to multiply.</summary>
    public readonly nint Row(int place) => Rows == null ? place : Rows[place];
}
