using System.Reflection;
using System.Runtime.Intrinsics;
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

    public static MethodInfo LeastOfTwo { get; } = ((Func<int, int, int>)Math.Min).Method;

    public static MethodInfo FillWords { get; } = ((Action<ulong[], ulong, int, int>)Array.Fill).Method;

    public static MethodInfo FillTruths { get; } = ((Action<TruthWord[], TruthWord, int, int>)Array.Fill).Method;

    public static MethodInfo Load { get; } = ((Func<long[], int, Vector256<long>>)Lanes.Load).Method;

    public static MethodInfo Store { get; } = ((Action<long[], int, Vector256<long>>)Lanes.Store).Method;

    public static MethodInfo All { get; } = ((Func<long, Vector256<long>>)Lanes.All).Method;

    public static MethodInfo Times { get; } = ((Func<Vector256<long>, Vector256<long>, Vector256<long>>)Lanes.Times).Method;

    public static MethodInfo TimesShort { get; } = ((Func<Vector256<long>, Vector256<long>, Vector256<long>>)Lanes.TimesShort).Method;

    public static MethodInfo AreBelow { get; } = ((Func<Vector256<long>, Vector256<long>, Vector256<long>>)Lanes.AreBelow).Method;

    public static MethodInfo AreSame { get; } = ((Func<Vector256<long>, Vector256<long>, Vector256<long>>)Lanes.AreSame).Method;

    public static MethodInfo BitsOf { get; } = ((Func<Vector256<long>, ulong>)Lanes.BitsOf).Method;

    public static MethodInfo MaskOf { get; } = ((Func<ulong, int, Vector256<long>>)Lanes.MaskOf).Method;

    public static MethodInfo Sum { get; } = ((Func<Vector256<long>, long>)Lanes.Sum).Method;

    public static MethodInfo Join { get; } = ((Func<Vector256<long>, long>)Lanes.Join).Method;

    public static MethodInfo Least { get; } = ((Func<Vector256<long>, long>)Lanes.Least).Method;

    public static MethodInfo Greatest { get; } = ((Func<Vector256<long>, long>)Lanes.Greatest).Method;

    public static MethodInfo ReadNumber { get; } = ((Func<long[], int, long>)Lanes.Read).Method;

    public static MethodInfo WriteNumber { get; } = ((Action<long[], int, long>)Lanes.Write).Method;

    public static MethodInfo ReadWord { get; } = ((Func<ulong[], int, ulong>)Lanes.Read).Method;

    public static MethodInfo WriteWord { get; } = ((Action<ulong[], int, ulong>)Lanes.Write).Method;

    public static MethodInfo ReadTruth { get; } = ((Func<TruthWord[], int, TruthWord>)Lanes.Read).Method;

    public static MethodInfo WriteTruth { get; } = ((Action<TruthWord[], int, TruthWord>)Lanes.Write).Method;

    public static ConstructorInfo TruthWord { get; } = typeof(TruthWord).GetConstructor([typeof(ulong), typeof(ulong)])!;

    public static PropertyInfo True { get; } = typeof(TruthWord).GetProperty(nameof(Slots.TruthWord.True))!;

    public static PropertyInfo False { get; } = typeof(TruthWord).GetProperty(nameof(Slots.TruthWord.False))!;

    public static PropertyInfo Sets { get; } = typeof(Frame).GetProperty(nameof(Frame.Sets))!;

    public static PropertyInfo Mask { get; } = typeof(CodeBag).GetProperty(nameof(CodeBag.Mask))!;

    public static PropertyInfo Known { get; } = typeof(CodeBag).GetProperty(nameof(CodeBag.Known))!;
}
