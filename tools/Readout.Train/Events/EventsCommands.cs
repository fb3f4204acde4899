using System.CommandLine;
using System.Globalization;
using Readout.Events;
using Readout.Events.Lexicon;
using Readout.Language;
using Readout.Models;

namespace Readout.Train.Events;

/// <summary>The commands of the events room.</summary>
internal static class EventsCommands
{
    private static readonly Option<string> _corpora = new("--corpora") { Description = "Folder of the development corpora.", DefaultValueFactory = _ => "../shared/corpora" };

    /// <summary><c>events</c>: compiles the lexicon.</summary>
    public static Command Compile()
    {
        var output = new Option<string>("--out") { Description = "The lexicon to write.", DefaultValueFactory = _ => "src/Readout/Lexicons/events.bin" };
        var lists = new Option<string>("--lists") { Description = "Folder of our own lists.", DefaultValueFactory = _ => "tools/Readout.Train/Events/Lists" };
        var command = new Command("events", "Compiles the PETRARCH-2 dictionaries and our own lists into the lexicon of events.") { _corpora, output, lists };
        command.SetAction(result =>
        {
            EventLexicon lexicon = EventSources.Shipped(result.GetRequiredValue(_corpora), result.GetRequiredValue(lists));
            string path = result.GetRequiredValue(output);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            ModelFile.Write(path, LexiconFile.Sections(lexicon));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: {new FileInfo(path).Length:N0} bytes; {lexicon.Words.Words.Count:N0} words, {lexicon.Verbs.Count:N0} verb forms, {lexicon.Blocks.Sum(block => block.Patterns.Length):N0} patterns, {lexicon.ActorCodes.Length:N0} actors, {lexicon.AgentCodes.Length:N0} role nouns"));
        });
        return command;
    }

    /// <summary><c>evaluate-events</c>: codes the unit-test records with their own dictionaries.</summary>
    public static Command Evaluate()
    {
        var output = new Option<string?>("--out") { Description = "File for the predictions, for score_events.py." };
        var errors = new Option<int>("--errors") { Description = "How many wrong records to print." };
        var supplied = new Option<bool>("--supplied-trees") { Description = "Code on the trees of the records instead of our own parser's." };
        var command = new Command("evaluate-events", "Codes PETRARCH's unit-test records with their own dictionaries and counts what is right.") { _corpora, output, errors, supplied };
        command.SetAction(result =>
        {
            string corpora = result.GetRequiredValue(_corpora);
            List<UnitTestRecord> records = UnitTestRecords.Read(Path.Combine(corpora, "events", "universal-petrarch", "PETR.UnitTest.records.parsing_parsed_udpipe_2.0.xml"));
            var evaluation = new EventEvaluation(new EventCoder(EventSources.UnitTests(corpora), EventConventions.Petrarch, EventTrust.Blind));
            var annotator = new LanguageAnnotator();
            evaluation.Run(records, result.GetValue(supplied) ? Supplied : record => Parsed(record, annotator), result.GetValue(output), result.GetValue(errors));
        });
        return command;
    }

    /// <summary><c>show-events</c>: codes texts and prints what was coded, for judging by hand.</summary>
    public static Command Show()
    {
        var input = new Argument<string>("input") { Description = "A folder of text files, or JSON Lines with id and text (also .gz)." };
        var articles = new Option<int>("--articles") { Description = "How many articles to code.", DefaultValueFactory = _ => 50 };
        var sample = new Option<int>("--sample") { Description = "How many events to print, evenly spread; 0: none.", DefaultValueFactory = _ => 100 };
        var doubtful = new Option<bool>("--doubtful") { Description = "With codes for what is too doubtful for one." };
        var command = new Command("show-events", "Codes news texts and prints a sample of the events, how often each pattern fired, and the speed.") { input, articles, sample, doubtful };
        command.SetAction(result => new EventSampler(result.GetValue(doubtful) ? new EventCoder(EventLexicon.Embedded(), EventConventions.Readout, EventTrust.Blind) : new EventCoder()).Run(result.GetRequiredValue(input), result.GetValue(articles), result.GetValue(sample)));
        return command;
    }

    private static (Article Article, Tokens Tokens) Parsed(UnitTestRecord record, LanguageAnnotator annotator)
    {
        Article article = PlainArticle.Of(record.Id, record.Text, record.Published);
        return (article, annotator.Annotate(article));
    }

    private static (Article Article, Tokens Tokens) Supplied(UnitTestRecord record)
    {
        Tokens tokens = UnitTestRecords.Supplied(record);
        return (PlainArticle.Of(record.Id, tokens.Text, record.Published), tokens);
    }
}
