namespace Readout.Events.Lexicon;

/// <summary>An actor code and the days on which it holds, as day numbers of <see cref="DateOnly"/>.</summary>
/// <param name="Code">CAMEO actor code.</param>
/// <param name="From">First day; 0 when open.</param>
/// <param name="To">Last day; <see cref="int.MaxValue"/> when open.</param>
internal readonly record struct DatedCode(string Code, int From, int To)
{
    /// <summary>Whether it holds always.</summary>
    public bool IsDefault => From == 0 && To == int.MaxValue;
}
