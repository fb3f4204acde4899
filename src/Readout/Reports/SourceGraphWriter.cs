using System.Text;
using System.Xml;

namespace Readout.Reports;

/// <summary>
/// Writes who is known through whom as a GraphML graph: claims, speakers, occasions, media and reports are nodes; an edge leads from each to what it became known
/// through, with the claim and the stance. Safe to use from several threads, each with its own stream.
/// </summary>
public sealed class SourceGraphWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Key, string For, string Name)[] _keys =
        [("kind", "node", "kind"), ("label", "node", "label"), ("story", "node", "story"), ("status", "node", "status"), ("claim", "edge", "claim"), ("stance", "edge", "stance")];

    /// <summary>Writes the graph.</summary>
    /// <param name="readout">The readout.</param>
    /// <param name="output">Where to; UTF-8, neither flushed nor closed.</param>
    public void Write(ReadoutDocument readout, Stream output)
    {
        ArgumentNullException.ThrowIfNull(readout);
        ArgumentNullException.ThrowIfNull(output);
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartElement("graphml", Namespace);
        foreach ((string key, string target, string name) in _keys)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", key);
            xml.WriteAttributeString("for", target);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", "string");
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "sources");
        xml.WriteAttributeString("edgedefault", "directed");
        var articles = ArticleIndex.Of(readout);
        var nodes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Story story in readout.Stories)
        {
            var layout = new StoryLayout(readout, story, articles);
            foreach (Claim claim in story.Claims)
            {
                string node = Node(xml, nodes, "claim", Layout.OneLine(claim.Told), story.Id, claim.Id, claim.Status.Name());
                foreach (SourceChain chain in SourceChain.Of(layout, claim))
                {
                    WriteChain(xml, nodes, layout, claim, chain, node, chain.Stance!.Value);
                }
            }
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteChain(XmlWriter xml, Dictionary<string, string> nodes, StoryLayout story, Claim claim, SourceChain chain, string from, Stance stance)
    {
        string node = chain.Link switch
        {
            ChainLink.Report => Node(xml, nodes, "report", $"{chain.Name}: {Layout.OneLine(story.Articles.Article(chain.Where!.Value.ArticleId).Title?.Value ?? "no headline")}", story.Story.Id, chain.Where!.Value.ArticleId),
            ChainLink.Medium => Node(xml, nodes, "medium", chain.Name, story.Story.Id, chain.Name),
            ChainLink.Occasion => Node(xml, nodes, "occasion", chain.Name, story.Story.Id, from + chain.Name),
            _ => Node(xml, nodes, "speaker", Bare(chain), story.Story.Id, Bare(chain)),
        };
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("source", from);
        xml.WriteAttributeString("target", node);
        Data(xml, "claim", $"{story.Story.Id}/{claim.Id}");
        Data(xml, "stance", stance.Name());
        xml.WriteEndElement();
        foreach (SourceChain next in chain.Next)
        {
            WriteChain(xml, nodes, story, claim, next, node, stance);
        }
    }

    // The name of a speaker without the stance that the chain shows behind it.
    private static string Bare(SourceChain chain) =>
        chain.Name.EndsWith(" " + chain.Stance!.Value.Word(), StringComparison.Ordinal) ? chain.Name[..^(chain.Stance.Value.Word().Length + 1)] : chain.Name;

    private static string Node(XmlWriter xml, Dictionary<string, string> nodes, string kind, string label, string story, string key, string? status = null)
    {
        string whole = $"{story}\n{kind}\n{key}";
        if (nodes.TryGetValue(whole, out string? id))
        {
            return id;
        }

        id = "n" + nodes.Count;
        nodes.Add(whole, id);
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", id);
        Data(xml, "kind", kind);
        Data(xml, "label", label);
        Data(xml, "story", story);
        if (status is not null)
        {
            Data(xml, "status", status);
        }

        xml.WriteEndElement();
        return id;
    }

    private static void Data(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(Storable(value));
        xml.WriteEndElement();
    }

    // XML has no place for most control characters, however they are written.
    private static string Storable(string text) => string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
}
