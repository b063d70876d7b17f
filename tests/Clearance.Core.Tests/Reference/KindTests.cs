using System.Numerics;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Reference;

/// <summary>What is recalled for items of a kind met before is what their codes give anew.</summary>
public sealed class KindTests(ITestOutputHelper output)
{
    // More than two words of bits, and not a multiple of the eight items whose bits are turned at once.
    private const int ManyItems = 139;
    private const int MadeRulebooks = 60;

    [Fact]
    public void Run_KindsMetBefore_GivesTheSameSlots()
    {
        var hits = new Hits("recalled", "new", "many items");
        foreach ((Parcel parcel, DateOnly on, Edition edition) in MachineCases.OfReference().Concat(MachineCases.OfMadeRulebooks(MadeRulebooks)))
        {
            foreach (CompiledProcedure procedure in edition.Procedures.Where(static p => p.Parts is null))
            {
                Compare(new Machine<long, Int64Ops>(procedure.Program), procedure, parcel, edition, on, hits);
                Compare(new Machine<BigInteger, BigOps>(procedure.Program), procedure, parcel, edition, on, hits);
            }
        }

        hits.MustBeMet(output);
    }

    // The same items in other places, more of them, and again as they were: what stood in a slot before is never what belongs there.
    private static void Compare<T, TOps>(Machine<T, TOps> machine, CompiledProcedure procedure, Parcel parcel, Edition edition, DateOnly on, Hits hits)
        where T : struct, IBinaryInteger<T>
        where TOps : IExactOps<T>
    {
        ChannelPlan plan = MachineCases.PlanOf(procedure);
        if (plan.Kinds.Steps.Length == 0)
        {
            return;
        }

        var loader = new FactLoader(edition, procedure.Program);
        Parcel turned = parcel with { Items = [.. parcel.Items.Reverse()] };
        Parcel many = parcel with { Items = [.. Enumerable.Range(0, ManyItems).Select(i => parcel.Items[i * i % parcel.Items.Count])] };
        bool isNew = true;
        foreach (Parcel next in (Parcel[])[parcel, turned, many, turned, parcel])
        {
            var facts = new ParcelFacts(edition);
            facts.Begin(next, on, null, null);
            machine.Reset(next.Items.Count);
            loader.Load(machine, plan, facts, new bool[procedure.Program.Facts.Length + procedure.Program.FactSets.Length]);
            machine.Run(plan.Kinds);
            machine.Run([.. plan.All.Steps.Except(plan.Kinds.Steps)]);
            Frame plain = MachineCases.Run(new Machine<T, TOps>(procedure.Program), procedure, next, edition, on);

            Assert.Equal(plain.Overflowed, machine.Overflowed);
            if (!plain.Overflowed)
            {
                MachineCases.Same(plain, machine);
                hits.Case(next == many ? "many items" : isNew ? "new" : "recalled");
            }

            isNew = false;
        }
    }
}
