using System.Collections.Immutable;
using Readout.Language;
using Readout.Language.Coreference;
using Xunit;

namespace Readout.Tests.Language;

public sealed class EntityResolverTests
{
    private static readonly LanguageAnnotator _annotator = new();
    private static readonly EntityResolver _resolver = new();

    [Theory]
    [InlineData("French President Anne Duval met Klaus Berger in Berlin on Monday. Duval said the talks went well.", "Duval said", "Anne Duval")]
    [InlineData("Mayor Tom Hadley resigned on Friday. Mr. Hadley gave no reason.", "Hadley gave", "Tom Hadley")]
    [InlineData("German Chancellor Klaus Berger met French President Anne Duval. The German leader praised the talks.", "The German leader", "Klaus Berger")]
    [InlineData("German Chancellor Klaus Berger met French President Anne Duval. The French president praised the talks.", "The French president", "Anne Duval")]
    [InlineData("Berger's spokesman, Peter Lang, denied the report. The spokesman called it a mistake.", "The spokesman", "Peter Lang")]
    [InlineData("Rep. Adam Holt, the top Democrat on the panel, spoke on Monday. The California congressman wants a vote.", "The California congressman", "Adam Holt")]
    [InlineData("In his speech, Tom Hadley said the harbour would stay open.", "his speech", "Tom Hadley")]
    [InlineData("William Brandt will run again. Bill Brandt is the mayor of Riverton.", "Bill Brandt", "William Brandt")]
    [InlineData("Sarah Lang said on Tuesday that she would resign.", "she would", "Sarah Lang")]
    [InlineData("John Lang said on Tuesday that he would resign.", "he would", "John Lang")]
    [InlineData("Mary Stone spoke in Riverton on Monday. The former senator attacked her opponent, Tom Hadley.", "The former senator", "Mary Stone")]
    [InlineData("Mary Stone spoke in Riverton on Monday. The former senator and current nominee said she would win.", "she would", "Mary Stone")]
    [InlineData("Republican nominee Tom Hadley met Democratic nominee Mary Stone. The GOP presidential nominee left early.", "The GOP presidential nominee", "Tom Hadley")]
    [InlineData("Mary Stone (D-Iowa) spoke on Monday. Tom Hadley (R-Ohio) spoke on Tuesday. The Democratic senator left early.", "The Democratic senator", "Mary Stone")]
    [InlineData("President Anne Duval met Vice President Klaus Berger. The vice president praised the talks.", "The vice president", "Klaus Berger")]
    [InlineData("Mary Stone and Tom Stone came to Riverton. Mary Stone said that her husband was well.", "husband was", "Tom Stone")]
    [InlineData("Mary Stone came to Riverton with her daughter, Wyn Stone. Mr. Tom Stone stayed at home. Mary Stone praised her spouse on Monday.", "spouse on", "Tom Stone")]
    [InlineData("Donald Trump spoke in Riverton on Monday. He was glad of his running mate on Tuesday. Mike Pence stayed at home.", "running mate on", "Mike Pence")]
    [InlineData("Ann Lang on Monday called on Tom Reed to apologize.\n\"That was a mistake,\" the former campaign adviser said.", "the former campaign adviser", "Ann Lang")]
    [InlineData("\"I am the best to beat Mary Stone and to do the job,\" Ann Lang said. \"Stone cannot win this state.\" She also opened an office in Riverton.", "She also", "Ann Lang")]
    [InlineData("Mark Lang kept away from the group on Monday. \"I will support him.\"", "I will", "Mark Lang")]
    [InlineData("Jim Justice owns the mine. The bank gave the money to Mr. Justice on Monday.", "Justice on", "Jim Justice")]
    [InlineData("Tom Hadley met Klaus Berger. Berger was late. \"Hadley is wrong,\" he said.", "he said", "Klaus Berger")]
    [InlineData("President Tom Hadley met Chinese President Han Bo on Monday. Aides praised the mood. President Han smiled. The president said the talks went well.", "The president said", "Tom Hadley")]
    [InlineData("Han Seo-jin met reporters on Monday. Han said the talks went well.", "Han said", "Han Seo-jin")]
    [InlineData("Governor Kim Do-yun left on Monday. Later reports said he would resign.", "he would", "Kim Do-yun")]
    [InlineData("Governor Han Seo-jin left on Monday. Aides told Han Seo Jin of the vote.", "Han Seo Jin", "Han Seo-jin")]
    [InlineData("The other candidate is Mary Stone. She lost twice.", "Mary Stone", "Mary Stone")]
    [InlineData("Tom Hadley spoke first. The other candidate is Mary Stone.", "The other candidate", "Mary Stone")]
    [InlineData("Mark Lang visited the mayor, Tom Reed. He told reporters that Reed had won the vote.", "He told", "Mark Lang")]
    [InlineData("When Mark Lang called Tom Reed on Monday, he asked for help.", "he asked", "Mark Lang")]
    [InlineData("Mark Lang (R-Ohio) met Tom Reed (R-Maine). Reed was late. The Ohio senator left early.", "The Ohio senator", "Mark Lang")]
    [InlineData("Tom Reed met Sen. Mark Lang of Iowa and Sen. Paul Stern of Utah. The Utah senator left early.", "The Utah senator", "Paul Stern")]
    [InlineData("Ted Cruz met Marco Rubio in Riverton. Rubio was late. The Texas senator left early.", "The Texas senator", "Ted Cruz")]
    [InlineData("Angela Merkel met Francois Hollande in Riverton. The French leader left early.", "The French leader", "Francois Hollande")]
    [InlineData("Hillary Clinton met Tom Reed in Riverton. Reed was late. The former secretary of state left early.", "The former secretary of state", "Hillary Clinton")]
    [InlineData("Mary Stone's son, 26-year-old Adam Reed, came to Riverton on Monday. Stone said that her son was well.", "her son was", "Adam Reed")]
    [InlineData("Bill Marlow and Ann Marlow came to Riverton. Bill Marlow spoke first. On Tuesday Marlow said she would stay.", "Marlow said", "Ann Marlow")]
    [InlineData("David Lang spoke in Riverton. Lang was late, and Lang was tired. David Reed was there. Later David left.", "David left", "David Lang")]
    [InlineData("Ann Woods met Tom Reed on Monday. Later Woods left the house. She was tired.", "Woods left", "Ann Woods")]
    [InlineData("Tom Reed turned to Mark Lang, calling him a liar.", "him a", "Mark Lang")]
    [InlineData("The judge was late. Tom Reed spoke. The judge listened to him. Judge Mark Lang left early.", "The judge was", "Mark Lang")]
    [InlineData("Reed campaign manager Ann Woods spoke on Monday. Mark Lang won the debate, and Lang was glad. Tom Reed lost it. Lang left. Woods said the candidate was tired.", "the candidate", "Tom Reed")]
    [InlineData("Sen. Ann Lang met Sen. Tom Hadley in Lisbon. Hadley left early, but the senator stayed.", "the senator", "Tom Hadley")]
    [InlineData("Tom Hadley (R-Ohio) voted no. Ann Lang (R-Maine) voted yes. The Ohio Republican said the bill was too dear.", "The Ohio Republican", "Tom Hadley")]
    [InlineData("Kamala Harris spoke in Lisbon with Mary Stone at her side. Tim Walz and JD Vance stayed at home. Her running mate sent a letter.", "running mate sent", "Tim Walz")]
    [InlineData("President Trump left on Monday. Mr. Trump praised the pier. Later Melania Trump came to Lisbon. Trump was glad.", "Trump left", "Trump")]
    [InlineData("President Trump left on Monday. Trump praised the pier. Later the first lady, Melania Trump, came to Lisbon.", "Trump praised", "Trump")]
    [InlineData("Biden left on Monday. The company paid his son, Hunter Biden. Biden knew of it.", "Biden knew", "Biden")]
    [InlineData("Hunter Biden left on Monday. Biden knew of it.", "Biden knew", "Hunter Biden")]
    [InlineData("Sanders left on Monday. Later Bernard Sanders came to Lisbon.", "Sanders left", "Bernard Sanders")]
    [InlineData("Reed left on Monday. Later Adam Reed came to Lisbon.", "Reed left", "Adam Reed")]
    [InlineData("President Woods left on Monday. Mr. Woods praised the pier. Later Mary Woods came to Lisbon.", "Woods left", "Woods")]
    [InlineData("Ann Lang leads the polls. Lang spoke in Lisbon. The crowd wept when Lang spoke. The front-runner promised new roads.", "The front-runner", "Ann Lang")]
    [InlineData("A Brekke adviser said on Monday that the talks went on. \"We are waiting,\" the adviser, Mette Kaal, told a briefing.", "A Brekke adviser", "Mette Kaal")]
    [InlineData("Tom Hadley sold his house twice. Hadley kept the money. \"Why does anybody trust this man?\" a neighbor asked.", "this man", "Tom Hadley")]
    [InlineData("Ann Lang and her husband, Tom Hadley, wept. Later her husband left.", "husband left", "Tom Hadley")]
    public void A_mention_finds_its_person(string text, string mention, string name) => Assert.Equal(name, EntityAt(text, mention).Name);

    [Theory]
    [InlineData("Tom Lang met Mark Hadley on Monday. The Lang-Hadley letters were found later.", "Lang-Hadley")]
    [InlineData("Vladimir Lang came to Riverton on Monday. The Stern-Vladimir Lang letters were found later.", "Stern-Vladimir Lang")]
    public void Two_people_joined_by_a_hyphen_are_no_person(string text, string name) =>
        Assert.DoesNotContain(Resolve(text), entity => entity.Name.Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("The Riverton Times and Harbor Television sent reporters. The network said the film was safe.", "The network", "Harbor Television")]
    [InlineData("The Harbor Workers Federation met the Riverton Port Authority on Monday. The union wants more pay.", "The union", "Harbor Workers Federation")]
    [InlineData("The House Ethics Committee met the FBI on Monday. The committee wants an answer.", "The committee", "House Ethics Committee")]
    public void A_bare_noun_for_a_body_finds_the_body_of_its_kind(string text, string mention, string name) => Assert.Equal(name, EntityAt(text, mention).Name);

    [Fact]
    public void A_noun_with_words_of_its_own_is_no_body_named_before() =>
        Assert.NotEqual("Harbor Television", EntityAt("Harbor Television sent reporters. The local network said the film was safe.", "The local network").Name);

    [Theory]
    [InlineData("abel quill", "abel quill jr", false)]
    [InlineData("abel quill jr", "quill", true)]
    [InlineData("joseph quill jr", "joe quill", true)]
    [InlineData("abel quill jr", "abel quill jr", true)]
    [InlineData("abel quill", "ada quill", false)]
    public void A_son_is_not_his_father_of_the_same_name(string one, string other, bool same) =>
        Assert.Equal(same, PersonNames.Agree(CoreferenceLexicon.Embedded, one.Split(' '), other.Split(' ')));

    [Fact]
    public void Who_is_quoted_is_not_described_by_the_words_behind_the_quotation()
    {
        const string Text = "Mark Lang spoke first. \"We have warned of it while Tom Reed has stood idly by,\" the Ohio senator said.";
        Assert.NotEqual(EntityAt(Text, "Tom Reed").Id, EntityAt(Text, "the Ohio senator").Id);
    }

    [Fact]
    public void What_hurts_a_nominee_is_not_said_by_the_nominee()
    {
        const string Text = "It has hurt the nominee with young voters, Hadley said. Tom Hadley is a banker.";
        Assert.NotEqual(EntityAt(Text, "Hadley said").Id, EntityAt(Text, "the nominee").Id);
    }

    [Fact]
    public void A_source_called_the_person_is_not_the_one_spoken_of() =>
        Assert.False(EntityAt("Tom Hadley will run again, somebody close to Hadley said. Hadley has the money, the person said.", "the person").IsNamed);

    [Fact]
    public void A_hashtag_is_no_person() =>
        Assert.DoesNotContain(Resolve("The hashtag #MarkLang was trending, she said."), entity => entity.Type == EntityType.Person && entity.IsNamed);

    [Fact]
    public void A_title_in_front_of_a_name_is_a_role()
    {
        Entity entity = EntityAt("Kremlin foreign policy adviser Yuri Orlov spoke to reporters on Monday.", "Yuri Orlov");
        Assert.Equal("Yuri Orlov", entity.Name);
        Assert.Contains("Kremlin foreign policy adviser", entity.Roles);
    }

    [Theory]
    [InlineData("Long before he came to Riverton, Mark Lang was chairman of the harbour board.", "Mark Lang", "chairman of the harbour board")]
    [InlineData("Ann Woods came with her brother Tom Woods on Monday.", "Tom Woods", "brother")]
    [InlineData("Deputy Attorney General Ada Reed spoke on Monday.", "Ada Reed", "Deputy Attorney General")]
    [InlineData("Senators Ada Reed and Tom Hadley spoke on Monday.", "Ada Reed", "Senator")]
    [InlineData("Former governor Ada Reed spoke on Monday.", "Ada Reed", "Former governor")]
    [InlineData("Mark Lang was essentially the lawyer of the harbour board.", "Mark Lang", "lawyer of the harbour board")]
    public void A_role_is_the_words_for_it_alone(string text, string name, string role) => Assert.Equal([role], EntityAt(text, name).Roles);

    [Fact]
    public void A_city_that_stands_for_its_government_is_nobody()
    {
        const string Text = "President Ivan Sokolov met reporters in Moscow. Moscow rejected the claim.";
        Assert.NotEqual(EntityAt(Text, "Moscow rejected").Id, EntityAt(Text, "Ivan Sokolov").Id);
        Assert.Equal(EntityType.GeopoliticalEntity, EntityAt(Text, "Moscow rejected").Type);
    }

    [Fact]
    public void Unnamed_officials_are_an_entity_of_their_own()
    {
        Entity entity = EntityAt("Senior U.S. officials said on Monday that the talks had failed. Mary Stone disagreed.", "U.S. officials");
        Assert.False(entity.IsNamed);
        Assert.True(entity.IsPlural);
    }

    [Fact]
    public void I_inside_a_quotation_is_its_speaker() =>
        Assert.Equal("Mary Stone", EntityAt("\"I will not go,\" Mary Stone told reporters.", "I will").Name);

    [Fact]
    public void An_unnamed_aide_of_the_lede_is_the_aide_who_is_named_later()
    {
        const string Text = "A Kremlin aide said on Monday that talks would go on. The date is open. Kremlin aide Yuri Orlov spoke to reporters in Moscow.";
        Assert.Equal("Yuri Orlov", EntityAt(Text, "A Kremlin aide").Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("!!!")]
    [InlineData("HE HE HE HIS HIS the the of of PRESIDENT PRESIDENT")]
    public void Odd_text_gives_entities_or_none_but_never_an_error(string text) => Assert.All(Resolve(text), entity => Assert.NotEmpty(entity.Mentions));

    [Fact]
    public void Ids_follow_the_order_of_first_mention_and_no_span_leaves_the_text()
    {
        const string Text = "Anne Duval met Klaus Berger and his aides in Berlin. They agreed on a plan, the aides said.";
        ImmutableArray<Entity> entities = Resolve(Text);
        Assert.Equal(Enumerable.Range(1, entities.Length).Select(i => $"e{i}"), entities.Select(entity => entity.Id));
        Assert.All(entities.SelectMany(entity => entity.Mentions), mention => Assert.InRange(mention.Span.End, mention.Span.Start + 1, Text.Length));
    }

    private static Entity EntityAt(string text, string words)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        return Resolve(text).First(entity => entity.Mentions.Any(mention => mention.Span.Start <= at + (words.StartsWith("U.S.", StringComparison.Ordinal) ? 1 : 0) && at < mention.Span.End));
    }

    private static ImmutableArray<Entity> Resolve(string text)
    {
        ImmutableArray<Block> blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length), new SourceSpan(0, text.Length))];
        var article = new Article { Report = new Report("a", text, ReportFormat.Body, "a"), Text = text, Map = OffsetMap.Identity(text.Length), Blocks = blocks };
        return _resolver.Resolve(article, _annotator.Annotate(article));
    }
}
