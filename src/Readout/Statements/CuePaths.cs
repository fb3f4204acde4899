using Readout.Language;

namespace Readout.Statements;

/// <summary>The ways through the tree from a cue's head to the other tokens of its sentence. Kept by its owner and filled again and again.</summary>
internal sealed class CuePaths
{
    private const int MaximumSteps = 48;
    // Steps from the cue's head up to a token, plus one; 0 for those that are not above it, and for all between two readings.
    private int[] _steps = [];
    private CuePath[] _paths = new CuePath[64];
    private int _first;
    private int _end;

    /// <summary>Reads the ways to the tokens of a stretch of the cue's sentence.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="head">The cue's head.</param>
    /// <param name="first">The first token of the stretch.</param>
    /// <param name="end">The token after the last one.</param>
    public void Read(Tokens tokens, int head, int first, int end)
    {
        if (_steps.Length < tokens.Count)
        {
            _steps = new int[tokens.Count];
        }

        for (int at = head, steps = 1; at >= 0 && steps <= MaximumSteps && _steps[at] == 0; at = tokens.Heads[at], steps++)
        {
            _steps[at] = steps;
        }

        (_first, _end) = (first, Math.Max(first, end));
        if (_paths.Length < _end - _first)
        {
            _paths = new CuePath[2 * (_end - _first)];
        }

        for (int i = first; i < end; i++)
        {
            _paths[i - first] = PathTo(tokens, i);
        }

        for (int at = head; at >= 0 && _steps[at] != 0; at = tokens.Heads[at])
        {
            _steps[at] = 0;
        }
    }

    /// <summary>Whether the way to a token was read.</summary>
    public bool Has(int token) => _first <= token && token < _end;

    /// <summary>The way to a token of the stretch.</summary>
    public CuePath this[int token] => _paths[token - _first];

    private CuePath PathTo(Tokens tokens, int token)
    {
        int at = token, branch = -1, under = -1, depth = 0;
        while (at >= 0 && depth < MaximumSteps)
        {
            if (_steps[at] > 0)
            {
                return new CuePath(Math.Min(_steps[at] - 1, 7), branch, under, depth);
            }

            (under, branch) = (branch, at);
            at = tokens.Heads[at];
            depth++;
        }

        return new CuePath(7, branch, under, depth);
    }
}
