using Readout.Web.Corrections;
using Readout.Web.Data;
using Readout.Web.Lists;
using Xunit;

namespace Readout.Tests.Docs;

/// <summary>docs/web.md names every list, every thing and every kind of correction that the API has.</summary>
public class WebTests
{
    private static readonly string _page = File.ReadAllText(Repository.At("docs", "web.md"));

    [Fact]
    public void Every_kind_of_correction_is_documented() => Assert.All(CorrectionForm.All, form => Assert.Contains($"`{form.Kind}`", _page, StringComparison.Ordinal));

    [Fact]
    public void Every_list_and_thing_of_the_API_is_documented()
    {
        Assert.Contains("{" + string.Join(',', Listings.All.Select(listing => listing.Name)) + "}", _page, StringComparison.Ordinal);
        Assert.All(OpenApiDocument.Details, path => Assert.Contains($"GET /api/v1{path}`", _page, StringComparison.Ordinal));
    }
}
