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
    [InlineData("told Jessica [Quill]PER today", "[Jessica Quill]PER")]
    [InlineData("told Jessica , [Quill]PER today", "[Quill]PER")]
    [InlineData("and [Kim Jong]PER ~- ~un left", "[Kim Jong-un]PER")]
    [InlineData("and [Ban Ki]PER ~- ~Moon left", "[Ban Ki-Moon]PER")]
    [InlineData("and [Han]PER Seo ~- ~jin left", "[Han Seo-jin]PER")]
    [InlineData("and [Moon]LOC Jae ~- ~in left", "[Moon Jae-in]PER")]
    [InlineData("the [Kim Jong]PER ~- ~era parades", "[Kim Jong]PER")]
    [InlineData("the Law School ~- ~age crowd", "")]
    [InlineData("to Ban Gun ~- ~free zones", "")]
    [InlineData("the Park Sit ~- ~in today", "")]
    [InlineData("and [Ada Quill]PER ~- ~un left", "[Ada Quill]PER")]
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
    [InlineData("at [Quill , Inc. of Port Alder]ORG today", "[Quill , Inc.]ORG [Port Alder]GPE")]
    [InlineData("at [Quill Inc.]ORG of Port Alder today", "[Quill Inc.]ORG")]
    [InlineData("at [Quill Inc.]ORG of [Port Alder]GPE today", "[Quill Inc.]ORG [Port Alder]GPE")]
    [InlineData("the [Bank of Alder]ORG today", "[Bank of Alder]ORG")]
    [InlineData("and [Ada Quill of Ohio]PER said", "[Ada Quill]PER [Ohio]GPE")]
    [InlineData("and [Ada Quill of Quillmarsh]PER said", "[Ada Quill]PER")]
    [InlineData("and [William of Quillmarsh]PER said", "[William of Quillmarsh]PER")]
    // Houses called after their owner.
    [InlineData("for [Quill]PER 's Pizza today", "[Quill 's Pizza]ORG")]
    [InlineData("the Alder Quill s Auto Works today", "[Alder Quill s Auto Works]ORG")]
    [InlineData("for [Quill]PER 's Youth Budget today", "[Quill]PER")]
    [InlineData("for [Quill]PER 's Auto Bailout today", "[Quill]PER")]
    [InlineData("for [Quill]PER 's Job Market today", "[Quill]PER")]
    [InlineData("for [Quill]PER 's Family Diner today", "[Quill 's Family Diner]ORG")]
    [InlineData("for [Canada]GPE 's Furniture today", "[Canada]GPE")]
    [InlineData("we ate at [Quill]PER 's in May", "[Quill 's]LOC")]
    [InlineData("is he going to [Quill]PER 's ?", "[Quill 's]LOC")]
    [InlineData("we ate at [Quill]PER 's Philadelphia .", "[Quill 's]LOC")]
    [InlineData("they look at [Quill]PER 's Canada .", "[Quill]PER")]
    [InlineData("similar to [Quill]PER 's in May", "[Quill]PER")]
    [InlineData("we stayed at Jerry 's .", "")]
    [InlineData("look at [Quill]PER 's hat", "[Quill]PER")]
    // Notices.
    [InlineData("Posted by [Quill Light]ORG to [Quill Light]LOC at 3/9/2005", "")]
    [InlineData("Posted by [Ada Quill]PER to [Quill Light]ORG at 3/9/2005", "[Ada Quill]PER [Quill Light]ORG")]
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
    [InlineData("cheap drinks in [Quill]PER !", "[Quill]GPE")]
    [InlineData("their trust in [Quill]PER !", "[Quill]PER")]
    [InlineData("in [Quill]PER 's view", "[Quill]PER")]
    [InlineData("flights to the [ISS]ORG", "[ISS]LOC")]
    [InlineData("we saw [Doctor Quill]PER", "[Quill]PER")]
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
    [InlineData("told Watershed.com today", "[Watershed.com]ORG")]
    [InlineData("told watershed.com today", "")]
    [InlineData("[Kim Jong ~- ~un]PER came . Then they met Kim in it", "[Kim Jong-un]PER [Kim]PER")]
    [InlineData("nothing at all here", "")]
    [InlineData("they saw it on [Fox]PER today", "[Fox]ORG")]
    [InlineData("[Ada Fox]PER came . They saw [Fox]PER today", "[Ada Fox]PER [Fox]PER")]
    [InlineData("told Senator [Fox]PER today", "[Fox]PER")]
    [InlineData("so Mr. President , said it", "")]
    [InlineData("so Mr. King said it", "[King]PER")]
    [InlineData("they saw Jessica in it", "[Jessica]PER")]
    [InlineData("to the Jessica in it", "")]
    [InlineData("to Jessica ~- in it", "")]
    [InlineData("a letter to JESSICA in it", "")]
    // Both halves of a name with a hyphen.
    [InlineData("Ms. [Quill]PER ~- ~Marsh left", "[Quill-Marsh]PER")]
    [InlineData("[Ada Quill]LOC ~- ~[Marsh]PER left . Then Quill ~- ~Marsh came", "[Ada Quill-Marsh]PER [Quill-Marsh]PER")]
    [InlineData("[Ada Quill]LOC ~- ~[Marsh]PER left . Then Ada Quill ~- ~Marsh came", "[Ada Quill-Marsh]PER [Ada Quill-Marsh]PER")]
    [InlineData("Congresswoman [Quill ~- ~Marsh]ORG left . [Quill]PER ~- ~Marsh said", "[Quill-Marsh]PER [Quill-Marsh]PER")]
    [InlineData("they saw [Quill]PER ~- ~Marsh , who left", "[Quill-Marsh]PER")]
    [InlineData("the [Quill]PER ~- ~Marsh talks . Then [Quill]PER met [Marsh]PER", "[Quill]PER [Quill]PER [Marsh]PER")]
    [InlineData("the [Quill]PER ~- ~[Russia]GPE talks", "[Quill]PER [Russia]GPE")]
    [InlineData("the Ex ~- ~[Quill]PER aides", "[Quill]PER")]
    [InlineData("and William [Quill]PER ~- ~William Marsh left", "[Quill]PER")]
    [InlineData("and William ~- ~Jessica Quill left", "[William-Jessica Quill]PER")]
    [InlineData("told the [Alder Star]ORG ~- ~Courier today", "[Alder Star-Courier]ORG")]
    [InlineData("at the [College of Alder]ORG ~- ~[Berlin]GPE today", "[College of Alder-Berlin]ORG")]
    [InlineData("the Clean ~- ~[Rivers Tidal Act]MISC today", "[Clean-Rivers Tidal Act]MISC")]
    [InlineData("in [Alder ~- ~Marsh County]GPE today Mr. Alder ~- ~Marsh left", "[Alder-Marsh County]GPE [Alder-Marsh]PER")]
    [InlineData("[Hurricane Quill]EVENT came . Then [Quill]PER left", "[Hurricane Quill]EVENT [Quill]EVENT")]
    [InlineData("[Ada Quill]PER came . Then Hurricane left", "[Ada Quill]PER")]
    public void The_names_of_an_article_agree(string marked, string names)
    {
        AnalysisTarget target = Read(marked);
        new NameHarmonizer(_model).Harmonize(target);
        Assert.Equal(names, Show(target));
    }

    /// <summary>Words with a capital count as proper nouns, save at the beginning of a sentence, <i>in</i> as a preposition, all others as nouns.</summary>
    [Theory]
    [InlineData("they have acquired Quill , Applied Tides and the Alder", "acquire", "[Quill]ORG [Applied Tides]ORG")]
    [InlineData("they have painted Quill , Applied Tides and the Alder", "paint", "")]
    [InlineData("they have acquired Spanish , Applied Tides and the Alder", "acquire", "[Spanish]MISC [Applied Tides]ORG")]
    [InlineData("they have acquired NDQA , Applied Tides and the Alder", "acquire", "[Applied Tides]ORG")]
    public void What_is_acquired_is_a_body(string sentence, string lemma, string names)
    {
        AnalysisTarget target = Read(sentence);
        Tie(target, 2, -1, "root", lemma);
        Tie(target, 3, 2, "obj");
        Tie(target, 5, 6, "compound");
        Tie(target, 6, 3, "conj");
        Tie(target, 9, 3, "conj");
        new NameHarmonizer(_model).Harmonize(target);
        Assert.Equal(names, Show(target));
    }

    [Theory]
    [InlineData("with the carmaker Quill today", "appos", "[Quill]ORG")]
    [InlineData("told the newspaper Quill today", "obl:tmod", "")]
    [InlineData("with the neighbour Quill today", "appos", "")]
    [InlineData("with the carmaker NDQA today", "appos", "")]
    public void A_body_stands_behind_its_kind(string sentence, string relation, string names)
    {
        AnalysisTarget target = Read(sentence);
        Tie(target, 3, 2, relation);
        new NameHarmonizer(_model).Harmonize(target);
        Assert.Equal(names, Show(target));
    }

    [Theory]
    [InlineData("The NDQA met . The NDQA left . The NDQA denied it", "deny", "[NDQA]ORG [NDQA]ORG [NDQA]ORG")]
    [InlineData("The NDQA met . The NDQA left . The NDQA lowered it", "lower", "")]
    [InlineData("The DVD met . The DVD left . The DVD denied it", "deny", "")]
    [InlineData("The NDQA met . A NDQA left . The NDQA denied it", "deny", "")]
    public void Initials_that_act_as_a_body_and_stand_often_are_one(string text, string lemma, string names)
    {
        AnalysisTarget target = Read(text);
        foreach (int token in (int[])[1, 5, 9])
        {
            target.TagClasses[token] = target.TagClasses[0];
            target.TagClasses[token + 1] = Array.IndexOf(_model.PennTags, "VBD");
        }

        Tie(target, 9, 10, "nsubj");
        Tie(target, 10, -1, "root", lemma);
        new NameHarmonizer(_model).Harmonize(target);
        Assert.Equal(names, Show(target));
    }

    [Theory]
    [InlineData("[Quill]GPE is here . is there a bus from quill to town ?", "[Quill]GPE [quill]GPE")]
    [InlineData("[Quill]GPE is here . is there a Bus from quill to town ?", "[Quill]GPE")]
    [InlineData("[Quill]ORG is here . is there a bus from quill to town ?", "[Quill]ORG")]
    public void A_name_may_stand_in_small_letters_where_nothing_has_a_capital(string marked, string names)
    {
        AnalysisTarget target = Read(marked);
        target.TagClasses[9] = Array.IndexOf(_model.IsProper, true);
        new NameHarmonizer(_model).Harmonize(target);
        Assert.Equal(names, Show(target));
    }

    [Theory]
    [InlineData("[Ada Coats]PER came . Coats told it", "VBD", "[Ada Coats]PER [Coats]PER")]
    [InlineData("[Ada Coats]PER came . Coats never told it", "RB VBD", "[Ada Coats]PER [Coats]PER")]
    [InlineData("[Ada Coats]PER came . Coats ’s aides left", "POS NNS", "[Ada Coats]PER [Coats]PER")]
    [InlineData("[Ada Coats]PER came . Coats , who left", ", WP", "[Ada Coats]PER [Coats]PER")]
    [InlineData("[Ada Coats]PER came . Coats for sale", "IN NN", "[Ada Coats]PER")]
    [InlineData("[Ada Coats]PER came . Coats , hats", ", NNS", "[Ada Coats]PER")]
    [InlineData("[Ada Quill]PER came . Coats told it", "VBD", "[Ada Quill]PER")]
    public void A_surname_at_the_head_of_a_sentence_is_a_name_before_what_somebody_does(string marked, string tags, string names)
    {
        AnalysisTarget target = Read(marked);
        foreach ((int i, string tag) in tags.Split(' ').Index())
        {
            target.TagClasses[5 + i] = Array.IndexOf(_model.PennTags, tag);
        }

        new NameHarmonizer(_model).Harmonize(target);
        Assert.Equal(names, Show(target));
    }

    private static void Tie(AnalysisTarget target, int token, int head, string relation, string lemma = "")
    {
        target.Heads[token] = head;
        target.Relations[token] = relation;
        target.Lemmas[token] = lemma;
    }

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
