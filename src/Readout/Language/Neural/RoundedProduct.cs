namespace Readout.Language.Neural;

/// <summary>
/// What a product of rounded rows with a rounded matrix takes: <c>output = max(floor, input·weights·scales + bias)</c>. Kernels may take the sums by Winograd (1968), with half of the
/// multiplications, of which processors do fewer than additions: of four numbers and four weights <c>(x0 + w2)(x2 + w0) + (x1 + w3)(x3 + w1)</c> is their product, <c>x0 x2 + x1 x3</c> and
/// <c>w0 w2 + w1 w3</c>, which are known of each row and column. Sums of 32 bits may wrap around on the way: what is left is the same to the last bit.
/// </summary>
internal unsafe struct RoundedProduct
{
    /// <summary>The rounded numbers of the first row.</summary>
    public short* Input;

    /// <summary>Numbers from the beginning of one row to that of the next; fewer than a row has where windows overlap.</summary>
    public nint InputRow;

    /// <summary>What one step of each row is worth.</summary>
    public float* InputScales;

    /// <summary>What the products of each row's own numbers sum to.</summary>
    public int* InputOwn;

    /// <summary>The rows to multiply; <c>null</c> for all of them in order.</summary>
    public int* Rows;

    /// <summary>How many rows to multiply.</summary>
    public int Count;

    /// <summary>The weights as <see cref="RoundedMatrix"/> packs them.</summary>
    public short* Weights;

    /// <summary>What one step of each column is worth.</summary>
    public float* WeightScales;

    /// <summary>What the products of each column's own weights sum to.</summary>
    public int* WeightOwn;

    /// <summary>Half as many as a row has numbers; even.</summary>
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
