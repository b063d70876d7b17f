using System.Numerics;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks.Editions;
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
        foreach ((Parcel parcel, DateOnly on, Edition edition) in MachineCases.OfReference())
        {
            foreach (CompiledProcedure procedure in edition.Procedures)
            {
                Frame big = MachineCases.Run(new Machine<BigInteger, BigOps>(procedure.Program), procedure, parcel, edition, on);
                Assert.False(big.Overflowed);
                in64 += Agree(MachineCases.Run(new Machine<long, Int64Ops>(procedure.Program), procedure, parcel, edition, on), big);
                in128 += Agree(MachineCases.Run(new Machine<Int128, Int128Ops>(procedure.Program), procedure, parcel, edition, on), big);
            }
        }

        Assert.True(in64 > 0 && in128 >= in64);
    }

    /// <summary>What a machine computed before a number did not fit is handed to the next one, which goes on from there and ends where one that never stopped does.</summary>
    [Fact]
    public void TryHandOver_ReferenceCasesOfLongPrices_EndsWhereTheWidestDoes()
    {
        int handedOver = 0;
        foreach ((Parcel parcel, DateOnly on, Edition edition) in MachineCases.OfReference())
        {
            Parcel dear = parcel with { Items = [.. parcel.Items.Select(static (i, n) => i with { Quantity = 9_973, UnitPrice = new Money(98_765_432.1237m + n, i.UnitPrice.Currency) })] };
            foreach (CompiledProcedure procedure in edition.Procedures)
            {
                var narrow = new Machine<long, Int64Ops>(procedure.Program);
                var wide = new Machine<Int128, Int128Ops>(procedure.Program);
                if (MachineCases.Run(narrow, procedure, dear, edition, on).Overflowed && narrow.TryHandOver(wide, out int next))
                {
                    wide.Run(MachineCases.PlanOf(edition, procedure).All.Steps.AsSpan(next));
                    handedOver += Agree(wide, MachineCases.Run(new Machine<BigInteger, BigOps>(procedure.Program), procedure, dear, edition, on));
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
        foreach ((Parcel parcel, DateOnly on, Edition edition) in MachineCases.OfMadeRulebooks(MadeRulebooks))
        {
            foreach (CompiledProcedure procedure in edition.Procedures)
            {
                hits.Case(Width(procedure, parcel, edition, on));
            }
        }

        hits.MustBeMet(output);
    }

    private static string Width(CompiledProcedure procedure, Parcel parcel, Edition edition, DateOnly on)
    {
        Frame big = MachineCases.Run(new Machine<BigInteger, BigOps>(procedure.Program), procedure, parcel, edition, on);
        Assert.False(big.Overflowed);
        int in64 = Agree(MachineCases.Run(new Machine<long, Int64Ops>(procedure.Program), procedure, parcel, edition, on), big);
        int in128 = Agree(MachineCases.Run(new Machine<Int128, Int128Ops>(procedure.Program), procedure, parcel, edition, on), big);
        return in64 == 1 ? "fits 64 bits" : in128 == 1 ? "fits 128 bits" : "fits neither";
    }

    private static int Agree(Frame narrow, Frame big)
    {
        if (narrow.Overflowed)
        {
            return 0;
        }

        MachineCases.Same(big, narrow);
        return 1;
    }
}
