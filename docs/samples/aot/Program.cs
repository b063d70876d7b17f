using System.Buffers;
using Clearance;
using Clearance.Parcels;

// A real assessment in a native binary: embedded rulebook, exact figures, report as JSON.
var parcel = Parcel.Parse("""
    {
      "from": "JP", "to": "CN", "channel": "post", "purpose": "personal",
      "items": [ { "quantity": 2, "unitPrice": "8500 JPY", "category": "cosmetics.skin-care", "nationalCode": "09020210", "contents": "30 ml" } ],
      "exchangeRates": { "JPY": "0.0482 CNY" }
    }
    """u8);
ClearanceReport report = new ClearanceEvaluator(ClearanceRules.BuiltIn()).Evaluate(parcel, new DateOnly(2026, 11, 23));
var json = new ArrayBufferWriter<byte>();
report.WriteJson(json);
ClearanceOption post = report["cn.post"];
Console.WriteLine($"{post.Status} {post.CustomsValue} {post.Total} {report.Explain(post).Steps.Count > 0} {json.WrittenCount > 1000}");
