using System.Text;

namespace Readout.Ingest;

/// <summary>Builds the reading text of a line character by character, folding white space and noting where each stretch came from. Reusable; not thread-safe.</summary>
internal sealed class LineBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<OffsetMap.Run> _runs = [];
    private int _space = -1;
    private int _spaceLength;

    /// <summary>Whether nothing that can be seen was appended.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Number of characters so far, trailing white space not counted.</summary>
    public int Length => _text.Length;

    /// <summary>The last visible character, or <c>'\0'</c>.</summary>
    public char Last => _text.Length == 0 ? '\0' : _text[^1];

    /// <summary>The offset after the source of what was appended last.</summary>
    public int LastSource => _runs.Count == 0 ? 0 : _runs[^1].Source + _runs[^1].SourceLength;

    /// <summary>Appends one character of the source; white space is folded and characters without width are dropped.</summary>
    public void Append(char character, int source)
    {
        if (char.IsWhiteSpace(character))
        {
            Space(source, 1);
        }
        else if (character is not ('\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\0'))
        {
            Flush();
            Add(source, 1, 1);
            _text.Append(character);
        }
    }

    /// <summary>Appends what <paramref name="length"/> characters of the source stand for (an entity).</summary>
    public void Append(string decoded, int source, int length)
    {
        if (string.IsNullOrWhiteSpace(decoded))
        {
            Space(source, length);
            return;
        }

        Flush();
        Add(source, decoded.Length, length);
        _text.Append(decoded);
    }

    /// <summary>Notes white space, or a tag that separates words.</summary>
    public void Space(int source, int length)
    {
        if (_text.Length > 0 && _space < 0)
        {
            _space = source;
            _spaceLength = length;
        }
    }

    /// <summary>The line built so far, or <c>null</c> when it is empty; the builder begins anew.</summary>
    public SourceLine? Take(int blankBefore, Html.BlockMarkup? markup = null)
    {
        SourceLine? line = null;
        if (_text.Length > 0)
        {
            OffsetMap.Run last = _runs[^1];
            line = new SourceLine
            {
                Text = _text.ToString(),
                Runs = [.. _runs],
                Source = new SourceSpan(_runs[0].Source, last.Source + last.SourceLength),
                BlankBefore = blankBefore,
                Markup = markup,
            };
        }

        _text.Clear();
        _runs.Clear();
        _space = -1;
        return line;
    }

    private void Flush()
    {
        if (_space >= 0)
        {
            Add(_space, 1, _spaceLength);
            _text.Append(' ');
            _space = -1;
        }
    }

    // Called before the text is appended.
    private void Add(int source, int length, int sourceLength)
    {
        if (_runs.Count > 0)
        {
            OffsetMap.Run last = _runs[^1];
            if (length == sourceLength && last.Length == last.SourceLength && last.Source + last.SourceLength == source)
            {
                _runs[^1] = last with { Length = last.Length + length, SourceLength = last.SourceLength + sourceLength };
                return;
            }
        }

        _runs.Add(new OffsetMap.Run(_text.Length, source, length, sourceLength));
    }
}
