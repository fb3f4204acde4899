using System.CommandLine;
using System.Runtime.InteropServices;
using Readout.Models;
using Readout.Stories.Words;

namespace Readout.Train.Stories;

/// <summary>Counts in how many articles each word stands and compiles the counts: facts, no text.</summary>
internal static class FrequencyCompiler
{
    public static Command Command()
    {
        var corpora = new Option<string>("--corpora") { DefaultValueFactory = _ => "../shared/corpora" };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Readout/Lexicons/frequencies.bin" };
        var command = new Command("stories-frequencies", "Compiles document frequencies of words from stories/load-8k.") { corpora, output };
        command.SetAction(result => Compile(result.GetValue(corpora)!, result.GetValue(output)!));
        return command;
    }

    private static void Compile(string corpora, string output)
    {
        var counts = new Dictionary<uint, int>();
        int articles = 0;
        foreach (StoryRow row in StoryCorpus.Read(Path.Combine(corpora, "stories", "load-8k.jsonl.gz")))
        {
            articles++;
            foreach (uint key in ArticleWords.Of(row.ToArticle()).Hashes.Select(Frequencies.KeyOf).Distinct())
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        KeyValuePair<uint, int>[] kept = [.. counts.Where(pair => pair.Value >= 3).OrderBy(pair => pair.Key)];
        ModelFile.Write(output, new Dictionary<string, byte[]>
        {
            ["articles"] = BitConverter.GetBytes(articles),
            ["keys"] = MemoryMarshal.AsBytes<uint>(kept.Select(pair => pair.Key).ToArray()).ToArray(),
            ["counts"] = MemoryMarshal.AsBytes<ushort>(kept.Select(pair => (ushort)pair.Value).ToArray()).ToArray(),
        });
        Console.WriteLine($"{articles} articles, {kept.Length} words in three or more of them, {new FileInfo(output).Length} bytes: {output}");
    }
}
