using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clearance.Parcels;

/// <summary>Lets System.Text.Json read and write parcels as the contract describes them; no reflection, so it works in native code.</summary>
/// <remarks>Places in errors count from the start of the parcel, not of the text around it. Stateless, safe to share between threads.</remarks>
public sealed class ParcelJsonConverter : JsonConverter<Parcel>
{
    /// <summary>Reads a parcel.</summary>
    /// <exception cref="JsonException">The value is not a parcel; the inner <see cref="ParcelFormatException"/> holds every fault.</exception>
    public override Parcel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Parcel.Parse(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(document.RootElement));
        }
        catch (ParcelFormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Writes a parcel.</summary>
    public override void Write(Utf8JsonWriter writer, Parcel value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArrayBufferWriter<byte> bytes = new();
        value.WriteJson(bytes);
        writer.WriteRawValue(bytes.WrittenSpan, skipInputValidation: true);
    }
}
