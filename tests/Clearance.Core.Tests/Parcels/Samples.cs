using System.Text;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Parcels;

internal static class Samples
{
    /// <summary>The parcel of the JSON contract.</summary>
    public static ReadOnlySpan<byte> Contract => """
        {
          "from": "JP", "to": "CN",
          "channel": "post", "purpose": "personal",
          "items": [
            { "description": "Face cream 30 ml", "category": "cosmetics.skin-care", "hs": "330499", "nationalCode": "09020210",
              "origin": "JP", "quantity": 2, "unitPrice": "8500 JPY", "weight": "0.12 kg", "contents": "30 ml",
              "indivisible": false, "dutyRate": "1%", "exciseRate": "15%", "vatRate": "13%" }
          ],
          "freight": "1200 JPY", "insurance": "0 JPY", "discount": "0 JPY", "priceIncludesTax": false,
          "seller": { "type": "business", "schemes": ["CN-CBEC"] },
          "buyer":  { "type": "person", "identity": "verified" },
          "allowancesUsed": { "cn.cbec.year": "12000 CNY" },
          "documents": ["commercial-invoice", "payment-voucher"],
          "exchangeRates": { "JPY": "0.0482 CNY", "EUR": "7.65 CNY" }
        }
        """u8;

    /// <summary>The faults of a text that must not be read.</summary>
    public static ValueList<InputError> Errors(ReadOnlySpan<byte> text)
    {
        Assert.False(Parcel.TryParse(text, out Parcel? parcel, out ValueList<InputError> errors));
        Assert.Null(parcel);
        return errors;
    }

    /// <inheritdoc cref="Errors(ReadOnlySpan{byte})"/>
    public static ValueList<InputError> Errors(string text) => Errors(Encoding.UTF8.GetBytes(text));
}
