using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Readout.Cli;

/// <summary>The argument and options that several commands share.</summary>
internal sealed class CommonOptions
{
    public CommonOptions() => Paths.Validators.Add(RefuseUnknownOptions);

    public Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "Files, folders (read recursively, in name order), .jsonl files of rows, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<bool> Plain { get; } = new("--plain") { Description = "Take every text as clean body text: no boilerplate to remove, no metadata lines." };

    public Option<DateOnly?> Published { get; } = new("--published")
    {
        Description = "The day on which the reports were published, where they are known to share one (YYYY-MM-DD).",
        HelpName = "DATE",
        CustomParser = Day,
    };

    public Option<int?> Jobs { get; } = new("--jobs", "-j")
    {
        Description = "How many articles are read at once; by default one a processor core.",
        HelpName = "N",
        CustomParser = Count,
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "No progress and no notes; what was skipped is still named." };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Exit with 1 instead of 3 when an input was skipped." };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Paths);
        command.Add(Plain);
        command.Add(Published);
        command.Add(Jobs);
        command.Add(Quiet);
        command.Add(Strict);
    }

    // The parser takes an option that it does not know for one more path.
    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value[0] == '-' && !Path.Exists(token.Value))
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        }
    }

    private static DateOnly? Day(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        result.AddError($"'{word}' is not a day: write it as YYYY-MM-DD, for instance 2024-05-01.");
        return null;
    }

    private static int? Count(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= 256)
        {
            return count;
        }

        result.AddError($"'{word}' is not a number of jobs: give 1 to 256.");
        return null;
    }
}
