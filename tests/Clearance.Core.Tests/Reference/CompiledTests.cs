using System.Numerics;
using Clearance.Core.Tests.Support;
using Clearance.Duties;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;
using Clearance.Slots.Compiled;
using Clearance.Values;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Reference;

/// <summary>Compiled instructions fill the slots that machines fill, or say that they cannot.</summary>
public sealed class CompiledTests(ITestOutputHelper output)
{
    private const int MadeRulebooks = 120;

    // Before anything is compiled so many parcels are looked at.
    private const int Looks = 256;

    // Of one item; of no more than are computed at once; within a word of bits, to the last bit of one, one bit beyond, and three words of which the last is not full.
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(61)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(150)]
    public void TryRun_ParcelsOneAfterTheOther_FillsTheSameSlots(int manyItems)
    {
        var hits = new Hits([.. manyItems > 1 ? (string[])["compiled"] : [], "compiled, many items", "compiled, something unknown", "compiled, all known", "of another scale", "left to the machine", "filled by code", "filled otherwise", "kinds recalled by code", "new kinds", "rates of a tariff"]);
        foreach (IGrouping<Edition, (Parcel Parcel, DateOnly On, Edition Edition)> cases in MachineCases.OfReference().Concat(MachineCases.OfMadeRulebooks(MadeRulebooks)).GroupBy(static c => c.Edition))
        {
            (Parcel, DateOnly)[] parcels = [.. cases.SelectMany(c => MachineCases.FormsOf(c.Parcel, manyItems).Where(f => f.Items.Count <= manyItems).Select(f => (f, c.On)))];
            foreach (CompiledProcedure procedure in cases.Key.Procedures.Where(static p => p.Parts is null))
            {
                var run = new CompiledRun(cases.Key, procedure, new PartTariff());
                run.Learn(parcels, manyItems);
                foreach ((Parcel parcel, DateOnly on) in parcels)
                {
                    hits.Case([.. run.Compare(parcel, on, manyItems)]);
                }
            }
        }

        hits.MustBeMet(output);
    }

    private sealed class CompiledRun(Edition edition, CompiledProcedure procedure, ITariff tariff)
    {
        private readonly NarrowMachine _narrow = new(procedure.Program);
        private readonly ChannelPlan _plan = MachineCases.PlanOf(edition, procedure);
        private readonly FactLoader _loader = new(edition, procedure.Program, new AssumedValues(edition, procedure.Program));
        private CompiledSteps? _compiled;
        private FactCode? _facts;
        private KindCode? _kinds;

        public void Learn((Parcel Parcel, DateOnly On)[] parcels, int manyItems)
        {
            for (int look = 0; look < Looks || look < parcels.Length; look++)
            {
                (Parcel parcel, DateOnly on) = parcels[look % parcels.Length];
                _narrow.Reset(parcel.Items.Count);
                Load(FactsOf(parcel, on), _plan.Facts);
                _narrow.Run(_plan.All.Steps);
                if (!_narrow.Overflowed)
                {
                    _plan.Scales.Look(_narrow);
                }
            }

            if (_plan.Scales.For(manyItems) is { } scales)
            {
                CodeLayout layout = _narrow.Layout with { IsOfOne = manyItems == 1 };
                _compiled = new CompiledSteps(procedure.Program, scales, layout, [], [.. _plan.All.Steps.Except(_plan.Kinds.Steps)]);
                _kinds = new KindCode(_plan.Kinds, layout);
                _facts = new FactCode(procedure.Program, new AssumedValues(edition, procedure.Program), scales, layout, _plan.Facts);
            }
        }

        public IEnumerable<string> Compare(Parcel parcel, DateOnly on, int manyItems)
        {
            ParcelFacts facts = FactsOf(parcel, on);
            bool isFilled = TryFill(facts);
            if (_compiled is null || !_narrow.Fits || !_narrow.TryBring(isFilled ? _facts!.LeftOf(facts.HasTariff).Numbers : _plan.Scales.Facts, _compiled.Scales.Columns))
            {
                return ["of another scale"];
            }

            _narrow.Take(_compiled.Scales);
            bool isRecalled = _kinds!.TryFill(_narrow, _narrow.MemoOf(_plan.Kinds), _compiled.Scales);
            if (!isRecalled)
            {
                _narrow.Run(_plan.Kinds);
                _narrow.Take(_compiled.Scales);
            }

            if (!_narrow.TryRun(_compiled))
            {
                return ["left to the machine"];
            }

            Frame plain = MachineCases.Run(new Machine<BigInteger, BigOps>(procedure.Program), procedure, parcel, edition, on, TariffOf(parcel));
            Assert.True(FrameImage.TryMake(_narrow, _plan.All.Kept, [], out FrameImage image));
            MachineCases.Same(plain, _narrow);
            Frame opened = image.Open([]);
            Assert.All(new SlotList(procedure.Program, _plan.Use.Steps, _plan.Use.Facts, _plan.Use.Sets).Numbers, s => Same(plain, opened, s));
            return
            [
                parcel.Items.Count == manyItems ? "compiled, many items" : "compiled",
                isFilled ? "filled by code" : "filled otherwise",
                isRecalled ? "kinds recalled by code" : "new kinds",
                Enumerable.Range(0, procedure.Program.Numbers.Length).Any(s => !plain.IsKnown(s, 0)) ? "compiled, something unknown" : "compiled, all known",
                .. facts.HasTariff && isFilled && _plan.Use.Facts.Any(f => (FactId)procedure.Program.Facts[f].Fact == FactId.ItemTariffRate) ? (string[])["rates of a tariff"] : [],
            ];
        }

        // What is kept has no values of slots that nothing filled.
        private static void Same(Frame expected, Frame actual, int slot) => Assert.All(
            Enumerable.Range(0, expected.Count(expected.Program.Numbers[slot].Scope)), i =>
            {
                Assert.Equal(expected.Number(slot, i), actual.Number(slot, i));
                Assert.Equal(expected.Number(slot, i)?.Sign, actual.SignOf(slot, i));
            });

        // The same parcels with a tariff and without.
        private ITariff? TariffOf(Parcel parcel) => (parcel.Items.Count + parcel.Items[0].Quantity) % 2 == 0 ? tariff : null;

        private ParcelFacts FactsOf(Parcel parcel, DateOnly on)
        {
            var facts = new ParcelFacts(edition);
            facts.Begin(parcel, on, null, TariffOf(parcel));
            return facts;
        }

        private bool[] Load(ParcelFacts facts, FactLists lists) => Load(facts, lists, ProgramResult.NoneAssumed(procedure.Program));

        private bool[] Load(ParcelFacts facts, FactLists lists, bool[] assumed)
        {
            if (lists == _plan.Facts)
            {
                _narrow.Unscale();
            }

            _loader.Load(_narrow, lists, _plan, facts, assumed);
            return assumed;
        }

        // Values that seldom stand there, so that what is not filled shows.
        private void Spoil()
        {
            foreach (FactBinding fact in _plan.Use.Facts.Select(f => procedure.Program.Facts[f]))
            {
                int slot = fact.Slot.Index;
                if (fact.Slot.Kind == SlotKind.Number)
                {
                    _narrow.FillNumbers(slot, new Fraction(7, 1));
                    continue;
                }

                for (int i = 0; i < _narrow.Count(procedure.Program[fact.Slot].Scope); i++)
                {
                    if (fact.Slot.Kind == SlotKind.Code)
                    {
                        _narrow.SetCode(slot, i, 3);
                    }
                    else
                    {
                        _narrow.SetBoolean(slot, i, Truth.True);
                    }
                }
            }

            _narrow.Unscale();
        }

        // What code fills is what is loaded otherwise, and so is what it assumes.
        private bool TryFill(ParcelFacts facts)
        {
            _narrow.Reset(facts.Parcel.Items.Count);
            bool[] expected = Load(facts, _plan.Facts);
            ParcelFacts again = FactsOf(facts.Parcel, facts.On);
            var source = new FactSource(again, ProgramResult.NoneAssumed(procedure.Program));
            _narrow.Reset(facts.Parcel.Items.Count);
            Spoil();
            if (_facts?.TryFill(_narrow, source) != true)
            {
                Load(facts, _plan.Facts);
                return false;
            }

            Load(again, _facts.LeftOf(facts.HasTariff).Lists, source.Assumed);
            Assert.Equal(expected, source.Assumed);
            return true;
        }
    }

    // Knows some codes and not others.
    private sealed class PartTariff : ITariff
    {
        public bool TryGet(HsCode code, CountryCode? origin, TerritoryCode destination, DateOnly on, out TariffRate rate)
        {
            string digits = code.ToString();
            rate = new TariffRate(Percentage.FromPercent(11.25m), "a test");
            return digits.Length % 2 == 0 && digits[^1] != '0';
        }
    }
}
