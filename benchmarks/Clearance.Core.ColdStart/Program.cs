using System.Diagnostics;
using Clearance;
using Clearance.Parcels;

// The first answer of a new process, as a command or a function that is called once gives it; the time since Main began, in microseconds, is its output.
long start = Stopwatch.GetTimestamp();
var parcel = Parcel.Parse("""
    {
      "from": "JP", "to": "CN", "purpose": "personal",
      "items": [ { "quantity": 2, "unitPrice": "8500 JPY", "category": "cosmetics.skin-care", "hs": "3304990029", "nationalCode": "09020210", "contents": "30 ml", "origin": "JP" } ],
      "exchangeRates": { "JPY": "0.0482 CNY" }
    }
    """u8);
ClearanceReport report = new ClearanceEvaluator(ClearanceRules.BuiltIn()).Evaluate(parcel, new DateOnly(2026, 11, 23));
decimal? total = report["cn.post"].Total?.Amount;
long micros = (long)Stopwatch.GetElapsedTime(start).TotalMicroseconds;
Console.WriteLine(total == 409.70m ? micros : throw new InvalidOperationException($"The answer is {total}."));
