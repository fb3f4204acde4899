using System.Globalization;
using System.Text;

namespace Readout.Ingest.Html;

/// <summary>
/// Reads JSON as pages contain it: control characters in strings, single quotation marks, trailing commas, comments, several documents run together, an end that is missing. Never throws; what makes no sense
/// is passed over.
/// </summary>
internal sealed class LenientJson
{
    private const int Deepest = 64;
    private readonly string _source;
    private readonly int _end;
    private int _at;

    private LenientJson(string source, SourceSpan span)
    {
        _source = source;
        _at = span.Start;
        _end = span.End;
    }

    /// <summary>The objects and arrays that stand at the outermost level of a range of the source.</summary>
    public static List<JsonPart> Read(string source, SourceSpan span)
    {
        var reader = new LenientJson(source, span);
        var parts = new List<JsonPart>();
        while (reader._at < reader._end)
        {
            if (source[reader._at] is '{' or '[')
            {
                parts.Add(reader.Value(0));
            }
            else
            {
                reader._at++;
            }
        }

        return parts;
    }

    private JsonPart Value(int depth)
    {
        char character = _source[_at];
        return character switch
        {
            '{' => Members(depth),
            '[' => Items(depth),
            '"' or '\'' => Quoted(),
            _ => Word(),
        };
    }

    private JsonPart Members(int depth)
    {
        int start = _at++;
        var part = new JsonPart { Source = new SourceSpan(start, start + 1) };
        while (Skip() && _source[_at] != '}')
        {
            char character = _source[_at];
            if (character is ',' or ':' or ']')
            {
                _at++;
                continue;
            }

            JsonPart name = character is '"' or '\'' ? Quoted() : character is '{' or '[' ? Value(Deepest) : Word();
            if (name.Text is null || !Skip() || _source[_at] != ':')
            {
                continue;
            }

            _at++;
            if (Skip() && _source[_at] is not ('}' or ','))
            {
                JsonPart value = depth >= Deepest ? Beyond() : Value(depth + 1);
                part.Members.Add(new KeyValuePair<string, JsonPart>(name.Text, value));
            }
        }

        _at = Math.Min(_at + 1, _end);
        return part;
    }

    private JsonPart Items(int depth)
    {
        int start = _at++;
        var part = new JsonPart { Source = new SourceSpan(start, start + 1) };
        while (Skip() && _source[_at] != ']')
        {
            if (_source[_at] is ',' or ':' or '}')
            {
                _at++;
                continue;
            }

            JsonPart item = depth >= Deepest ? Beyond() : Value(depth + 1);
            part.Items.Add(item);
        }

        _at = Math.Min(_at + 1, _end);
        return part;
    }

    // Deeper than anything real: passed over character by character.
    private JsonPart Beyond()
    {
        _at++;
        return new JsonPart { Text = "", Source = new SourceSpan(_at, _at) };
    }

    private JsonPart Quoted()
    {
        char mark = _source[_at];
        int start = ++_at;
        StringBuilder? text = null;
        int from = start;
        while (_at < _end && _source[_at] != mark)
        {
            if (_source[_at] == '\\' && _at + 1 < _end)
            {
                text = (text ?? new StringBuilder()).Append(_source, from, _at - from);
                text.Append(Escape());
                from = _at;
            }
            else
            {
                _at++;
            }
        }

        int end = Math.Min(_at, _end);
        string value = text is null ? _source[start..end] : text.Append(_source, from, end - from).ToString();
        _at = Math.Min(_at + 1, _end);
        return new JsonPart { Text = value, Source = new SourceSpan(start, end) };
    }

    private string Escape()
    {
        char character = _source[_at + 1];
        _at += 2;
        switch (character)
        {
            case 'n' or 'r':
                return "\n";
            case 't' or 'b' or 'f':
                return " ";
            case 'u' when _at + 4 <= _end && int.TryParse(_source.AsSpan(_at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int unit):
                _at += 4;
                return ((char)unit).ToString();
            default:
                return character.ToString();
        }
    }

    private JsonPart Word()
    {
        int start = _at;
        while (_at < _end && _source[_at] is not (',' or ':' or '}' or ']' or '{' or '[' or '"' or '\n'))
        {
            _at++;
        }

        _at = _at == start ? _at + 1 : _at;
        return new JsonPart { Text = _source[start.._at].Trim(), Source = new SourceSpan(start, _at) };
    }

    // Passes over white space and comments; false at the end.
    private bool Skip()
    {
        while (_at < _end)
        {
            if (char.IsWhiteSpace(_source[_at]))
            {
                _at++;
            }
            else if (_at + 1 < _end && _source[_at] == '/' && (_source[_at + 1] is '*' or '/') && (_at == 0 || _source[_at - 1] != ':'))
            {
                string close = _source[_at + 1] == '*' ? "*/" : "\n";
                int end = _source.IndexOf(close, _at + 2, _end - _at - 2, StringComparison.Ordinal);
                _at = end < 0 ? _end : end + close.Length;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
