using System.Text;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Evaluation;

/// <summary>Parcels to China by every way there is.</summary>
internal static class ParcelsToChina
{
    public static readonly DateOnly Day = new(2026, 11, 23);

    public static Parcel Cream(int quantity, string? channel = null) => Parcel.Parse(Encoding.UTF8.GetBytes($$"""
        {
          "from": "JP", "to": "CN", "purpose": "personal"{{(channel is null ? "" : $", \"channel\": \"{channel}\"")}},
          "items": [
            { "category": "cosmetics.skin-care", "hs": "33049900", "origin": "JP", "quantity": {{quantity}}, "unitPrice": "8500 JPY", "weight": "0.12 kg", "contents": "30 ml", "indivisible": false },
            { "category": "books", "hs": "49019900", "origin": "JP", "quantity": 1, "unitPrice": "1200 JPY", "weight": "0.3 kg" },
            { "category": "clothing", "hs": "61091000", "origin": "JP", "quantity": 2, "unitPrice": "1999.5 JPY", "weight": "0.2 kg", "dutyRate": "6%" }
          ],
          "freight": "1200 JPY", "insurance": "0 JPY",
          "seller": { "type": "business", "schemes": ["CN-CBEC"] }, "buyer": { "type": "person", "identity": "verified" },
          "allowancesUsed": { "cn.cbec.year": "12000 CNY" },
          "documents": ["commercial-invoice", "payment-voucher"],
          "exchangeRates": { "JPY": "0.0482 CNY" }
        }
        """));
}
