using System.CommandLine;

namespace Readout.Train;

/// <summary>Trains and evaluates every model, and compiles every lexicon, that the library ships. One command a model.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand("Trains the models and compiles the lexicons of Readout from the development corpora.");
        root.Subcommands.Add(Boundaries.BoundaryCommand.Train());
        root.Subcommands.Add(Boundaries.BoundaryCommand.Score());
        root.Add(Ingest.IngestListsCommand.Create());
        root.Add(Ingest.ShowArticleCommand.Create());
        root.Subcommands.Add(Stories.FrequencyCompiler.Command());
        root.Subcommands.Add(Stories.StoryEvaluator.Command());
        root.Subcommands.Add(Stories.StoryLexiconCompiler.Command());
        root.Subcommands.Add(Stories.ShowClaimsCommand.Create());
        root.Subcommands.Add(Stories.EvaluateClaimsCommand.Create());
        root.Subcommands.Add(Stories.ClaimPairsCommand.Create());
        root.Subcommands.Add(Stories.NearPairsCommand.Create());
        root.Subcommands.Add(Stories.DisputesCommand.Create());
        root.Subcommands.Add(Stories.SampleAccountsCommand.Create());
        root.Subcommands.Add(Stories.ChangeSampleCommand.Create());
        root.Subcommands.Add(Stories.ChangeCandidatesCommand.Create());
        root.Subcommands.Add(Stories.HardeningTrainer.Create());
        root.Subcommands.Add(Stories.EvaluateDatesCommand.Create());
        root.Subcommands.Add(Stories.CopiesCommand.Create());
        root.Subcommands.Add(Stories.TimelineSampleCommand.Create());
        root.Subcommands.Add(Stories.ClaimTrainer.Create());
        root.Subcommands.Add(Stories.DenialTrainer.Create());
        root.Subcommands.Add(Stories.EvaluateDenialsCommand.Create());
        root.Subcommands.Add(Stories.EvaluateRumoursCommand.Create());
        root.Subcommands.Add(Stories.HappeningPairsCommand.Create());
        root.Subcommands.Add(Stories.HappeningTrainer.Create());
        root.Subcommands.Add(Stories.StoryPairTrainer.Create());
        root.Subcommands.Add(Time.TimeCommand.Words());
        root.Subcommands.Add(Time.TimeCommand.Train());
        root.Subcommands.Add(Time.TimeCommand.Evaluate());
        root.Subcommands.Add(Time.RecognizersCommand.Create());
        root.Subcommands.Add(Time.ShowTimesCommand.Create());
        root.Subcommands.Add(Language.LanguageCommand.Create());
        root.Subcommands.Add(Language.NameHeadCommand.Create());
        root.Subcommands.Add(Language.MeanModelCommand.Create());
        root.Subcommands.Add(Language.TagRevisionCommand.Create());
        root.Subcommands.Add(Language.VerbListCommand.Create());
        root.Subcommands.Add(Language.LanguageListsCommand.Create());
        root.Subcommands.Add(Language.EvaluateLanguageCommand.Create());
        root.Subcommands.Add(Language.EvaluateNamesCommand.Create());
        root.Subcommands.Add(Language.EvaluateTeachersCommand.Create());
        root.Subcommands.Add(Events.EventsCommands.Compile());
        root.Subcommands.Add(Events.EventsCommands.Evaluate());
        root.Subcommands.Add(Events.EventsCommands.Show());
        root.Subcommands.Add(Events.EventSampleCommand.Draw());
        root.Subcommands.Add(Events.EventSampleCommand.Count());
        root.Subcommands.Add(Events.EventCoverageCommand.Create());
        root.Subcommands.Add(Events.EventTrustCommand.Create());
        root.Subcommands.Add(Coreference.CoreferenceCommand.Lists());
        root.Subcommands.Add(Coreference.CoreferenceCommand.Train());
        root.Subcommands.Add(Coreference.PersonCommand.Create());
        root.Subcommands.Add(Coreference.CoreferenceCommand.Score());
        root.Subcommands.Add(Coreference.CoreferenceCommand.Show());
        root.Subcommands.Add(Coreference.EvaluatePeopleCommand.Create());
        root.Subcommands.Add(Statements.CueLexiconCommand.Create());
        root.Subcommands.Add(Statements.StatementCommands.CreateTrain());
        root.Subcommands.Add(Statements.StatementCommands.CreateEvaluate());
        root.Add(RewriteModelsCommand.Create());
        root.Add(Ingest.LinesCommand.Create());
        root.Add(Ingest.EvaluateIngestCommand.Create());
        return root.Parse(args).InvokeAsync();
    }
}
