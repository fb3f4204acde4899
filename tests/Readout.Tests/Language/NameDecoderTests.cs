using Readout.Language;
using Xunit;

namespace Readout.Tests.Language;

public unsafe class NameDecoderTests
{
    [Fact]
    public void A_name_is_whole_even_where_its_best_labels_do_not_fit()
    {
        // The middle word looks like a name of its own, but begin and last around it weigh more.
        int organization = (int)EntityType.Organization;
        Assert.Equal(
            [new NameSpan(11, 14, EntityType.Organization)],
            Decode((0, NameLabels.Outside, 5), (1, NameLabels.Begin(organization), 5), (2, NameLabels.Unit(0), 3), (2, NameLabels.Inside(organization), 2), (3, NameLabels.Last(organization), 5)));
    }

    [Fact]
    public void A_beginning_without_an_end_is_no_name() => Assert.Empty(Decode((0, NameLabels.Begin(0), 1), (1, NameLabels.Outside, 4), (2, NameLabels.Outside, 4), (3, NameLabels.Outside, 4)));

    [Fact]
    public void Names_side_by_side_stay_apart() =>
        Assert.Equal(
            [new NameSpan(10, 11, EntityType.Person), new NameSpan(11, 12, EntityType.GeopoliticalEntity)],
            Decode((0, NameLabels.Unit(0), 4), (1, NameLabels.Unit(2), 4), (2, NameLabels.Outside, 1), (3, NameLabels.Outside, 1)));

    private static List<NameSpan> Decode(params (int Token, int Label, float Score)[] scores)
    {
        float* rows = stackalloc float[4 * NameLabels.Columns];
        new Span<float>(rows, 4 * NameLabels.Columns).Clear();
        foreach ((int token, int label, float score) in scores)
        {
            rows[(token * NameLabels.Columns) + label] = score;
        }

        var names = new List<NameSpan>();
        new NameDecoder().Decode(rows, 4, 10, names);
        return names;
    }
}
