using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>Words cut out of a sentence, as they are shown.</summary>
public class ClauseEdgesTests
{
    [Theory]
    [InlineData("“The dockers closed the northern quay for a week,” apparently meaning the quay of Tarn, Rita Sorn said.", "“The dockers closed the northern quay for a week,” apparently meaning the quay of Tarn", "“The dockers closed the northern quay for a week,”")]
    [InlineData("“The dockers closed the northern quay,” and “the council knew it for weeks,” Rita Sorn said.", "“The dockers closed the northern quay,” and “the council knew it for weeks,”", "“The dockers closed the northern quay,” and “the council knew it for weeks,”")]
    [InlineData("“A danger to the quay and its dockers,” and the council cast doubt on the ferry, Rita Sorn said.", "“A danger to the quay and its dockers,” and the council cast doubt on the ferry", "“A danger to the quay and its dockers,” and the council cast doubt on the ferry")]
    [InlineData("“The dockers closed the northern quay,” she told a crowd of forty, Rita Sorn said.", "“The dockers closed the northern quay,” she told a crowd of forty", "“The dockers closed the northern quay,” she told a crowd of forty")]
    [InlineData("“A danger” to all who work on the northern quay, Rita Sorn said.", "“A danger” to all who work on the northern quay", "“A danger” to all who work on the northern quay")]
    [InlineData("Rita Sorn praised the dockers who closed the northern quay in May.", "who closed the northern quay in May", "the dockers who closed the northern quay in May")]
    [InlineData("Rita Sorn spoke of the old ferry company, which had closed the northern quay in May.", "which had closed the northern quay in May", "the old ferry company, which had closed the northern quay in May")]
    [InlineData("Rita Sorn asked who had closed the northern quay in May.", "who had closed the northern quay in May", "who had closed the northern quay in May")]
    [InlineData("Rita Sorn said in the spring that the dockers had closed the northern quay.", "that the dockers had closed the northern quay", "the dockers had closed the northern quay")]
    [InlineData("Rita Sorn said at the beginning of the year that she would not close the quay.", "that she would not close the quay", "she would not close the quay")]
    [InlineData("Rita Sorn said that is a danger to the dockers of Tarn.", "that is a danger to the dockers of Tarn", "that is a danger to the dockers of Tarn")]
    public void Words_keep_what_they_need_and_leave_what_is_not_theirs(string text, string cut, string shown)
    {
        var clauses = new StoryClauses(("The Tarn Courier", text + " The council meets again in the autumn."));
        string whole = clauses.Inputs[0].Article.Text;
        int start = whole.IndexOf(cut, StringComparison.Ordinal);
        TextSpan words = ClauseEdges.Mended(clauses.Inputs[0].Annotations.Tokens, new TextSpan(start, start + cut.Length));
        Assert.Equal(shown, whole[words.Start..words.End]);
    }
}
