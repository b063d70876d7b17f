using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>Writes parcels in the one canonical form.</summary>
internal static class ParcelWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    public static void Write(Parcel parcel, IBufferWriter<byte> output)
    {
        using Utf8JsonWriter json = new(output, Options);
        json.WriteStartObject();
        json.WriteString("from"u8, parcel.From.Code);
        json.WriteString("to"u8, parcel.To.ToString());
        WriteText(json, "channel", parcel.Channel is Channel channel ? ParcelWords.Channels.WordOf(channel) : null);
        WriteText(json, "purpose", parcel.Purpose is Purpose purpose ? ParcelWords.Purposes.WordOf(purpose) : null);
        json.WriteStartArray("items"u8);
        foreach (ParcelItem item in parcel.Items)
        {
            Write(json, item);
        }

        json.WriteEndArray();
        WriteText(json, "freight", Show(parcel.Freight));
        WriteText(json, "insurance", Show(parcel.Insurance));
        WriteText(json, "discount", Show(parcel.Discount));
        WriteBoolean(json, "priceIncludesTax", parcel.PriceIncludesTax);
        Write(json, parcel.Seller);
        Write(json, parcel.Buyer);
        WriteAllowances(json, parcel.AllowancesUsed);
        WriteList(json, "documents", parcel.Documents?.Select(document => document.Word));
        WriteRates(json, parcel.ExchangeRates);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ParcelItem item)
    {
        json.WriteStartObject();
        WriteText(json, "description", item.Description);
        WriteText(json, "category", item.Category?.Path);
        WriteText(json, "hs", item.Hs?.ToString());
        WriteText(json, "nationalCode", item.NationalCode);
        WriteText(json, "origin", item.Origin?.Code);
        json.WriteNumber("quantity"u8, item.Quantity);
        json.WriteString("unitPrice"u8, Show(item.UnitPrice));
        WriteText(json, "weight", item.UnitWeight?.ToString());
        WriteText(json, "contents", item.UnitContents?.ToString());
        WriteBoolean(json, "indivisible", item.Indivisible);
        WriteText(json, "dutyRate", item.DutyRate?.ToString());
        WriteText(json, "exciseRate", item.ExciseRate?.ToString());
        WriteText(json, "vatRate", item.VatRate?.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Seller? seller)
    {
        if (seller is null)
        {
            return;
        }

        json.WriteStartObject("seller"u8);
        WriteText(json, "type", seller.Type is PartyType type ? ParcelWords.PartyTypes.WordOf(type) : null);
        WriteList(json, "schemes", seller.Schemes);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Buyer? buyer)
    {
        if (buyer is null)
        {
            return;
        }

        json.WriteStartObject("buyer"u8);
        WriteText(json, "type", buyer.Type is PartyType type ? ParcelWords.PartyTypes.WordOf(type) : null);
        WriteText(json, "identity", buyer.Identity is IdentityLevel identity ? ParcelWords.IdentityLevels.WordOf(identity) : null);
        WriteText(json, "reference", buyer.Reference);
        json.WriteEndObject();
    }

    private static void WriteAllowances(Utf8JsonWriter json, ValueList<AllowanceUse> uses)
    {
        if (uses.Count == 0)
        {
            return;
        }

        json.WriteStartObject("allowancesUsed"u8);
        foreach (AllowanceUse use in uses)
        {
            if (use.Amount is Money amount)
            {
                json.WriteString(use.Id, Show(amount));
            }
            else
            {
                json.WriteNumber(use.Id, use.Count.GetValueOrDefault());
            }
        }

        json.WriteEndObject();
    }

    private static void WriteRates(Utf8JsonWriter json, ValueList<StatedRate> rates)
    {
        if (rates.Count == 0)
        {
            return;
        }

        json.WriteStartObject("exchangeRates"u8);
        foreach (StatedRate rate in rates)
        {
            json.WriteString(rate.Of.Code, Show(rate.Value));
        }

        json.WriteEndObject();
    }

    /// <summary>Without zeros at the end, so that equal parcels are written alike.</summary>
    private static string? Show(Money? money) =>
        money is Money given ? string.Create(CultureInfo.InvariantCulture, $"{given.Amount:0.############################} {given.Currency.Code}") : null;

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteBoolean(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is bool given)
        {
            json.WriteBoolean(name, given);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string>? words)
    {
        if (words is null)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }
}
