using System.Xml.Linq;
using Xunit;

namespace Readout.Tests.Docs;

/// <summary>NOTICE.md names every library that is used.</summary>
public class NoticeTests
{
    private static readonly string _libraries = File.ReadAllText(Repository.At("NOTICE.md")).Split("## Libraries")[1];

    public static TheoryData<string> Packages =>
        [.. XDocument.Load(Repository.At("Directory.Packages.props")).Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_library_is_named_with_its_licence(string package)
    {
        string family = package.Split('.') is [("OpenTelemetry" or "ModelContextProtocol" or "SQLitePCLRaw") and var first, ..] ? first : package;
        Assert.Contains(family + " (", _libraries, StringComparison.Ordinal);
    }
}
