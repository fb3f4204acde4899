using Readout.Language;
using Xunit;

namespace Readout.Tests.Language;

/// <summary>The rules that correct names, given what a network might have found: <c>[words]TYPE</c>; <c>~</c> before a word ties it to the one before.</summary>
public class NameRuleTests
{
    private static readonly LanguageModel _model = LanguageModel.Embedded;

    [Theory]
    // Edges.
    [InlineData("[the Ministry]ORG replied", "[Ministry]ORG")]
    [InlineData("[Senator Ada Quill]PER spoke", "[Ada Quill]PER")]
    [InlineData("[nonpartisan Harbour Institute]ORG", "[Harbour Institute]ORG")]
    [InlineData("the [Alder valley]LOC floods", "[Alder]LOC")]
    [InlineData("[Senate Majority]ORG Leader Quill", "[Senate]ORG")]
    [InlineData("the [al ~- ~Quilla]ORG movement", "[al-Quilla]ORG")]
    [InlineData("the [of Quilla]ORG movement", "[Quilla]ORG")]
    // Lists.
    [InlineData("the Securities and [Exchange Commission]ORG sued", "[Securities and Exchange Commission]ORG")]
    [InlineData("the Department of [Justice]PER sued", "[Department of Justice]ORG")]
    [InlineData("a [Washington Post ~- ~ABC News]ORG poll", "[Washington Post]ORG [ABC News]ORG")]
    [InlineData("the [Alder Democratic Party]ORG", "[Alder Democratic Party]ORG")]
    // Joins.
    [InlineData("[Ada Quill]PER ~- ~Marsh left", "[Ada Quill-Marsh]PER")]
    [InlineData("[Quill]PER ~- ~[Marsh]PER talks", "[Quill]PER [Marsh]PER")]
    [InlineData("many [African]MISC ~- ~[Americans]MISC vote", "[African-Americans]MISC")]
    [InlineData("[Abel Quill]PER Jr. left", "[Abel Quill Jr.]PER")]
    [InlineData("the [Alder Center]ORG for Tidal Studies said", "[Alder Center for Tidal Studies]ORG")]
    [InlineData("the [Alder Post]ORG on Thursday said", "[Alder Post]ORG")]
    [InlineData("the [QB]PER ~- ~7 visa", "[QB-7]MISC")]
    [InlineData("in [Quill]PER v. [Marsh]PER the court", "[Quill v. Marsh]MISC")]
    // Side by side.
    [InlineData("in [Mill Harbor Ohio]LOC today", "[Mill Harbor]GPE [Ohio]GPE")]
    [InlineData("of [Port Quill South Dakota]GPE today", "[Port Quill]GPE [South Dakota]GPE")]
    [InlineData("across [Rural Ohio]LOC today", "[Rural Ohio]LOC")]
    [InlineData("the [Gulf of Mexico]LOC today", "[Gulf of Mexico]LOC")]
    // Marks around.
    [InlineData("from \" [Quill]PER , [Ada]LOC \" today", "[Quill , Ada]PER")]
    [InlineData("from \" Quill , Ada M. \" today", "[Quill , Ada M.]PER")]
    [InlineData("called \" [Paris]GPE , [Texas]GPE \" today", "[Paris]GPE [Texas]GPE")]
    [InlineData("told the NDQA", "[NDQA]ORG")]
    [InlineData("in the NDQA report", "")]
    [InlineData("is there work in ohio ?", "[ohio]GPE")]
    [InlineData("is there work in new [jersey city]LOC ?", "[jersey city]GPE")]
    [InlineData("is the chicken from Quill in turkey ?", "")]
    // Types.
    [InlineData("the [Quill Foundation]PER gave", "[Quill Foundation]ORG")]
    [InlineData("[FactHarbour]PER rates", "[FactHarbour]ORG")]
    [InlineData("[McQuill]PER rates", "[McQuill]PER")]
    [InlineData("in [Fort Alder]LOC , Indiana , he", "[Fort Alder]GPE")]
    [InlineData("of [Alder]PER , Md. , he", "[Alder]GPE")]
    [InlineData("[Quill]PER , Germany 's envoy", "[Quill]PER")]
    [InlineData("the [Alder War]GPE", "[Alder War]EVENT")]
    [InlineData("the [Clean Rivers Act]ORG", "[Clean Rivers Act]MISC")]
    [InlineData("[Hurricane Quill]PER", "[Hurricane Quill]EVENT")]
    [InlineData("[QB]PER said", "")]
    public void A_sentence_is_corrected(string marked, string names)
    {
        AnalysisTarget target = Read(marked);
        new NameCorrector(_model).Correct(target, 0, 0, target.Starts.Length);
        Assert.Equal(names, Show(target));
    }

    [Theory]
    [InlineData("[Ada Quill]PER came . Later Mr. Marsh left", "[Ada Quill]PER [Marsh]PER")]
    [InlineData("[Ada Quill]PER came . They saw Quill run", "[Ada Quill]PER [Quill]PER")]
    [InlineData("[Ada Quill]PER came . They met [Quill]ORG there", "[Ada Quill]PER [Quill]PER")]
    [InlineData("the [Alder Tidal Board]ORG met . the Alder Tidal Board said", "[Alder Tidal Board]ORG [Alder Tidal Board]ORG")]
    [InlineData("the [Alder Tidal Board]ORG ( ATB ) met . the ATB said", "[Alder Tidal Board]ORG [ATB]ORG [ATB]ORG")]
    [InlineData("Senator [Ada Quill]PER ( R ~- ~Ky. ) said", "[Ada Quill]PER [Ky.]GPE")]
    [InlineData("to ban all Muslims from it", "[Muslims]MISC")]
    [InlineData("seen on Twitter today", "[Twitter]ORG")]
    [InlineData("told the I.R.S. today", "[I.R.S.]ORG")]
    [InlineData("nothing at all here", "")]
    public void The_names_of_an_article_agree(string marked, string names)
    {
        AnalysisTarget target = Read(marked);
        new NameHarmonizer(_model).Harmonize(target);
        Assert.Equal(names, Show(target));
    }

    /// <summary>Words with a capital count as proper nouns, save at the beginning of a sentence, <i>in</i> as a preposition, all others as nouns.</summary>
    private static AnalysisTarget Read(string marked)
    {
        var text = new System.Text.StringBuilder();
        List<int> starts = [], ends = [];
        var names = new List<NameSpan>();
        int first = 0;
        foreach (string part in marked.Split(' '))
        {
            string word = part;
            bool tied = word[0] == '~';
            word = tied ? word[1..] : word;
            if (word[0] == '[')
            {
                first = starts.Count;
                word = word[1..];
            }

            int close = word.IndexOf(']', StringComparison.Ordinal);
            if (text.Length > 0 && !tied)
            {
                text.Append(' ');
            }

            starts.Add(text.Length);
            text.Append(close < 0 ? word : word[..close]);
            ends.Add(text.Length);
            if (close >= 0)
            {
                names.Add(new NameSpan(first, starts.Count, TypeOf(word[(close + 1)..])));
            }
        }

        var target = new AnalysisTarget(text.ToString(), [.. starts], [.. ends]);
        target.Names.AddRange(names);
        int proper = Array.IndexOf(_model.IsProper, true), common = Array.IndexOf(_model.PennTags, "NN"), preposition = Array.IndexOf(_model.PennTags, "IN");
        for (int i = 0; i < starts.Count; i++)
        {
            bool begins = i == 0 || target.FormOf(i - 1) is ".";
            target.TagClasses[i] = char.IsUpper(target.FormOf(i)[0]) && (!begins || names.Any(name => name.FirstToken == i)) ? proper : target.FormOf(i) is "in" ? preposition : common;
        }

        return target;
    }

    private static string Show(AnalysisTarget target) => string.Join(' ', target.Names.Select(name =>
        $"[{target.Text[target.Starts[name.FirstToken]..target.Ends[name.EndToken - 1]]}]{Label(name.Type)}"));

    private static EntityType TypeOf(string label) => Enum.GetValues<EntityType>().Single(type => Label(type) == label);

    private static string Label(EntityType type) => type switch
    {
        EntityType.Person => "PER",
        EntityType.Organization => "ORG",
        EntityType.GeopoliticalEntity => "GPE",
        EntityType.Location => "LOC",
        EntityType.Event => "EVENT",
        _ => "MISC",
    };
}
