using System.Globalization;

namespace Readout.Time;

/// <summary>How many units.</summary>
/// <param name="Number">The number; the lower end of a range.</param>
/// <param name="Vague">Whether no number is said (<i>several</i>).</param>
internal readonly record struct Amount(double Number, bool Vague)
{
    /// <summary>As TIMEX3 writes it: <c>2</c>, <c>2.5</c>, <c>X</c>.</summary>
    public string Text => Vague ? "X" : Number.ToString("0.##", CultureInfo.InvariantCulture);
}
