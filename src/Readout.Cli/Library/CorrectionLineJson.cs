using System.Text.Json.Serialization;

namespace Readout.Cli.Library;

/// <summary>A correction as JSON, by code that is made when the command is compiled.</summary>
[JsonSerializable(typeof(CorrectionLine))]
internal sealed partial class CorrectionLineJson : JsonSerializerContext;
