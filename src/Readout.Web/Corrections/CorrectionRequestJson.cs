using System.Text.Json;
using System.Text.Json.Serialization;

namespace Readout.Web.Corrections;

/// <summary>A correction that a program sends as JSON, by code that is made when the server is compiled; what it does not know is an error.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, MaxDepth = 3, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CorrectionRequest))]
internal sealed partial class CorrectionRequestJson : JsonSerializerContext;
