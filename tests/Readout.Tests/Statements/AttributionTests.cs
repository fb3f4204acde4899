using Readout.Statements;
using Xunit;

namespace Readout.Tests.Statements;

public class AttributionTests
{
    [Fact]
    public void No_statement_stands_within_itself_at_whatever_depth()
    {
        Attribution outer = new(default), middle = new(default), inner = new(default);
        inner.Within = middle;
        middle.Within = outer;
        outer.Within = inner;
        inner.Within = inner;
        Assert.Null(outer.Within);
        Assert.Same(outer, middle.Within);
        Assert.Same(middle, inner.Within);
    }
}
