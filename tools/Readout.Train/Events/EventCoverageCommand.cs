using System.CommandLine;
using System.Globalization;
using Readout.Events.Lexicon;
using Readout.Language;

namespace Readout.Train.Events;

/// <summary><c>event-coverage</c>: which share of the political verbs of main clauses gets a code.</summary>
internal static class EventCoverageCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("input") { Description = "A folder of text files." };
        var missed = new Option<int>("--missed") { Description = "How many of the verbs whose own code was not given to print, the most frequent first." };
        var command = new Command("event-coverage", "Counts main-clause verbs that the dictionary knows with a political code (CAMEO 02 to 20), and the share of them whose event has one.") { input, missed };
        command.SetAction(result => Measure(result.GetRequiredValue(input), result.GetValue(missed)));
        return command;
    }

    private static void Measure(string folder, int missed)
    {
        EventLexicon lexicon = EventLexicon.Embedded();
        var reader = new Reader();
        var lost = new Dictionary<string, int>(StringComparer.Ordinal);
        int verbs = 0, coded = 0, trusted = 0, trustedCoded = 0;
        foreach ((string id, string text, DateOnly? published) in NewsTexts.Read(folder))
        {
            Annotations article = reader.Read(PlainArticle.Of(id, text, published));
            HashSet<int> told = [.. article.Events.Where(e => e.Cameo is not null).Select(e => e.TriggerToken)];
            for (int i = 0; i < article.Tokens.Count; i++)
            {
                if (!IsMain(article.Tokens, i) || Sense(lexicon, article.Tokens, i) is not { } sense || article.Statements.Any(statement => statement.CueHead == i))
                {
                    continue;
                }

                bool has = told.Contains(i) || told.Any(noun => article.Tokens.Heads[noun] == i && article.Tokens.Tags[noun] == UniversalTag.NOUN);
                verbs++;
                coded += has ? 1 : 0;
                trusted += sense.Code is null ? 0 : 1;
                trustedCoded += has && sense.Code is not null ? 1 : 0;
                if (!has && sense.Code is not null)
                {
                    string lemma = article.Tokens.Lemmas[i];
                    lost[lemma] = lost.GetValueOrDefault(lemma) + 1;
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{coded} of {verbs} main-clause verbs with a political sense get a code: {100.0 * coded / verbs:0.0} %; of those whose verb alone decides the code {trustedCoded} of {trusted}: {100.0 * trustedCoded / trusted:0.0} %"));
        foreach ((string lemma, int count) in lost.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(missed))
        {
            Console.WriteLine($"{count}\t{lemma}");
        }
    }

    /// <summary>A verb at the root of its sentence, or joined to it.</summary>
    private static bool IsMain(Tokens tokens, int token)
    {
        for (int step = 0; tokens.Tags[token] == UniversalTag.VERB && step < 8; step++)
        {
            if (tokens.Heads[token] < 0)
            {
                return true;
            }

            if (tokens.Relations[token] is not ("conj" or "parataxis"))
            {
                return false;
            }

            token = tokens.Heads[token];
        }

        return false;
    }

    /// <summary>The verb's first sense with a political code of its own or of one of its patterns; light verbs and verbs of saying have none.</summary>
    private static VerbSense? Sense(EventLexicon lexicon, Tokens tokens, int token)
    {
        int lemma = lexicon.Words.Find(tokens.Lemmas[token].ToLowerInvariant());
        if (lemma < 0 || lexicon.LightVerbs.Contains(lemma) || !lexicon.Verbs.TryGetValue(lemma, out VerbSense[]? senses))
        {
            return null;
        }

        return Array.Find(senses, sense => sense.Block >= 0 && sense.Particles.Length == 0 && IsPolitical(sense.Code))
            ?? Array.Find(senses, sense => sense.Block >= 0 && sense.Code is null && sense.Particles.Length == 0 && lexicon.Blocks[sense.Block].Patterns.Any(pattern => IsPolitical(pattern.Code)));
    }

    private static bool IsPolitical(string? code) => code is not null && string.CompareOrdinal(code, "02") >= 0;
}
