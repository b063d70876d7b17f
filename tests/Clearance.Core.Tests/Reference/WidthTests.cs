using System.Numerics;
using System.Text;
using System.Text.Json;
using Clearance.Core.Tests.Oracle.Making;
using Clearance.Core.Tests.Support;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;
using Clearance.Values;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Reference;

/// <summary>The width of the integers changes no result: where a narrow machine does not overflow, it agrees with the one that cannot.</summary>
public sealed class WidthTests(ITestOutputHelper output)
{
    private const int MadeRulebooks = 120;

    [Fact]
    public void Run_ReferenceCasesInEveryWidth_GiveTheSameSlots()
    {
        int in64 = 0;
        int in128 = 0;
        foreach ((Parcel parcel, DateOnly on, Edition edition) in Cases())
        {
            foreach (CompiledProcedure procedure in edition.Procedures)
            {
                Frame big = Run(new Machine<BigInteger, BigOps>(procedure.Program), procedure, parcel, edition, on);
                Assert.False(big.Overflowed);
                in64 += Agree(Run(new Machine<long, Int64Ops>(procedure.Program), procedure, parcel, edition, on), big);
                in128 += Agree(Run(new Machine<Int128, Int128Ops>(procedure.Program), procedure, parcel, edition, on), big);
            }
        }

        Assert.True(in64 > 0 && in128 >= in64);
    }

    /// <summary>What a machine computed before a number did not fit is handed to the next one, which goes on from there and ends where one that never stopped does.</summary>
    [Fact]
    public void TryHandOver_ReferenceCasesOfLongPrices_EndsWhereTheWidestDoes()
    {
        int handedOver = 0;
        foreach ((Parcel parcel, DateOnly on, Edition edition) in Cases())
        {
            Parcel dear = parcel with { Items = [.. parcel.Items.Select(static (i, n) => i with { Quantity = 9_973, UnitPrice = new Money(98_765_432.1237m + n, i.UnitPrice.Currency) })] };
            foreach (CompiledProcedure procedure in edition.Procedures)
            {
                var narrow = new Machine<long, Int64Ops>(procedure.Program);
                var wide = new Machine<Int128, Int128Ops>(procedure.Program);
                if (Run(narrow, procedure, dear, edition, on).Overflowed && narrow.TryHandOver(wide, out int next))
                {
                    wide.Run(PlanOf(procedure).All[next..]);
                    handedOver += Agree(wide, Run(new Machine<BigInteger, BigOps>(procedure.Program), procedure, dear, edition, on));
                }
            }
        }

        Assert.InRange(handedOver, 10, int.MaxValue);
    }

    /// <summary>The same over formulas that nobody wrote, and prices up to the highest there may be; the oracle judges the same rulebooks elsewhere.</summary>
    [Fact]
    public void Run_MadeRulebooksInEveryWidth_GiveTheSameSlots()
    {
        var hits = new Hits("fits 64 bits", "fits 128 bits", "fits neither");
        for (int seed = 0; seed < MadeRulebooks; seed++)
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
                Edition edition = rulebook.EditionAt(rulebook.TerritoryOf(parcel.To)!.Value, on)!;
                foreach (CompiledProcedure procedure in edition.Procedures)
                {
                    hits.Case(Width(procedure, number % 2 == 0 ? parcel : dear, edition, on));
                }
            }
        }

        hits.MustBeMet(output);
    }

    private static string Width(CompiledProcedure procedure, Parcel parcel, Edition edition, DateOnly on)
    {
        Frame big = Run(new Machine<BigInteger, BigOps>(procedure.Program), procedure, parcel, edition, on);
        Assert.False(big.Overflowed);
        int in64 = Agree(Run(new Machine<long, Int64Ops>(procedure.Program), procedure, parcel, edition, on), big);
        int in128 = Agree(Run(new Machine<Int128, Int128Ops>(procedure.Program), procedure, parcel, edition, on), big);
        return in64 == 1 ? "fits 64 bits" : in128 == 1 ? "fits 128 bits" : "fits neither";
    }

    private static IEnumerable<(Parcel Parcel, DateOnly On, Edition Edition)> Cases()
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

    private static ChannelPlan PlanOf(CompiledProcedure procedure) => new(procedure.Program, [procedure]);

    private static Frame Run(Frame frame, CompiledProcedure procedure, Parcel parcel, Edition edition, DateOnly on)
    {
        ChannelPlan plan = PlanOf(procedure);
        frame.Reset(parcel.Items.Count);
        var facts = new ParcelFacts(edition);
        facts.Begin(parcel, on, null, null);
        new FactLoader(edition, frame.Program).Load(frame, plan, facts, new bool[frame.Program.Facts.Length + frame.Program.FactSets.Length]);
        frame.Run(plan.All);
        return frame;
    }

    private static int Agree(Frame narrow, Frame big)
    {
        if (narrow.Overflowed)
        {
            return 0;
        }

        Each(big.Program.Numbers, big, (slot, i) => Assert.Equal(big.Number(slot, i), narrow.Number(slot, i)));
        Each(big.Program.Booleans, big, (slot, i) => Assert.Equal(big.Boolean(slot, i), narrow.Boolean(slot, i)));
        Each(big.Program.Codes, big, (slot, i) => Assert.Equal(big.Code(slot, i), narrow.Code(slot, i)));
        return 1;
    }

    private static void Each(IReadOnlyList<SlotInfo> slots, Frame frame, Action<int, int> check)
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
