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

    /// <summary>All parcels of an edition in one machine, so that what stood in a slot before is of other items, and of parcels to and from elsewhere.</summary>
    [Fact]
    public void Run_ParcelsOneAfterTheOther_GivesTheSameSlots()
    {
        var hits = new Hits("recalled", "new", "partly new", "many items recalled", "went on with 128 bits");
        foreach (IGrouping<Edition, (Parcel Parcel, DateOnly On, Edition Edition)> cases in MachineCases.OfReference().Concat(MachineCases.OfMadeRulebooks(MadeRulebooks)).GroupBy(static c => c.Edition))
        {
            (Parcel, DateOnly)[] parcels = [.. cases.SelectMany(static c => MachineCases.FormsOf(c.Parcel, ManyItems).Select(f => (f, c.On)))];
            foreach (CompiledProcedure procedure in cases.Key.Procedures.Where(static p => p.Parts is null))
            {
                var run = new KindRun(cases.Key, procedure);
                foreach ((Parcel parcel, DateOnly on) in parcels.Concat(parcels.Reverse()))
                {
                    hits.Case(run.Compare(parcel, on) is { } met ? [met] : []);
                }
            }
        }

        hits.MustBeMet(output);
    }

    private sealed class KindRun(Edition edition, CompiledProcedure procedure)
    {
        private readonly Machine<long, Int64Ops> _narrow = new(procedure.Program);
        private readonly Machine<Int128, Int128Ops> _wide = new(procedure.Program);
        private readonly ChannelPlan _plan = MachineCases.PlanOf(edition, procedure);
        private readonly FactLoader _loader = new(edition, procedure.Program, new AssumedValues(edition, procedure.Program));

        public string? Compare(Parcel parcel, DateOnly on)
        {
            if (_plan.Kinds.Steps.Length == 0)
            {
                return null;
            }

            var facts = new ParcelFacts(edition);
            facts.Begin(parcel, on, null, null);
            _narrow.Reset(parcel.Items.Count);
            _loader.Load(_narrow, _plan.Facts, _plan, facts, ProgramResult.NoneAssumed(procedure.Program));
            _narrow.Run(_plan.Kinds);
            int[] left = [.. _plan.All.Steps.Except(_plan.Kinds.Steps)];
            _narrow.Run(left);
            Frame plain = MachineCases.Run(new Machine<BigInteger, BigOps>(procedure.Program), procedure, parcel, edition, on);
            if (!_narrow.Overflowed)
            {
                MachineCases.Same(plain, _narrow);
                ReadOnlySpan<int> found = _narrow.MemoOf(_plan.Kinds).Found.AsSpan(0, parcel.Items.Count);
                return !found.Contains(-1) ? parcel.Items.Count == ManyItems ? "many items recalled" : "recalled" : found.ContainsAnyExcept(-1) ? "partly new" : "new";
            }

            if (!_narrow.TryHandOver(_wide, out int next))
            {
                return null;
            }

            _wide.Run(left.AsSpan(next));
            if (_wide.Overflowed)
            {
                return null;
            }

            MachineCases.Same(plain, _wide);
            return "went on with 128 bits";
        }
    }
}
