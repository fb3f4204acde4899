using System.Globalization;
using System.Text;

namespace Readout.Bench;

/// <summary>Draws what an article costs against the size of the archive as SVG: candidates above, milliseconds below; the archive doubles from tick to tick. Broken lines are those of the denser archive.</summary>
internal static class GrowthPicture
{
    private const int Width = 720;
    private const int Panel = 210;
    private const int Left = 60;
    private const int Right = 190;
    private const int Top = 34;
    private const int LineHeight = 15;
    private const string Blue = "#1f5fa8";
    private const string Brown = "#b3541e";

    /// <summary>The picture.</summary>
    /// <param name="longer">The measurements of an archive that goes on for longer, by number of articles.</param>
    /// <param name="denser">Those of one that has more articles a day.</param>
    public static string Draw(IReadOnlyList<GrowthPoint> longer, IReadOnlyList<GrowthPoint> denser)
    {
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {3 * (Panel + Top)}" font-family="sans-serif" font-size="12" role="img">""");
        svg.AppendLine("""<title>Cost of an article against the size of the archive</title><rect width="100%" height="100%" fill="white"/>""");
        Graph(svg, 0, "articles that one is compared with for copies", Both("candidates", Blue, point => point.Candidates));
        Graph(svg, Panel + Top, "articles that one is weighed against for stories", Both("touched", Brown, point => point.Touched));
        Graph(svg, 2 * (Panel + Top), "milliseconds of a processor an article", [.. Both("copies", Blue, point => point.Copies), .. Both("stories", Brown, point => point.Stories)]);
        return svg.AppendLine("</svg>").ToString();

        Line[] Both(string name, string colour, Func<GrowthPoint, double> value) =>
            [new(name + ", more days", colour, longer, value, IsBroken: false), new(name + ", more a day", colour, denser, value, IsBroken: true)];
    }

    private static void Graph(StringBuilder svg, int above, string title, Line[] lines)
    {
        IReadOnlyList<GrowthPoint> points = lines[0].Points;
        double most = NiceAbove(lines.SelectMany(line => line.Points.Select(line.Value)).Max());
        int bottom = above + Panel;
        double X(int i) => Left + ((Width - Left - Right) * (double)i / Math.Max(1, points.Count - 1));
        double Y(double value) => bottom - ((Panel - Top) * value / most);
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Left}" y="{above + 20}" font-weight="bold">{title}</text>""");
        foreach (double tick in (double[])[0, most / 2, most])
        {
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<line x1="{Left}" x2="{Width - Right}" y1="{Y(tick):0.0}" y2="{Y(tick):0.0}" stroke="#ddd"/><text x="{Left - 6}" y="{Y(tick) + 4:0.0}" text-anchor="end">{tick:0.##}</text>""");
        }

        for (int i = 0; i < points.Count; i++)
        {
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{X(i):0.0}" y="{bottom + 16}" text-anchor="middle">{points[i].Articles / 1000}k</text>""");
        }

        // Names stand at the ends of their lines, from below, none on another.
        double lowest = bottom + LineHeight;
        foreach (Line line in lines.OrderBy(line => line.Value(line.Points[^1])))
        {
            string path = string.Join(' ', line.Points.Select((point, i) => string.Create(CultureInfo.InvariantCulture, $"{X(i):0.0},{Y(line.Value(point)):0.0}")));
            lowest = Math.Min(Y(line.Value(line.Points[^1])) + 4, lowest - LineHeight);
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<polyline points="{path}" fill="none" stroke="{line.Colour}" stroke-width="2"{(line.IsBroken ? " stroke-dasharray=\"5 4\"" : "")}/><text x="{Width - Right + 6}" y="{lowest:0.0}" fill="{line.Colour}">{line.Name}</text>""");
        }
    }

    private static double NiceAbove(double value)
    {
        double unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 1e-9))));
        return new[] { 1.0, 2, 4, 6, 8, 10 }.First(step => step * unit >= value) * unit;
    }

    private sealed record Line(string Name, string Colour, IReadOnlyList<GrowthPoint> Points, Func<GrowthPoint, double> Value, bool IsBroken);
}
