using System.Numerics;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;
using Clearance.Slots.Compiled;

namespace Clearance.Core.Tests.Slots.Compiled;

/// <summary>Where compiled code puts what depends on what: orders that rulebooks seldom have.</summary>
public class CodeWriterTests
{
    // More instructions than one method holds.
    private const int Between = 120;

    private const int MostItems = 4;
    private const long Paris = 5;
    private const long Rome = 6;
    private const long Oslo = 7;

    private readonly ProgramBuilder _builder = new();

    /// <summary>The sum of the weights stands in another method than the choice that needs it; the branches are the same, so an unknown test leaves it known.</summary>
    [Fact]
    public void TryRun_UnknownChoiceFarFromItsShare_IsKnownWhereBranchesAgree()
    {
        Slot price = _builder.Fact(SlotKind.Number, Scope.Item, (int)FactId.ItemPrice);
        Slot quantity = _builder.Fact(SlotKind.Number, Scope.Item, (int)FactId.ItemQuantity);
        Slot freight = _builder.Fact(SlotKind.Number, Scope.Parcel, (int)FactId.Freight);
        Slot test = _builder.Fact(SlotKind.Boolean, Scope.Item, (int)FactId.ItemIndivisible);
        Slot share = _builder.Emit(Op.ShareN, SlotKind.Number, Scope.Item, freight.Index, price.Index, quantity.Index);
        Slot last = price;
        for (int i = 0; i < Between; i++)
        {
            last = _builder.Emit(i % 2 == 0 ? Op.MinN : Op.MaxN, SlotKind.Number, Scope.Item, last.Index, i % 2 == 0 ? quantity.Index : price.Index);
        }

        Slot chosen = _builder.Emit(Op.SelectN, SlotKind.Number, Scope.Item, test.Index, share.Index, price.Index);
        Slot rounded = Rounded(chosen, "0.01");

        (NarrowMachine compiled, Frame plain) = Run(
            frame =>
            {
                // As much as all items together: each bears its own price.
                frame.SetNumbers(price.Index, [new Fraction(300, 100), new Fraction(700, 100)]);
                frame.SetNumbers(quantity.Index, [Fraction.One, Fraction.One]);
                frame.SetNumber(freight.Index, new Fraction(1_000, 100));
            });

        Assert.Equal(new BigRational(7, 1), plain.Number(rounded.Index, 1));
        MustEqual(plain, compiled, rounded, last);
    }

    /// <summary>A code that is chosen by a sum is there only after the loop that sums.</summary>
    [Fact]
    public void TryRun_CodeChosenAfterTheLoop_IsReadAfterIt()
    {
        Slot price = _builder.Fact(SlotKind.Number, Scope.Item, (int)FactId.ItemPrice);
        Slot isGross = _builder.Fact(SlotKind.Boolean, Scope.Parcel, (int)FactId.PriceIncludesTax);
        Slot sum = _builder.Emit(Op.SumN, SlotKind.Number, Scope.Parcel, price.Index);
        Slot isDear = _builder.Emit(Op.CompareN, SlotKind.Boolean, Scope.Parcel, sum.Index, _builder.Number(BigRational.Parse("5")).Index, data: (int)Comparison.Greater);
        Slot first = _builder.Emit(Op.SelectC, SlotKind.Code, Scope.Parcel, isDear.Index, _builder.Code(Paris).Index, _builder.Code(Rome).Index);
        Slot second = _builder.Emit(Op.SelectC, SlotKind.Code, Scope.Parcel, isGross.Index, first.Index, _builder.Code(Oslo).Index);

        (NarrowMachine compiled, Frame plain) = Run(
            frame =>
            {
                frame.SetNumbers(price.Index, [new Fraction(300, 100), new Fraction(700, 100)]);
                frame.SetBoolean(isGross.Index, 0, Truth.True);
            });

        Assert.Equal(Paris, plain.Code(second.Index, 0));
        Assert.Equal(Paris, compiled.Code(second.Index, 0));
    }

    /// <summary>Results of a unit longer than they are thought to be cannot be told by how many units they have.</summary>
    [Fact]
    public void TryRun_UnitLongerThanResultsAreThought_IsLeftToTheMachine()
    {
        Slot price = _builder.Fact(SlotKind.Number, Scope.Item, (int)FactId.ItemPrice);
        Slot quantity = _builder.Fact(SlotKind.Number, Scope.Item, (int)FactId.ItemQuantity);
        Slot rounded = Rounded(_builder.Emit(Op.DivideN, SlotKind.Number, Scope.Item, price.Index, quantity.Index), "1000000000000");

        (_, Frame plain) = Run(
            frame =>
            {
                frame.SetNumbers(price.Index, [new Fraction(50_000_000_000_000, 1), Fraction.One]);
                frame.SetNumbers(quantity.Index, [Fraction.One, Fraction.One]);
            },
            isRun: false);

        Assert.Equal(BigRational.Parse("50000000000000"), plain.Number(rounded.Index, 0));
    }

    private Slot Rounded(Slot number, string unit) =>
        _builder.Emit(Op.RoundN, SlotKind.Number, Scope.Item, number.Index, _builder.Number(BigRational.Parse(unit)).Index, data: (int)RoundingMode.HalfUp);

    private static void MustEqual(Frame plain, Frame compiled, params ReadOnlySpan<Slot> slots)
    {
        foreach (Slot slot in slots)
        {
            Assert.All(Enumerable.Range(0, plain.Count(plain.Program[slot].Scope)), i => Assert.Equal(plain.Number(slot.Index, i), compiled.Number(slot.Index, i)));
        }
    }

    // Compiled for the scales that the facts have, and by the machine that never lacks bits.
    private (NarrowMachine Compiled, Frame Plain) Run(Action<Frame> fill, bool isRun = true)
    {
        int[] steps = [.. _builder.TakeUse().Steps];
        Program program = _builder.Build();
        var plain = new Machine<BigInteger, BigOps>(program);
        plain.Reset(2);
        fill(plain);
        plain.Run(steps);
        var machine = new NarrowMachine(program);
        machine.Reset(2);
        fill(machine);
        var given = new Column<long>[program.Numbers.Length];
        for (int slot = 0; slot < given.Length; slot++)
        {
            SlotInfo info = program.Numbers[slot];
            given[slot] = info.Instruction < 0 ? machine.ScaleOf(slot)
                : program.Instructions[info.Instruction].Op == Op.RoundN ? new Column<long> { Bits = 32 }
                : default;
        }

        var scales = new FixedScales(program, given, steps, MostItems);
        machine.Take(scales);
        Assert.Equal(isRun, machine.TryRun(new CompiledSteps(program, scales, machine.Power, [], steps)));
        return (machine, plain);
    }
}
