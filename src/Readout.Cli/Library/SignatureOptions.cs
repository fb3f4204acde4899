using System.CommandLine;
using Readout.Desk;

namespace Readout.Cli.Library;

/// <summary>The options that say who puts something right, and why.</summary>
internal sealed class SignatureOptions
{
    public Option<string> Reason { get; } = new("--reason") { Description = "Why; it is shown with the correction.", HelpName = "WORDS", DefaultValueFactory = _ => "" };

    public Option<string?> Author { get; } = new("--by") { Description = "Who; without it the name of the user.", HelpName = "NAME" };

    public Signature Of(ParseResult parsed) => new(parsed.GetValue(Author) ?? Environment.UserName, DateTimeOffset.UtcNow, parsed.GetValue(Reason) ?? "");
}
