#:project ../../src/Clearance.Core/Clearance.Core.csproj
#:property PublishAot=false
using Clearance;
using Clearance.Duties;
using Clearance.Parcels;

// One parcel from Japan, every way into China: what it costs, how long it takes, who declares.
Parcel parcel = Parcel.Parse(File.ReadAllBytes("docs/samples/parcels/four-ways.json"));
ClearanceReport report = new ClearanceEvaluator(ClearanceRules.BuiltIn()).Evaluate(parcel, new DateOnly(2026, 11, 23));
foreach (ClearanceOption option in report.Options)
{
    Console.WriteLine($"{option.Procedure.Id,-10} {option.Procedure.Mode,-7} {option.Status}, {option.Total} on {option.CustomsValue}, about {option.Outlook?.Days.P50} days");
    foreach (Charge charge in option.Charges)
    {
        Console.WriteLine($"           {charge.Definition.Id}: {charge.Amount} by {charge.Definition.Source.Id}");
    }
}
