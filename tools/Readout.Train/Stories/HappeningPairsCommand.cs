using System.CommandLine;
using System.Globalization;
using Readout.Stories.Timelines;

namespace Readout.Train.Stories;

/// <summary>
/// <c>timeline-pairs</c>: draws pairs of happenings of one story for labelling by hand, most of them such as are alike. Places go to one file and words to another, which is for the
/// reader's eyes and not for the repository.
/// </summary>
internal static class HappeningPairsCommand
{
    private const int Least = HappeningFeatures.Least, Most = 3, SameLemma = 4;
    private const double Alike = 0.3;
    private const int MostOfStory = 6;

    public static Command Create()
    {
        var reports = new Argument<string[]>("paths") { Description = "Files or folders of reports." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "out/timeline-pairs" };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 400 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("timeline-pairs", "Draws pairs of happenings whose days overlap, for labelling by hand.") { reports, output, count, seed };
        command.SetAction(parsed => Draw(parsed.GetValue(reports)!, parsed.GetValue(output)!, parsed.GetValue(count), new Random(parsed.GetValue(seed))));
        return command;
    }

    private static void Draw(string[] paths, string output, int count, Random random)
    {
        var all = HappeningPairs.Read(paths, new HappeningModel(new double[HappeningFeatures.Count]))
            .Where(pair => !pair.One.Proposition.Text.Equals(pair.Two.Proposition.Text, StringComparison.OrdinalIgnoreCase)).ToArray();
        random.Shuffle(all);
        Console.WriteLine($"{all.Length} pairs");
        var used = new Dictionary<string, int>();
        Directory.CreateDirectory(output);
        using var places = new StreamWriter(Path.Combine(output, "places.tsv"));
        using var words = new StreamWriter(Path.Combine(output, "words.txt"));
        int number = 0;
        foreach (bool alike in (bool[])[true, false])
        {
            int wanted = alike ? count * 3 / 4 : count;
            foreach ((_, Happening one, Happening two, double[] features) in all.Where(pair => IsAlike(pair.Features) == alike))
            {
                string story = one.Proposition.Input.Article.Id;
                if (number < wanted && used.GetValueOrDefault(story) < MostOfStory)
                {
                    used[story] = used.GetValueOrDefault(story) + 1;
                    number++;
                    places.WriteLine(string.Join('\t', number, HappeningPairs.Place(one), HappeningPairs.Place(two)));
                    words.WriteLine($"#{number} {features[Least].ToString("0.00", CultureInfo.InvariantCulture)}\n A {Line(one)}\n B {Line(two)}");
                }
            }
        }
    }

    private static bool IsAlike(double[] features) => features[Least] >= Alike || (features[SameLemma] > 0 && features[Most] >= Alike);

    private static string Line(Happening happening)
    {
        string day = happening.From == happening.To ? happening.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"{happening.From:yyyy-MM-dd}..{happening.To:MM-dd}";
        return $"{day} [{happening.Lemma ?? "said"}] {happening.Proposition.Text.ReplaceLineEndings(" ")}";
    }
}
