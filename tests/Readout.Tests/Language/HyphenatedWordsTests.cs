using Readout.Language;
using Readout.Train.Language;
using Xunit;

namespace Readout.Tests.Language;

public class HyphenatedWordsTests
{
    private static readonly NameMarker _marker = Marker();

    [Theory]
    [InlineData("Smith-Jones", "I-PERSON", "Smith/I-PERSON -/I-PERSON Jones/I-PERSON")]
    [InlineData("Smith-Jones", "B-person", "Smith/B-person -/I-person Jones/I-person")]
    [InlineData("African-Americans", "I-MISC", "African/I-MISC -/I-MISC Americans/I-MISC")]
    [InlineData("Smith-Jones", "I-MISC", "Smith/? -/? Jones/?")]
    [InlineData("R-Ky.", "O", "R/O -/O Ky./I-LOCATION")]
    [InlineData("Smith-backed", "O", "Smith/? -/O backed/O")]
    [InlineData("French-born", "I-MISC", "French/I-MISC -/O born/O")]
    [InlineData("Paris-based", "I-LOCATION", "Paris/I-LOCATION -/O based/O")]
    [InlineData("well-known", "O", "well/O -/O known/O")]
    [InlineData("Paris", "I-LOCATION", "Paris/I-LOCATION")]
    [InlineData("-", "O", "-/O")]
    public void A_word_of_a_corpus_is_cut_as_our_tokenizer_cuts_it(string form, string tag, string parts)
    {
        List<string> forms = [], tags = [];
        new HyphenatedWords(_marker).Add(form, tag, forms, tags);
        Assert.Equal(parts, string.Join(' ', forms.Zip(tags, (part, label) => part + "/" + label)));
    }

    [Theory]
    [InlineData("Orange County", NameMarker.Governed)]
    [InlineData("Lake Michigan", NameMarker.Place)]
    [InlineData("Fort Ashby", NameMarker.Governed | NameMarker.Place)]
    [InlineData("Tidal Basin", NameMarker.Place)]
    [InlineData("White House", NameMarker.Organization)]
    public void Lists_say_whether_a_place_has_a_government(string place, int types) => Assert.Equal(types, _marker.PlaceTypes(place.Split(' ')));

    private static NameMarker Marker()
    {
        string lists = Repository.At("tools", "Readout.Train", "Language", "Lists");
        (ulong[] hashes, ushort[] masks) = GazetteerCompiler.Compile(lists);
        return new NameMarker(new Gazetteer(hashes, masks), Path.Combine(lists, "OrdinaryNouns.txt"));
    }
}
