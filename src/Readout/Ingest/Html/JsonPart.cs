namespace Readout.Ingest.Html;

/// <summary>A value read by <see cref="LenientJson"/>: text, members or items, and where it stands.</summary>
internal sealed class JsonPart
{
    /// <summary>The text of a string, number or word; <c>null</c> for an object or array.</summary>
    public string? Text { get; init; }

    /// <summary>Its place in the source: of a string, what stands between the quotation marks.</summary>
    public SourceSpan Source { get; init; }

    /// <summary>The members of an object in order; empty otherwise.</summary>
    public List<KeyValuePair<string, JsonPart>> Members { get; } = [];

    /// <summary>The items of an array; empty otherwise.</summary>
    public List<JsonPart> Items { get; } = [];

    /// <summary>The first member of a name, or <c>null</c>.</summary>
    public JsonPart? this[string name]
    {
        get
        {
            foreach ((string key, JsonPart value) in Members)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Itself, or its items if it is an array.</summary>
    public IEnumerable<JsonPart> Each() => Items.Count > 0 ? Items : [this];

    /// <summary>Itself and all that is in it, objects before what they hold.</summary>
    public IEnumerable<JsonPart> All()
    {
        var waiting = new Stack<JsonPart>();
        waiting.Push(this);
        while (waiting.TryPop(out JsonPart? part))
        {
            yield return part;
            for (int i = part.Items.Count - 1; i >= 0; i--)
            {
                waiting.Push(part.Items[i]);
            }

            for (int i = part.Members.Count - 1; i >= 0; i--)
            {
                waiting.Push(part.Members[i].Value);
            }
        }
    }
}
