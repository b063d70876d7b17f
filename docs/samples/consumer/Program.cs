using Clearance;
using Clearance.Parcels;
using Microsoft.Extensions.DependencyInjection;

// A stranger's app: the package from a feed, registered with a container, one parcel as JSON.
await using ServiceProvider services = new ServiceCollection().AddClearanceRules().BuildServiceProvider();
IClearanceEvaluator clearance = services.GetRequiredService<IClearanceEvaluator>();
var parcel = Parcel.Parse("""
    {
      "from": "JP", "to": "CN", "channel": "post", "purpose": "gift",
      "items": [ { "quantity": 1, "unitPrice": "2600 CNY", "category": "bags", "indivisible": true },
                 { "quantity": 1, "unitPrice": "300 CNY", "category": "clothing" } ]
    }
    """u8);
ClearanceOption post = clearance.Evaluate(parcel, new DateOnly(2026, 11, 23))["cn.post"];
Console.WriteLine(post.Status);
foreach (Clearance.Modes.Reason reason in post.Reasons)
{
    Console.WriteLine($"{reason.Rule}: {reason.Text.In("en")} [{reason.Source.Title}]");
}
