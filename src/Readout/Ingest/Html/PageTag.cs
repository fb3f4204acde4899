namespace Readout.Ingest.Html;

/// <summary>A start tag that may carry metadata, with its attributes and, for a script, its content.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Attributes">Its attributes in order.</param>
/// <param name="Content">Where its content stands (scripts only).</param>
internal sealed record PageTag(string Name, List<PageAttribute> Attributes, SourceSpan Content)
{
    /// <summary>The first attribute of a name that has a value, or <c>null</c>.</summary>
    public PageAttribute? this[string name]
    {
        get
        {
            foreach (PageAttribute attribute in Attributes)
            {
                if (attribute.Name == name)
                {
                    return attribute;
                }
            }

            return null;
        }
    }
}
