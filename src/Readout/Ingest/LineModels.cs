using Readout.Models;

namespace Readout.Ingest;

/// <summary>The trained judges of this room (<c>Models/lines.bin</c>). Immutable; loaded once, when first needed.</summary>
internal sealed class LineModels
{
    private static readonly Lazy<LineModels> _shared = new(() => new LineModels(ModelFile.Embedded("Models/lines.bin")));

    private LineModels(ModelFile file)
    {
        Text = ChainModel.Read(file, "text");
        Page = ChainModel.Read(file, "page");
    }

    /// <summary>The models that ship.</summary>
    public static LineModels Shared => _shared.Value;

    /// <summary>Judges the lines of plain text.</summary>
    public ChainModel Text { get; }

    /// <summary>Judges the blocks of a page.</summary>
    public ChainModel Page { get; }
}
