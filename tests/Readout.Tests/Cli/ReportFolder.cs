namespace Readout.Tests.Cli;

/// <summary>A folder of reports that is gone after the test.</summary>
internal sealed class ReportFolder : IDisposable
{
    public const string Honest = "Ferry stays in port\n\nPORT SABEL - The ferry will stay in port until Monday, harbour master Runa Ohlm said on Friday.\n\nThe crew said that it had not been asked.\n";

    public ReportFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "readout-tests-" + Guid.NewGuid().ToString("N"));

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public ReportFolder With(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return this;
    }

    public ReportFolder With(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
