using Xunit;

namespace Readout.Tests;

public class TextSpanTests
{
    [Fact]
    public void A_span_contains_its_start_but_not_its_end()
    {
        var span = new TextSpan(3, 5);
        Assert.True(span.Contains(3));
        Assert.False(span.Contains(5));
    }

    [Fact]
    public void A_map_leads_every_range_back_to_the_stretch_it_was_made_from()
    {
        // "a <b>&amp;</b> c" read as "a & c"
        var map = new OffsetMap([new(0, 0, 2, 2), new(2, 5, 1, 5), new(3, 14, 2, 2)]);
        Assert.Equal(new SourceSpan(5, 10), map.ToSource(new TextSpan(2, 3)));
        Assert.Equal(new SourceSpan(0, 16), map.ToSource(new TextSpan(0, 5)));
        Assert.Equal(new SourceSpan(15, 16), map.ToSource(new TextSpan(4, 5)));
    }
}
