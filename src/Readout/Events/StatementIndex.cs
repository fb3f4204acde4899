using System.Collections.Immutable;

namespace Readout.Events;

/// <summary>Finds the innermost statement whose content holds a place.</summary>
internal sealed class StatementIndex
{
    private readonly List<(TextSpan Content, int Size, Statement Statement)> _contents = [];
    private readonly HashSet<int> _cues = [];

    public StatementIndex(ImmutableArray<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            int size = statement.Content.Sum(span => span.Length);
            foreach (TextSpan span in statement.Content)
            {
                _contents.Add((span, size, statement));
            }

            if (statement.CueHead >= 0)
            {
                _cues.Add(statement.CueHead);
            }
        }

        _contents.Sort((a, b) => a.Content.CompareTo(b.Content));
    }

    /// <summary>Whether a token is the cue of a statement.</summary>
    public bool IsCue(int token) => _cues.Contains(token);

    /// <summary>The innermost statement around an offset; <c>null</c> for the outlet's own voice.</summary>
    public Statement? Around(int offset)
    {
        Statement? found = null;
        int smallest = int.MaxValue;
        foreach ((TextSpan content, int size, Statement statement) in _contents)
        {
            if (content.Start > offset)
            {
                break;
            }

            if (content.Contains(offset) && size < smallest)
            {
                (found, smallest) = (statement, size);
            }
        }

        return found;
    }
}
