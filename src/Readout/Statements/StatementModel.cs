using Readout.Models;

namespace Readout.Statements;

/// <summary>The trained part of the room: the two taggers and the calibration of their confidence.</summary>
internal sealed class StatementModel
{
    // Chosen on PolNeAR dev: it moves no cue, only its edges.
    private const double EdgeShare = .5;
    private static readonly Lazy<StatementModel> _shared = new(() => new StatementModel(ModelFile.Embedded("Models/statements.bin")));

    /// <summary>Reads a model.</summary>
    public StatementModel(ModelFile file)
        : this(
            LinearChain.Read(file["cue.features"], file["cue.transitions"].Span),
            LinearChain.Read(file["role.features"], file["role.transitions"].Span),
            StatementSettings.Parse(file.Text("settings")))
    {
    }

    /// <summary>Makes a model of its parts.</summary>
    public StatementModel(LinearChain cues, LinearChain roles, StatementSettings settings)
    {
        Cues = new CueTagger(cues, settings.CueThreshold, EdgeShare);
        Roles = new RoleTagger(roles);
        Settings = settings;
    }

    /// <summary>The model that the library carries.</summary>
    public static StatementModel Shared => _shared.Value;

    /// <summary>Finds cues.</summary>
    public CueTagger Cues { get; }

    /// <summary>Finds the source and content of a cue.</summary>
    public RoleTagger Roles { get; }

    /// <summary>Thresholds and calibration.</summary>
    public StatementSettings Settings { get; }
}
