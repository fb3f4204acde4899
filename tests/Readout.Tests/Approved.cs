using Xunit;

namespace Readout.Tests;

/// <summary>
/// Compares a text with an approved file of the checkout. With <c>READOUT_APPROVE=1</c> in the environment the file is written instead:
/// read the difference before committing it.
/// </summary>
internal static class Approved
{
    public static void Equal(string path, string actual)
    {
        string text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("READOUT_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        Assert.True(File.Exists(path), $"There is no approved file {path}: run the test with READOUT_APPROVE=1 and read what it writes.");
        string approved = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (approved != text)
        {
            string[] before = approved.Split('\n'), after = text.Split('\n');
            int line = Enumerable.Range(0, Math.Max(before.Length, after.Length))
                .First(i => i >= before.Length || i >= after.Length || before[i] != after[i]);
            Assert.Fail($"{Path.GetFileName(path)} differs first in line {line + 1}:\n  approved: {LineAt(before, line)}\n  now:      {LineAt(after, line)}");
        }
    }

    private static string LineAt(string[] lines, int line) => line < lines.Length ? lines[line] : "(no such line)";
}
