using System.Numerics;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;
using Clearance.Slots.Compiled;

namespace Clearance.Core.Tests.Slots.Compiled;

/// <summary>What is known of numbers before they are computed.</summary>
public class FixedScalesTests
{
    private const int Levels = 60;
    private const int PowerOfItems = 2;

    [Fact]
    public void MostPower_LargestParcel_HasScales() => Assert.InRange(ParcelLimits.MostItems, 1, 1 << FixedScales.MostPower);

    /// <summary>Each level asks twice for the one below it: working all of it out where it is rounded would never end.</summary>
    [Fact]
    public void OpOf_QuotientAskedForAgainAndAgain_IsLeftToTheMachine()
    {
        var builder = new ProgramBuilder();
        Slot price = builder.Fact(SlotKind.Number, Scope.Item, (int)FactId.ItemPrice);
        Slot quantity = builder.Fact(SlotKind.Number, Scope.Item, (int)FactId.ItemQuantity);
        Slot each = builder.Emit(Op.DivideN, SlotKind.Number, Scope.Item, price.Index, quantity.Index);
        Slot last = each;
        for (int level = 0; level < Levels; level++)
        {
            Slot twice = builder.Emit(Op.AddN, SlotKind.Number, Scope.Item, last.Index, last.Index);
            last = builder.Emit(Op.SubtractN, SlotKind.Number, Scope.Item, twice.Index, last.Index);
        }

        Slot rounded = builder.Emit(Op.RoundN, SlotKind.Number, Scope.Item, last.Index, builder.Number(BigRational.Parse("0.01")).Index, data: (int)RoundingMode.HalfUp);
        int[] steps = [.. builder.TakeUse().Steps];
        Program program = builder.Build();
        NarrowMachine machine = MachineOf(program, price, quantity);
        var given = new Column<long>[program.Numbers.Length];
        given[price.Index] = new Column<long> { Denominator = 100, Bits = 20 };
        given[quantity.Index] = new Column<long> { Denominator = 1, Bits = 7 };
        given[rounded.Index] = new Column<long> { Denominator = 100, Bits = 32 };
        foreach ((int slot, _) in program.NumberConstants)
        {
            given[slot] = machine.ScaleOf(slot);
        }

        var scales = new FixedScales(program, given, steps, PowerOfItems);
        machine.Take(scales);

        Assert.All((Slot[])[each, last], s => Assert.Equal(FixedOp.Whole, scales.OpOf(program.Numbers[s.Index].Instruction)));
        Assert.True(machine.TryRun(new CompiledSteps(program, scales, machine.Layout, [], steps)));
        Assert.Equal(new BigRational(333, 100), machine.Number(rounded.Index, 0));
        Assert.Equal(new BigRational(BigInteger.One, 2), machine.Number(rounded.Index, 1));
    }

    private static NarrowMachine MachineOf(Program program, Slot price, Slot quantity)
    {
        var machine = new NarrowMachine(program);
        machine.Reset(2);
        machine.SetNumbers(price.Index, [new Fraction(1_000, 100), new Fraction(100, 100)]);
        machine.SetNumbers(quantity.Index, [new Fraction(3, 1), new Fraction(2, 1)]);
        return machine;
    }
}
