using System.Text;
using System.Text.Json;
using Clearance.Core.Tests.Oracle.Making;
using Clearance.Core.Tests.Support;
using Clearance.Duties;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Core.Tests.Reference;

/// <summary>Parcels and editions for tests of machines: those of the reference, and those of rulebooks that nobody wrote.</summary>
internal static class MachineCases
{
    public static IEnumerable<(Parcel Parcel, DateOnly On, Edition Edition)> OfReference()
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ReferenceBooks.Folder, "cases.json")));
        foreach (JsonElement test in cases.RootElement.EnumerateArray())
        {
            var parcel = Parcel.Parse(Encoding.UTF8.GetBytes(test.GetProperty("parcel").GetRawText()));
            DateOnly on = DateOnly.Parse(test.GetProperty("on").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            Rulebook rulebook = ReferenceBooks.All[test.GetProperty("rulebook").GetString()!];
            if (rulebook.EditionAt(rulebook.TerritoryOf(parcel.To)!.Value, on) is { } edition)
            {
                yield return (parcel, on, edition);
            }
        }
    }

    /// <summary>Formulas that nobody wrote, and every other parcel with prices up to the highest there may be.</summary>
    public static IEnumerable<(Parcel Parcel, DateOnly On, Edition Edition)> OfMadeRulebooks(int rulebooks)
    {
        for (int seed = 0; seed < rulebooks; seed++)
        {
            MadeRulebook made = new RulebookMaker(new Random(seed)).Next();
            var rulebook = Rulebook.Load(made.Files);
            ParcelVocabulary vocabulary = RulebookVocabulary.Of(Oracle.ReferenceBooks.Read(made.Files)) with { Destinations = [TerritoryCode.Parse("CA")], MostQuantity = 5, MostLines = 6 };
            var parcels = new ParcelMaker(vocabulary, new Random(seed));
            var on = new DateOnly(2026, 7, 1);
            for (int number = 0; number < 8; number++)
            {
                Parcel parcel = parcels.Next();
                Parcel dear = parcel with { Items = [.. parcel.Items.Select(static (i, n) => i with { Quantity = 997, UnitPrice = new Money(987_654_321.1237m + n, i.UnitPrice.Currency) })] };
                yield return (number % 2 == 0 ? parcel : dear, on, rulebook.EditionAt(rulebook.TerritoryOf(parcel.To)!.Value, on)!);
            }
        }
    }

    /// <summary>A parcel as it is, its items the other way round, many of them, one of no kind before them, and without freight.</summary>
    public static IEnumerable<Parcel> FormsOf(Parcel parcel, int manyItems) =>
    [
        parcel,
        parcel with { Items = [.. parcel.Items.Reverse()] },
        parcel with { Items = [.. Enumerable.Range(0, manyItems).Select(i => parcel.Items[i * i % parcel.Items.Count])] },
        parcel with { Items = [parcel.Items[^1] with { Hs = null, Category = null }, .. parcel.Items] },
        parcel with { Freight = null, Insurance = null },
    ];

    public static ChannelPlan PlanOf(Edition edition, CompiledProcedure procedure) => new(procedure.Program, new AssumedValues(edition, procedure.Program), [procedure]);

    public static Frame Run(Frame frame, CompiledProcedure procedure, Parcel parcel, Edition edition, DateOnly on, ITariff? tariff = null)
    {
        ChannelPlan plan = PlanOf(edition, procedure);
        frame.Reset(parcel.Items.Count);
        var facts = new ParcelFacts(edition);
        facts.Begin(parcel, on, null, tariff);
        new FactLoader(edition, frame.Program, new AssumedValues(edition, frame.Program)).Load(frame, plan.Facts, plan, facts, new bool[frame.Program.Facts.Length + frame.Program.FactSets.Length]);
        frame.Run(plan.All.Steps);
        return frame;
    }

    /// <summary>Every element of every slot is the same.</summary>
    public static void Same(Frame expected, Frame actual)
    {
        Each(expected.Program.Numbers, expected, (slot, i) => Assert.Equal(expected.Number(slot, i), actual.Number(slot, i)));
        Each(expected.Program.Booleans, expected, (slot, i) => Assert.Equal(expected.Boolean(slot, i), actual.Boolean(slot, i)));
        Each(expected.Program.Codes, expected, (slot, i) => Assert.Equal(expected.Code(slot, i), actual.Code(slot, i)));
    }

    /// <summary>Looks at every element of some slots.</summary>
    public static void Each(IReadOnlyList<SlotInfo> slots, Frame frame, Action<int, int> check)
    {
        for (int slot = 0; slot < slots.Count; slot++)
        {
            for (int i = 0; i < frame.Count(slots[slot].Scope); i++)
            {
                check(slot, i);
            }
        }
    }
}
