using System.Globalization;
using System.Text;

namespace Readout.Bench;

/// <summary>Draws what an article costs against the size of the archive as SVG: candidates above, milliseconds below; the archive doubles from tick to tick.</summary>
internal static class GrowthPicture
{
    private const int Width = 640;
    private const int Panel = 210;
    private const int Left = 60;
    private const int Right = 110;
    private const int Top = 34;

    /// <summary>The picture.</summary>
    /// <param name="points">The measurements, by number of articles.</param>
    public static string Draw(IReadOnlyList<GrowthPoint> points)
    {
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {2 * (Panel + Top)}" font-family="sans-serif" font-size="12" role="img">""");
        svg.AppendLine("""<title>Cost of an article against the size of the archive</title><rect width="100%" height="100%" fill="white"/>""");
        Graph(svg, points, 0, "articles that one is compared with for copies", [("candidates", "#1f5fa8", point => point.Candidates)]);
        Graph(svg, points, Panel + Top, "milliseconds of a processor an article", [("copies", "#1f5fa8", point => point.Copies), ("stories", "#b3541e", point => point.Stories)]);
        return svg.AppendLine("</svg>").ToString();
    }

    private static void Graph(StringBuilder svg, IReadOnlyList<GrowthPoint> points, int above, string title, (string Name, string Colour, Func<GrowthPoint, double> Value)[] lines)
    {
        double most = NiceAbove(points.SelectMany(point => lines.Select(line => line.Value(point))).Max());
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

        foreach ((string name, string colour, Func<GrowthPoint, double> value) in lines)
        {
            string path = string.Join(' ', points.Select((point, i) => string.Create(CultureInfo.InvariantCulture, $"{X(i):0.0},{Y(value(point)):0.0}")));
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/><text x="{Width - Right + 6}" y="{Y(value(points[^1])) + 4:0.0}" fill="{colour}">{name}</text>""");
        }
    }

    private static double NiceAbove(double value)
    {
        double unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 1e-9))));
        return new[] { 1.0, 2, 4, 6, 8, 10 }.First(step => step * unit >= value) * unit;
    }
}
