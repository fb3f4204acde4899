using System.Text.Json;

namespace Readout.Train.Stories.Keys;

/// <summary>What a reader found in a story before the program was run on it; <c>tests/Readout.Tests/Stories/Keys/README.md</c> defines every part.</summary>
/// <param name="Story">Its name.</param>
/// <param name="Corpus">Where its articles are.</param>
/// <param name="Tune">Whether its errors may be read.</param>
/// <param name="Articles">Ids of its articles.</param>
/// <param name="Claims">What it claims.</param>
/// <param name="Figures">Quantities with differing values.</param>
/// <param name="Hardenings">What is attributed here and told as fact there.</param>
/// <param name="Drifts">Quotations with differing words.</param>
/// <param name="Reversals">Speakers who took the opposite position.</param>
internal sealed record StoryKey(
    string Story, string Corpus, bool Tune, string[] Articles, KeyClaim[] Claims, KeyFigure[] Figures, KeyHardening[] Hardenings, KeyDrift[] Drifts, KeyReversal[] Reversals)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>All differences between articles.</summary>
    public IEnumerable<KeyChange> Changes =>
    [
        .. Figures.Select(figure => new KeyChange(ChangeKind.FigureChanged, figure.Claim, [.. figure.Values.GroupBy(value => value.Value).Select(value => value.ToArray())], figure.Optional)),
        .. Hardenings.Select(hardening => new KeyChange(ChangeKind.Hardened, hardening.Claim, [hardening.Attributed, hardening.Voice], hardening.Optional)),
        .. Drifts.Select(drift => new KeyChange(ChangeKind.QuoteDrift, drift.Claim, [.. drift.Versions.Select(version => new[] { version })], drift.Optional)),
        .. Reversals.Select(reversal => new KeyChange(ChangeKind.Reversed, reversal.Claim, [[reversal.Before], [reversal.After]], reversal.Optional)),
    ];

    /// <summary>The keys of a folder, by name.</summary>
    public static StoryKey[] ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => JsonSerializer.Deserialize<StoryKey>(File.ReadAllText(path), Options)!)];
}
