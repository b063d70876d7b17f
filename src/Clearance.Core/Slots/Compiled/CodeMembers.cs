using System.Reflection;
using Clearance.Formulas.Programs;

namespace Clearance.Slots.Compiled;

/// <summary>What compiled code calls and reads.</summary>
internal static class CodeMembers
{
    public static MethodInfo TryRunOne { get; } = typeof(NarrowMachine).GetMethod(nameof(NarrowMachine.TryRunOne))!;

    public static MethodInfo RowOf { get; } = typeof(NarrowMachine).GetMethod(nameof(NarrowMachine.RowOf))!;

    public static MethodInfo FindRow { get; } = typeof(NarrowMachine).GetMethod(nameof(NarrowMachine.FindRow))!;

    public static MethodInfo AskCell { get; } = typeof(NarrowMachine).GetMethod(nameof(NarrowMachine.AskCell))!;

    public static MethodInfo AskSet { get; } = ((Func<CodeSet, long, int>)NarrowMachine.AskSet).Method;

    public static MethodInfo Round { get; } = ((Func<long, long, long, Formulas.RoundingMode, long>)Quotients.Round).Method;

    public static MethodInfo RoundLonger { get; } = ((Func<LongNumber, long, long, Formulas.RoundingMode, long>)Quotients.Round).Method;

    public static MethodInfo Product { get; } = ((Func<long, long, LongNumber>)LongNumber.Product).Method;

    public static MethodInfo IsPositive { get; } = ((Func<LongNumber, ulong>)LongNumber.IsPositive).Method;

    public static MethodInfo Least { get; } = ((Func<int, int, int>)Math.Min).Method;

    public static MethodInfo FillWords { get; } = ((Action<ulong[], ulong, int, int>)Array.Fill).Method;

    public static MethodInfo FillTruths { get; } = ((Action<TruthWord[], TruthWord, int, int>)Array.Fill).Method;

    public static ConstructorInfo TruthWord { get; } = typeof(TruthWord).GetConstructor([typeof(ulong), typeof(ulong)])!;

    public static PropertyInfo True { get; } = typeof(TruthWord).GetProperty(nameof(Slots.TruthWord.True))!;

    public static PropertyInfo False { get; } = typeof(TruthWord).GetProperty(nameof(Slots.TruthWord.False))!;

    public static PropertyInfo Sets { get; } = typeof(Frame).GetProperty(nameof(Frame.Sets))!;

    public static PropertyInfo Mask { get; } = typeof(CodeBag).GetProperty(nameof(CodeBag.Mask))!;

    public static PropertyInfo Known { get; } = typeof(CodeBag).GetProperty(nameof(CodeBag.Known))!;
}
