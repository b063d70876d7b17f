using Clearance.Core.Tests.Procedures;
using Clearance.Duties;
using Clearance.Modes;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks;
using Clearance.Values;

namespace Clearance.Core.Tests.Evaluation;

/// <summary>Rules that are replaced while others evaluate.</summary>
public class CurrentRulesTests
{
    // Each rulebook charges its own number twice, in two procedures: a torn report would show two numbers.
    [Fact]
    public async Task Update_UnderLoad_NoReportIsTorn()
    {
        Rulebook[] books = [.. Enumerable.Range(1, 5).Select(static n => Book(n))];
        var current = new CurrentClearanceRules(new ClearanceRules().With(books[0]));
        var evaluator = new ClearanceEvaluator(current);
        Parcel parcel = Parcel.Parse("""{ "from": "JP", "to": "IS", "items": [ { "quantity": 1, "unitPrice": "10 EUR" } ] }"""u8);
        using var done = new CancellationTokenSource();
        Task[] readers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            ClearanceBuffer buffer = evaluator.CreateBuffer();
            int seen = 0;
            while (!done.IsCancellationRequested || seen == 0)
            {
                ClearanceReport report = seen++ % 2 == 0 ? buffer.Evaluate(parcel, ParcelsToChina.Day) : evaluator.Evaluate(parcel, ParcelsToChina.Day);
                decimal number = decimal.Parse(report.Edition!.Rulebook, System.Globalization.CultureInfo.InvariantCulture);
                Assert.Equal(number, report["is.post"].Total!.Value.Amount);
                Assert.Equal(number, report["is.express"].Total!.Value.Amount);
            }
        }))];
        Task[] writers = [.. Enumerable.Range(0, 2).Select(w => Task.Run(() =>
        {
            for (int i = 0; i < 2_000; i++)
            {
                current.Update(r => r.With(books[(i + w) % books.Length]));
            }
        }))];

        await Task.WhenAll(writers);
        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task Update_ByManyThreads_LosesNoChange()
    {
        string[] countries = ["IS", "NO", "CH", "LI"];
        var current = new CurrentClearanceRules(new ClearanceRules());

        await Task.WhenAll(countries.Select(country => Task.Run(() => current.Update(r => r.With(Book(1, country))))));

        Assert.Equal(countries.Order(StringComparer.Ordinal), current.Value.Rulebooks.Select(static r => r.Jurisdiction).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Update_ToNothing_IsRefused() => Assert.Throws<InvalidOperationException>(static () => new CurrentClearanceRules(new ClearanceRules()).Update(static _ => null!));

    private static Rulebook Book(int number, string country = "IS") => Rulebook.From(
        country,
        number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Procedure(country, "post", number),
        Procedure(country, "express", number));

    private static ClearanceProcedure Procedure(string country, string name, int number) => new()
    {
        Definition = new ProcedureDefinition
        {
            Id = $"{country.ToLowerInvariant()}.{name}",
            Jurisdiction = country,
            Currency = Currency.Parse("EUR"),
            Mode = ClearanceMode.Passive,
            Name = new LocalizedText(name),
        },
        Eligibility = Written.Eligibility(static (in _, in _) => { }),
        Duties = [Written.Duty("fee", (in _, in charge) => charge.ForParcel(new Money(1, "EUR"), null, new Money(number, "EUR")), ChargeScope.Parcel)],
        Documents = Written.Documents([], static (in _, in _) => { }),
    };
}
