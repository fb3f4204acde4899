using Readout.Events.Lexicon;

namespace Readout.Train.Events;

/// <summary>Reads the dictionaries and lists that the event lexicons are compiled from.</summary>
internal static class EventSources
{
    /// <summary>The lexicon that ships: PETRARCH-2's dictionaries under our own lists.</summary>
    /// <param name="corpora">Folder of the corpora.</param>
    /// <param name="lists">Folder of our own lists.</param>
    public static EventLexicon Shipped(string corpora, string lists)
    {
        string folder = Path.Combine(corpora, "events", "petrarch2");
        var builder = new EventLexiconBuilder();
        builder.AddPrepositions(File.ReadLines(Path.Combine(folder, "Phoenix.prepositions.txt")));
        builder.AddVetoes(Lines(lists, "vetoes.txt"));
        var verbs = new PetrarchVerbs();
        verbs.Read(Path.Combine(folder, "CAMEO.2.0.txt"));
        var own = new PetrarchVerbs();
        own.Read(Path.Combine(lists, "patterns.txt"));
        builder.AddVerbs(own);
        builder.AddVerbs(verbs, [.. Lines(lists, "trusted-verbs.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))]);
        builder.AddActors(PetrarchActors.Read(Path.Combine(lists, "actors.txt")));
        builder.AddActors(PetrarchActors.Read(Path.Combine(lists, "public-people.txt")));
        builder.AddActors(Lines(lists, "demonyms.txt").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(words => (words[1..].ToList(), new List<DatedCode> { new(words[0], 0, int.MaxValue) })));
        foreach (string name in (string[])["Countries", "International", "MilNonState"])
        {
            builder.AddActors(PetrarchActors.Read(Path.Combine(folder, $"Phoenix.{name}.actors.txt")));
        }

        builder.AddAgents(PetrarchActors.ReadAgents(Path.Combine(lists, "agents.txt")));
        builder.AddAgents(PetrarchActors.ReadAgents(Path.Combine(folder, "Phoenix.agents.txt")));
        var kept = new HashSet<string>(Lines(lists, "not-discarded.txt"), StringComparer.OrdinalIgnoreCase);
        builder.AddDiscards(PetrarchActors.ReadDiscards(Path.Combine(folder, "Phoenix.discards.txt")).Where(phrase => IsTopic(phrase) && !kept.Contains(phrase)));
        AddLists(builder, lists);
        return builder.Build();
    }

    /// <summary>The lexicon of PETRARCH's unit tests, with their invented actors.</summary>
    /// <param name="corpora">Folder of the corpora.</param>
    public static EventLexicon UnitTests(string corpora)
    {
        string folder = Path.Combine(corpora, "events", "universal-petrarch");
        var builder = new EventLexiconBuilder();
        builder.AddPrepositions(File.ReadLines(Path.Combine(corpora, "events", "petrarch2", "Phoenix.prepositions.txt")));
        var verbs = new PetrarchVerbs();
        verbs.Read(Path.Combine(folder, "PETR.Validate.verbs.2.0.txt"));
        builder.AddVerbs(verbs);
        builder.AddActors(PetrarchActors.Read(Path.Combine(folder, "PETR.Validate.actors.txt")));
        builder.AddAgents(PetrarchActors.ReadAgents(Path.Combine(folder, "PETR.Validate.agents.txt")));
        builder.AddDiscards(PetrarchActors.ReadDiscards(Path.Combine(folder, "PETR.Validate.discards.txt")));
        return builder.Build();
    }

    private static bool IsTopic(string phrase) =>
        !phrase.Any(char.IsAsciiDigit) && !phrase.EndsWith(" LATER", StringComparison.Ordinal) && !phrase.EndsWith(" AGO", StringComparison.Ordinal);

    private static void AddLists(EventLexiconBuilder builder, string lists)
    {
        foreach (string line in Lines(lists, "general-verbs.txt"))
        {
            builder.AddGeneralVerb(line);
        }

        foreach (string line in Lines(lists, "nominals.txt"))
        {
            builder.AddNominal(line);
        }

        foreach (string line in Lines(lists, "governors.txt"))
        {
            builder.AddGovernors(line);
        }

        foreach (string line in Lines(lists, "plover.txt"))
        {
            builder.AddPlover(line);
        }

        foreach (string line in Lines(lists, "compositions.txt"))
        {
            builder.AddComposition(line);
        }

        builder.AddLightVerbs(Lines(lists, "light-verbs.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        builder.AddObjectControl(Lines(lists, "object-control.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        builder.AddBuildings(Lines(lists, "buildings.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        builder.AddCapitals(Lines(lists, "capitals.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static IEnumerable<string> Lines(string lists, string name) =>
        File.ReadLines(Path.Combine(lists, name)).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0);
}
