using System.Text.Json.Serialization;

namespace Readout.Store;

/// <summary>Lists of texts as JSON, by code that is made when the library is compiled, so that it runs where nothing can be compiled later.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class StringsJson : JsonSerializerContext;
