using System.Text.Json.Serialization;

/// <summary>What a checkout shows of one way.</summary>
internal sealed record Quote(string Procedure, string Mode, string Status, string? Total, string[] Missing);

/// <summary>A fault of the parcel that was sent.</summary>
internal sealed record Fault(string Path, string Message);

/// <summary>What the service writes, known when it is compiled.</summary>
[JsonSerializable(typeof(Quote[]))]
[JsonSerializable(typeof(Fault[]))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class QuoteJson : JsonSerializerContext;
