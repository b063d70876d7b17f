using Clearance.Core.Tests.Support;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Reference;

/// <summary>What is kept of a frame in few bytes is all that its run filled.</summary>
public class FrameImageTests(ITestOutputHelper output)
{
    // Beyond a word of truth values, and beyond what shares a number with what is unknown.
    private static readonly int[] s_itemCounts = [1, 3, 27, 28, 64, 65, 130];

    [Fact]
    public void Open_ReferenceCasesOfManyItems_HasTheSameValues()
    {
        var hits = new Hits("unknown", "negative", "group", "row that is not there");
        foreach ((Parcel parcel, DateOnly on, Edition edition) in MachineCases.OfReference())
        {
            foreach (CompiledProcedure procedure in edition.Procedures)
            {
                foreach (int count in s_itemCounts)
                {
                    Parcel many = parcel with { Items = [.. Enumerable.Range(0, count).Select(i => parcel.Items[i % parcel.Items.Count])] };
                    var machine = new Machine<long, Int64Ops>(procedure.Program);
                    if (!MachineCases.Run(machine, procedure, many, edition, on).Overflowed)
                    {
                        hits.Case(Agree(machine, edition, procedure)!);
                    }
                }
            }
        }

        hits.MustBeMet(output);
    }

    [Fact]
    public void Open_MadeRulebooks_HasTheSameValues()
    {
        var hits = new Hits("packed", "too long");
        foreach ((Parcel parcel, DateOnly on, Edition edition) in MachineCases.OfMadeRulebooks(40))
        {
            foreach (CompiledProcedure procedure in edition.Procedures)
            {
                var machine = new Machine<long, Int64Ops>(procedure.Program);
                hits.Case(MachineCases.Run(machine, procedure, parcel, edition, on).Overflowed || Agree(machine, edition, procedure) is null ? "too long" : "packed");
            }
        }

        hits.MustBeMet(output);
    }

    /// <summary>Long numbers of 64 bits, as a provider's rate may be, come back as they are.</summary>
    [Theory]
    [InlineData(long.MaxValue - 1)]
    [InlineData(-long.MaxValue)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Open_LongNumbers_HasTheSame(long numerator)
    {
        (Frame frame, int slot, KeptSlots kept) = FrameOf(numerator);

        Assert.True(FrameImage.TryMake(frame, kept, [], out FrameImage image));
        Assert.Equal(new BigRational(numerator, 7), image.Open([]).Number(slot, 0));
    }

    /// <summary>The two longest cannot be told from each other.</summary>
    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void TryMake_LongestNumbers_IsRefused(long numerator)
    {
        (Frame frame, _, KeptSlots kept) = FrameOf(numerator);

        Assert.False(FrameImage.TryMake(frame, kept, [], out _));
    }

    private static (Frame Frame, int Slot, KeptSlots Kept) FrameOf(long numerator)
    {
        (CompiledProcedure procedure, FactBinding fact) = MachineCases.OfReference().SelectMany(static c => c.Edition.Procedures)
            .SelectMany(static p => p.Program.Facts.Select(f => (p, f))).First(static f => f.f.Slot.Kind == SlotKind.Number && f.p.Program[f.f.Slot].Scope.IsParcel);
        var machine = new Machine<long, Int64Ops>(procedure.Program);
        machine.Reset(1);
        machine.SetNumber(fact.Slot.Index, new Fraction(numerator, 7));
        return (machine, fact.Slot.Index, new KeptSlots(new SlotList(procedure.Program, [], [procedure.Program.Facts.IndexOf(fact)], []), [], new MachinePool(procedure.Program)));
    }

    /// <summary>A constant of more than 64 bits would come back as another number.</summary>
    [Fact]
    public void TryMake_WiderNumbers_IsRefused()
    {
        (Parcel parcel, DateOnly on, Edition edition) = MachineCases.OfReference().First();
        CompiledProcedure procedure = edition.Procedures[0];
        Frame wide = MachineCases.Run(new Machine<Int128, Int128Ops>(procedure.Program), procedure, parcel, edition, on);

        Assert.False(FrameImage.TryMake(wide, MachineCases.PlanOf(edition, procedure).All.Kept, [], out _));
    }

    // What the values show, once they are the same; null where a number is too long.
    private static HashSet<string>? Agree(Frame frame, Edition edition, CompiledProcedure procedure)
    {
        ProgramUse use = MachineCases.PlanOf(edition, procedure).Use;
        var all = new SlotList(procedure.Program, use.Steps, use.Facts, use.Sets);
        bool[] marks = [.. ProgramResult.NoneAssumed(frame.Program).Select(static (_, i) => i % 3 != 2)];
        if (!FrameImage.TryMake(frame, new KeptSlots(all, [], new MachinePool(procedure.Program)), marks, out FrameImage image))
        {
            return null;
        }

        bool[] opened = new bool[marks.Length];
        Frame copy = image.Open(opened);
        var met = new HashSet<string>();
        Assert.Equal(marks, opened);
        Assert.Equal(frame.ItemCount, copy.ItemCount);
        Assert.Equal(frame.GroupsUnknown, copy.GroupsUnknown);
        Assert.All(frame.Program.NumberConstants, c => Assert.Equal(c.Value, copy.Number(c.Slot, 0)));
        Each(all.Numbers, frame.Program.Numbers, frame, (slot, i) =>
        {
            Assert.Equal(frame.Number(slot, i), copy.Number(slot, i));
            met.UnionWith(frame.Number(slot, i) is not { } number ? ["unknown"] : number.Sign < 0 ? ["negative"] : []);
        });
        Each(all.Booleans, frame.Program.Booleans, frame, (slot, i) => Assert.Equal(frame.Boolean(slot, i), copy.Boolean(slot, i)));
        Each(all.Codes, frame.Program.Codes, frame, (slot, i) =>
        {
            Assert.Equal(frame.Code(slot, i), copy.Code(slot, i));
            met.UnionWith(frame.Code(slot, i) < 0 ? ["row that is not there"] : []);
        });

        for (int grouping = 1; grouping < frame.GroupsUnknown.Length; grouping++)
        {
            met.Add("group");
            Assert.Equal(frame.Count(Scope.Group(grouping)), copy.Count(Scope.Group(grouping)));
            Assert.All(Enumerable.Range(0, frame.ItemCount), i => Assert.Equal(frame.GroupAt(grouping, i), copy.GroupAt(grouping, i)));
        }

        return met;
    }

    private static void Each(int[] slots, IReadOnlyList<SlotInfo> all, Frame frame, Action<int, int> check)
    {
        foreach (int slot in slots)
        {
            for (int i = 0; i < frame.Count(all[slot].Scope); i++)
            {
                check(slot, i);
            }
        }
    }
}
