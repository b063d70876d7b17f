using System.Numerics;
using Clearance.Core.Tests.Support;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;
using Clearance.Slots.Compiled;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Reference;

/// <summary>Compiled instructions fill the slots that machines fill, or say that they cannot.</summary>
public sealed class CompiledTests(ITestOutputHelper output)
{
    private const int MadeRulebooks = 120;

    // Before anything is compiled so many parcels are looked at.
    private const int Looks = 256;

    // Within a word of bits, to the last bit of one, one bit beyond, and three words of which the last is not full.
    [Theory]
    [InlineData(61)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(150)]
    public void TryRun_ParcelsOneAfterTheOther_FillsTheSameSlots(int manyItems)
    {
        var hits = new Hits("compiled", "compiled, many items", "compiled, something unknown", "compiled, all known", "of another scale", "left to the machine");
        foreach (IGrouping<Edition, (Parcel Parcel, DateOnly On, Edition Edition)> cases in MachineCases.OfReference().Concat(MachineCases.OfMadeRulebooks(MadeRulebooks)).GroupBy(static c => c.Edition))
        {
            (Parcel, DateOnly)[] parcels = [.. cases.SelectMany(c => MachineCases.FormsOf(c.Parcel, manyItems).Select(f => (f, c.On)))];
            foreach (CompiledProcedure procedure in cases.Key.Procedures.Where(static p => p.Parts is null))
            {
                var run = new CompiledRun(cases.Key, procedure);
                run.Learn(parcels, manyItems);
                foreach ((Parcel parcel, DateOnly on) in parcels)
                {
                    hits.Case([.. run.Compare(parcel, on, manyItems)]);
                }
            }
        }

        hits.MustBeMet(output);
    }

    private sealed class CompiledRun(Edition edition, CompiledProcedure procedure)
    {
        private readonly NarrowMachine _narrow = new(procedure.Program);
        private readonly ChannelPlan _plan = MachineCases.PlanOf(procedure);
        private readonly FactLoader _loader = new(edition, procedure.Program);
        private CompiledSteps? _compiled;

        public void Learn((Parcel Parcel, DateOnly On)[] parcels, int manyItems)
        {
            for (int look = 0; look < Looks || look < parcels.Length; look++)
            {
                (Parcel parcel, DateOnly on) = parcels[look % parcels.Length];
                Load(parcel, on);
                _narrow.Run(_plan.All.Steps);
                if (!_narrow.Overflowed)
                {
                    _plan.Scales.Look(_narrow);
                }
            }

            _compiled = _plan.Scales.For(manyItems) is { } scales ? _plan.All.Compile(scales, _narrow.Power) : null;
        }

        public IEnumerable<string> Compare(Parcel parcel, DateOnly on, int manyItems)
        {
            Load(parcel, on);
            if (_compiled is null || !_narrow.Fits || !_plan.Scales.TryBring(_narrow, _compiled.Scales))
            {
                return ["of another scale"];
            }

            _narrow.Take(_compiled.Scales);
            if (!_narrow.TryRun(_compiled))
            {
                return ["left to the machine"];
            }

            Frame plain = MachineCases.Run(new Machine<BigInteger, BigOps>(procedure.Program), procedure, parcel, edition, on);
            Assert.True(FrameImage.TryMake(_narrow, _plan.All.Kept, [], out FrameImage image));
            MachineCases.Same(plain, _narrow);
            Frame opened = image.Open([]);
            Assert.All(new SlotList(procedure.Program, _plan.Use.Steps, _plan.Use.Facts, _plan.Use.Sets).Numbers, s => Same(plain, opened, s));
            return
            [
                parcel.Items.Count == manyItems ? "compiled, many items" : "compiled",
                Enumerable.Range(0, procedure.Program.Numbers.Length).Any(s => !plain.IsKnown(s, 0)) ? "compiled, something unknown" : "compiled, all known",
            ];
        }

        // What is kept has no values of slots that nothing filled.
        private static void Same(Frame expected, Frame actual, int slot) => Assert.All(
            Enumerable.Range(0, expected.Count(expected.Program.Numbers[slot].Scope)), i =>
            {
                Assert.Equal(expected.Number(slot, i), actual.Number(slot, i));
                Assert.Equal(expected.Number(slot, i)?.Sign, actual.SignOf(slot, i));
            });

        private void Load(Parcel parcel, DateOnly on)
        {
            var facts = new ParcelFacts(edition);
            facts.Begin(parcel, on, null, null);
            _narrow.Reset(parcel.Items.Count);
            _loader.Load(_narrow, _plan, facts, ProgramResult.NoneAssumed(procedure.Program));
        }
    }
}
