using System.Globalization;
using System.Text.RegularExpressions;
using Readout.Reports.Html;
using Xunit;

namespace Readout.Tests.Reports;

/// <summary>Contrast of the page's colours as WCAG 2.2 reckons it (relative luminance), from the custom properties of both themes.</summary>
public partial class ContrastTests
{
    private static readonly string[] _letters = ["--ink", "--soft", "--link", "--for", "--against", "--aside"];
    private static readonly string[] _grounds = ["--paper", "--card", "--tint"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Letters_stand_out_from_every_ground_in_both_themes(int theme)
    {
        Dictionary<string, string> colours = Theme(theme);
        foreach (string letter in _letters)
        {
            foreach (string ground in _grounds)
            {
                double contrast = Contrast(colours[letter], colours[ground]);
                Assert.True(contrast >= 4.5, $"{letter} on {ground} in theme {theme}: {contrast:0.00}");
            }
        }

        Assert.True(Contrast(colours["--ink"], colours["--target"]) >= 4.5);
        Assert.True(Contrast(colours["--under"], colours["--paper"]) >= 3, "underlines are graphics: 3 to 1");
    }

    [Fact]
    public void The_reckoning_gives_what_the_standard_says()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 2);
    }

    private static Dictionary<string, string> Theme(int index)
    {
        string css = Document.StyleSheet();
        string[] roots = [.. Root().Matches(css).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, roots.Length);
        return Property().Matches(roots[index]).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private static double Contrast(string a, string b)
    {
        double first = Luminance(a), second = Luminance(b);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            double value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    [GeneratedRegex(@":root\s*\{([^}]*)\}")]
    private static partial Regex Root();

    [GeneratedRegex("(--[a-z]+):\\s*(#[0-9a-f]{6})")]
    private static partial Regex Property();
}
