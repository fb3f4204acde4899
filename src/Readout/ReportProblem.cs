namespace Readout;

/// <summary>An input that was not read, and why. A value, never an exception: the rest is read.</summary>
/// <param name="Place">The file or folder, with the row or line where that helps.</param>
/// <param name="Reason">The reason, in words that continue "PLACE: ...", without a final stop.</param>
public sealed record ReportProblem(string Place, string Reason)
{
    /// <summary>One sentence for the user: the place, then the reason.</summary>
    public string Sentence => $"{Place}: {Reason}.";
}
