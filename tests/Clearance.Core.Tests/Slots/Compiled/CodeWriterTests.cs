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

    private const int PowerOfItems = 3;
    private const int EightItems = 8;
    private const int ManyItems = 150;
    private const int LongFacts = 62;
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

    /// <summary>What holds of the sum of all items counts for those of the first word too, though it is known only after the last.</summary>
    [Fact]
    public void TryRun_TruthOfAnItemAndOfTheSum_IsKnownOnlyAfterAllWords()
    {
        Slot price = _builder.Fact(SlotKind.Number, Scope.Item, (int)FactId.ItemPrice);
        Slot five = _builder.Number(BigRational.Parse("5"));
        Slot isSome = _builder.Emit(Op.CompareN, SlotKind.Boolean, Scope.Item, price.Index, five.Index, data: (int)Comparison.Greater);
        Slot sum = _builder.Emit(Op.SumN, SlotKind.Number, Scope.Parcel, price.Index);
        Slot isDear = _builder.Emit(Op.CompareN, SlotKind.Boolean, Scope.Parcel, sum.Index, _builder.Number(BigRational.Parse("1000")).Index, data: (int)Comparison.Greater);
        Slot both = _builder.Emit(Op.And, SlotKind.Boolean, Scope.Item, isSome.Index, isDear.Index);

        (NarrowMachine compiled, Frame plain) = Run(
            frame => frame.SetNumbers(price.Index, [.. Enumerable.Range(0, ManyItems).Select(i => new Fraction(i == ManyItems - 1 ? 900 : i % 9, 1))]), items: ManyItems);

        Assert.Equal(Truth.True, plain.Boolean(both.Index, 6));
        Assert.All(Enumerable.Range(0, ManyItems), i => Assert.Equal(plain.Boolean(both.Index, i), compiled.Boolean(both.Index, i)));
    }

    /// <summary>Where numbers may be so long that their sum would not fit, sums of shorter ones, which in whole ones had 32 bits before, are told from those that do not fit, and from those that would come round to a small number.</summary>
    [Theory]
    [InlineData(EightItems, 1_000, true)]
    [InlineData(EightItems, 1L << 35, true)]
    [InlineData(EightItems, 1L << 40, false)]
    [InlineData(EightItems, 1L << 61, false)]
    [InlineData(1, 1_000, true)]
    [InlineData(1, 1L << 35, true)]
    [InlineData(1, 1L << 61, false)]
    public void TryRun_SumOfWhatMayBeLong_IsRightOrLeftToTheMachine(int items, long each, bool isRun)
    {
        Slot price = _builder.Fact(SlotKind.Number, Scope.Item, (int)FactId.ItemPrice);
        Slot sum = _builder.Emit(Op.SumN, SlotKind.Number, Scope.Parcel, price.Index);
        Slot twice = _builder.Emit(Op.AddN, SlotKind.Number, Scope.Parcel, sum.Index, sum.Index);

        (NarrowMachine compiled, Frame plain) = Run(
            frame => frame.SetNumbers(price.Index, [.. Enumerable.Repeat(new Fraction(each, 100), items)]), isRun, items, LongFacts);

        Assert.Equal(new BigRational((BigInteger)each * items, 100), plain.Number(sum.Index, 0));
        if (isRun)
        {
            MustEqual(plain, compiled, sum, twice);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_RoundedChoiceOfQuotient_IsWorkedOutWhetherItIsKnownOrNot(bool isKnown)
    {
        Slot price = _builder.Fact(SlotKind.Number, Scope.Item, (int)FactId.ItemPrice);
        Slot freight = _builder.Fact(SlotKind.Number, Scope.Parcel, (int)FactId.Freight);
        Slot test = _builder.Fact(SlotKind.Boolean, Scope.Parcel, (int)FactId.PriceIncludesTax);
        Slot sum = _builder.Emit(Op.SumN, SlotKind.Number, Scope.Parcel, price.Index);
        Slot quotient = _builder.Emit(Op.DivideN, SlotKind.Number, Scope.Parcel, freight.Index, sum.Index);
        Slot chosen = _builder.Emit(Op.SelectN, SlotKind.Number, Scope.Parcel, test.Index, quotient.Index, freight.Index);
        Slot rounded = _builder.Emit(Op.RoundN, SlotKind.Number, Scope.Parcel, chosen.Index, _builder.Number(BigRational.Parse("0.01")).Index, data: (int)RoundingMode.HalfUp);

        (NarrowMachine compiled, Frame plain) = Run(
            frame =>
            {
                frame.SetNumbers(price.Index, [new Fraction(300, 100), new Fraction(700, 100)]);
                frame.SetNumber(freight.Index, new Fraction(5_000, 100));
                frame.SetBoolean(test.Index, 0, isKnown ? Truth.True : Truth.Unknown);
            });

        MustEqual(plain, compiled, rounded);
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

    // Compiled for the scales that the facts have, or for longer facts, and by the machine that never lacks bits.
    private (NarrowMachine Compiled, Frame Plain) Run(Action<Frame> fill, bool isRun = true, int items = 2, int factBits = 0)
    {
        int[] steps = [.. _builder.TakeUse().Steps];
        Program program = _builder.Build();
        var plain = new Machine<BigInteger, BigOps>(program);
        plain.Reset(items);
        fill(plain);
        plain.Run(steps);
        var machine = new NarrowMachine(program);
        machine.Reset(items);
        fill(machine);
        var given = new Column<long>[program.Numbers.Length];
        for (int slot = 0; slot < given.Length; slot++)
        {
            SlotInfo info = program.Numbers[slot];
            Column<long> scale = machine.ScaleOf(slot);
            given[slot] = info.Fact >= 0 ? scale with { Bits = Math.Max(scale.Bits, factBits) }
                : info.Instruction < 0 ? scale
                : program.Instructions[info.Instruction].Op is Op.RoundN or Op.SumN ? new Column<long> { Denominator = 1, Bits = 32 }
                : default;
        }

        var scales = new FixedScales(program, given, steps, items <= TruthColumns.WordBits ? PowerOfItems : FixedScales.MostPower);
        machine.Take(scales);
        Assert.Equal(isRun, machine.TryRun(new CompiledSteps(program, scales, machine.Layout, [], steps)));
        return (machine, plain);
    }
}
