namespace Readout.Train.Stories.Keys;

/// <summary>Counts behind a precision and a recall.</summary>
/// <param name="Right">How many of ours are right.</param>
/// <param name="Given">How many are ours.</param>
/// <param name="Found">How many of the key's we have.</param>
/// <param name="Wanted">How many are the key's.</param>
internal readonly record struct Tally(int Right, int Given, int Found, int Wanted)
{
    public static Tally operator +(Tally one, Tally other) => new(one.Right + other.Right, one.Given + other.Given, one.Found + other.Found, one.Wanted + other.Wanted);

    public override string ToString() => $"precision {Share(Right, Given)}   recall {Share(Found, Wanted)}";

    /// <summary>A share with its counts; <c>-</c> of nothing.</summary>
    public static string Share(int part, int whole) => $"{(whole == 0 ? "-" : $"{(double)part / whole:F2}"),4} ({part}/{whole})";
}
