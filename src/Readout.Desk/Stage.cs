using System.Diagnostics;

namespace Readout.Desk;

/// <summary>A stage of the work under way, measured and traced until it is disposed of.</summary>
public readonly struct Stage : IDisposable
{
    private readonly string _name;
    private readonly long _begun;
    private readonly Activity? _activity;

    internal Stage(string name)
    {
        _name = name;
        _begun = Stopwatch.GetTimestamp();
        _activity = Measures.Trace(name);
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        _activity?.Dispose();
        Measures.Took(_name, Stopwatch.GetElapsedTime(_begun));
    }
}
