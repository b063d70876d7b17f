using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Core.Tests.Slots;

/// <summary>Which steps codes alone decide, and by which codes.</summary>
public class KindStepsTests
{
    private const long Paris = 5;
    private const long Rome = 6;

    [Fact]
    public void Run_SameItemToElsewhere_IsAnotherKind()
    {
        var builder = new ProgramBuilder();
        Slot origin = builder.Fact(SlotKind.Code, Scope.Item, (int)FactId.ItemOrigin);
        Slot destination = builder.Fact(SlotKind.Code, Scope.Parcel, (int)FactId.Destination);
        Slot isHome = builder.Emit(Op.EqualC, SlotKind.Boolean, Scope.Item, origin.Index, destination.Index);
        int[] steps = [.. builder.TakeUse().Steps];
        Program program = builder.Build();
        var kinds = new KindSteps(program, steps);
        var machine = new Machine<long, Int64Ops>(program);
        foreach (long to in (long[])[Paris, Rome, Paris, Rome])
        {
            machine.Reset(1);
            machine.SetCode(origin.Index, 0, Paris);
            machine.SetCode(destination.Index, 0, to);

            machine.Run(kinds);

            Assert.Equal(to == Paris ? Truth.True : Truth.False, machine.Boolean(isHome.Index, 0));
        }

        Assert.True(machine.MemoOf(kinds).Found[0] >= 0, "Both are remembered.");
    }

    [Fact]
    public void MemoOf_MachinesOfOneThread_RememberTogether()
    {
        var builder = new ProgramBuilder();
        Slot origin = builder.Fact(SlotKind.Code, Scope.Item, (int)FactId.ItemOrigin);
        builder.Emit(Op.EqualC, SlotKind.Boolean, Scope.Item, origin.Index, builder.Code(Paris).Index);
        builder.Emit(Op.EqualC, SlotKind.Boolean, Scope.Item, origin.Index, builder.Code(Rome).Index);
        int[] steps = [.. builder.TakeUse().Steps];
        Program program = builder.Build();
        var memos = new MachineMemos();
        var first = new Machine<long, Int64Ops>(program, memos);
        var second = new Machine<long, Int64Ops>(program, memos);

        KindMemo<long> memo = first.MemoOf(new KindSteps(program, steps));

        Assert.Same(memo, second.MemoOf(new KindSteps(program, steps)));
        Assert.NotSame(memo, second.MemoOf(new KindSteps(program, steps[..1])));
        Assert.NotSame(memo, new Machine<long, Int64Ops>(program).MemoOf(new KindSteps(program, steps)));
    }

    /// <summary>What could be too long, or depends on numbers that are given, is left to the steps that need it.</summary>
    [Fact]
    public void Steps_CellsOfColumns_AreThoseThatFit()
    {
        var builder = new ProgramBuilder();
        Slot hs = builder.Fact(SlotKind.Code, Scope.Item, (int)FactId.ItemHs);
        Slot own = builder.Fact(SlotKind.Number, Scope.Item, (int)FactId.ItemDutyRate);
        int table = builder.Table(new LookupTable(
            "rates",
            [new TableKey("hs", hs, Scope.Item, new HsWords(), IsClassification: true)],
            [[HsWords.Encode(HsCode.Parse("3304"))]],
            [Column("rate", "0.13"), Column("longest", "4611686018427387903"), Column("too long", "4611686018427387904"), Column("far too long", "12345678901234567890.5")],
            [0]));
        Slot row = builder.Emit(Op.Lookup, SlotKind.Code, Scope.Item, -1, -1, -1, table);
        Slot[] cells = [.. Enumerable.Range(0, 4).Select(c => builder.Emit(Op.ReadN, SlotKind.Number, Scope.Item, row.Index, c))];
        builder.Emit(Op.ReadN, SlotKind.Number, Scope.Item, row.Index, 0, own.Index);
        builder.Emit(Op.MultiplyN, SlotKind.Number, Scope.Item, cells[0].Index, own.Index);
        int[] steps = [.. builder.TakeUse().Steps];
        Program program = builder.Build();

        var kinds = new KindSteps(program, steps);

        Assert.Equal([cells[0].Index, cells[1].Index], kinds.Filled.Numbers);
        Assert.Equal([row.Index], kinds.Filled.Codes);
        Assert.Equal([hs.Index], kinds.Keys);
    }

    private static TableData Column(string name, string cell) => new(name, [BigRational.Parse(cell)], [0]);
}
