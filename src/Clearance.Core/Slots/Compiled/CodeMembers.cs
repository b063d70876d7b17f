using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Clearance.Formulas.Programs;

namespace Clearance.Slots.Compiled;

/// <summary>What compiled code calls and reads.</summary>
internal static class CodeMembers
{
    /// <summary>Takes an object for one of a type, without asking.</summary>
    public static MethodInfo As<T>()
        where T : class => ((Func<object, T>)Unsafe.As<T>).Method;

    public static MethodInfo TryRunOne { get; } = typeof(NarrowMachine).GetMethod(nameof(NarrowMachine.TryRunOne))!;

    public static MethodInfo ChosenCell { get; } = typeof(NarrowMachine).GetMethod(nameof(NarrowMachine.ChosenCell))!;

    public static MethodInfo ChosenCells { get; } = typeof(NarrowMachine).GetMethod(nameof(NarrowMachine.ChosenCells))!;

    public static MethodInfo FindRow { get; } = typeof(NarrowMachine).GetMethod(nameof(NarrowMachine.FindRow))!;

    public static MethodInfo RowsOf { get; } = typeof(NarrowMachine).GetMethod(nameof(NarrowMachine.RowsOf))!;

    public static PropertyInfo RowEntries { get; } = typeof(LookupMemo).GetProperty(nameof(LookupMemo.Entries))!;

    public static MethodInfo AskSet { get; } = ((Func<CodeSet, long, long>)NarrowMachine.AskSet).Method;

    public static MethodInfo Round { get; } = ((Func<long, long, long, ulong, Formulas.RoundingMode, long>)Quotients.Round).Method;

    public static MethodInfo RoundLonger { get; } = ((Func<LongNumber, long, long, ulong, Formulas.RoundingMode, long>)Quotients.Round).Method;

    public static MethodInfo Joined { get; } = ((Func<long, long, ulong>)Quotients.Join).Method;

    public static MethodInfo Product { get; } = ((Func<long, long, LongNumber>)LongNumber.Product).Method;

    public static MethodInfo IsPositive { get; } = ((Func<LongNumber, ulong>)LongNumber.IsPositive).Method;

    public static MethodInfo MaskBefore { get; } = ((Func<int, ulong>)TruthColumns.MaskOf).Method;

    public static MethodInfo LeastOfTwo { get; } = ((Func<long, long, long>)Math.Min).Method;

    public static MethodInfo FillNumbers { get; } = ((Action<long[], long, int, int>)Array.Fill).Method;

    public static MethodInfo FillWords { get; } = ((Action<ulong[], ulong, int, int>)Array.Fill).Method;

    public static MethodInfo ReadPair { get; } = ((Func<TruthWord[], long, Vector128<ulong>>)TruthPair.Read).Method;

    public static MethodInfo WritePair { get; } = ((Action<TruthWord[], long, Vector128<ulong>>)TruthPair.Write).Method;

    public static MethodInfo FillPairs { get; } = ((Action<TruthWord[], int, int, Vector128<ulong>>)TruthPair.Fill).Method;

    public static MethodInfo Pair { get; } = ((Func<ulong, ulong, Vector128<ulong>>)TruthPair.Of).Method;

    public static MethodInfo KnownPair { get; } = ((Func<ulong, Vector128<ulong>>)TruthPair.OfKnown).Method;

    public static MethodInfo True { get; } = ((Func<Vector128<ulong>, ulong>)TruthPair.True).Method;

    public static MethodInfo Maybe { get; } = ((Func<Vector128<ulong>, ulong>)TruthPair.Maybe).Method;

    public static MethodInfo Not { get; } = ((Func<Vector128<ulong>, Vector128<ulong>>)TruthPair.Not).Method;

    public static MethodInfo Some { get; } = ((Func<Vector128<ulong>, ulong, Vector128<ulong>>)TruthPair.Some).Method;

    public static MethodInfo Every { get; } = ((Func<Vector128<ulong>, ulong, Vector128<ulong>>)TruthPair.Every).Method;

    public static MethodInfo IsAny { get; } = ((Func<Vector128<ulong>, Vector128<ulong>>)TruthPair.IsAny).Method;

    public static MethodInfo AreAll { get; } = ((Func<Vector128<ulong>, Vector128<ulong>>)TruthPair.AreAll).Method;

    public static MethodInfo Spread { get; } = ((Func<Vector128<ulong>, int, Vector128<ulong>>)TruthPair.Spread).Method;

    public static MethodInfo Cells { get; } = ((Func<long[], long[], long, Vector256<long>>)Lanes.Cells).Method;

    public static MethodInfo Load { get; } = ((Func<long[], long, Vector256<long>>)Lanes.Load).Method;

    public static MethodInfo Store { get; } = ((Action<long[], long, Vector256<long>>)Lanes.Store).Method;

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

    public static MethodInfo LoadTwo { get; } = ((Func<long[], long, Vector128<ulong>>)Lanes.LoadTwo).Method;

    public static MethodInfo WriteTwo { get; } = ((Action<TruthWord[], long, Vector128<ulong>>)Lanes.WriteTwo).Method;

    public static MethodInfo WriteTwoBytes { get; } = ((Action<TruthWord[], long, Vector128<ulong>, int, ulong>)Lanes.WriteTwoBytes).Method;

    public static MethodInfo WriteByte { get; } = ((Action<ulong[], long, ulong, int, ulong>)Lanes.WriteByte).Method;

    public static MethodInfo HashWith { get; } = ((Func<ulong, long, ulong>)KeyHash.With).Method;

    public static MethodInfo PlaceOf { get; } = ((Func<ulong, int, int>)KeyHash.Place).Method;

    public static MethodInfo Prefetch { get; } = ((Action<long[], long>)Slots.Prefetch.Element).Method;

    public static PropertyInfo EntriesOfBlock { get; } = typeof(KindMemo<long>).GetProperty(nameof(KindMemo<long>.EntriesOfBlock))!;

    public static MethodInfo ReadPlace { get; } = ((Func<ushort[], long, ushort>)Lanes.Read).Method;

    public static MethodInfo ReadNumber { get; } = ((Func<long[], long, long>)Lanes.Read).Method;

    public static MethodInfo WriteNumber { get; } = ((Action<long[], long, long>)Lanes.Write).Method;

    public static MethodInfo ReadWord { get; } = ((Func<ulong[], long, ulong>)Lanes.Read).Method;

    public static MethodInfo WriteWord { get; } = ((Action<ulong[], long, ulong>)Lanes.Write).Method;

    public static MethodInfo FindKind { get; } = typeof(KindMemo<long>).GetMethod(nameof(KindMemo<>.Find))!;

    public static PropertyInfo Entries { get; } = typeof(KindMemo<long>).GetProperty(nameof(KindMemo<>.Entries))!;

    public static PropertyInfo Remembered { get; } = typeof(KindMemo<long>).GetProperty(nameof(KindMemo<>.Numbers))!;

    public static PropertyInfo Places { get; } = typeof(KindMemo<long>).GetProperty(nameof(KindMemo<>.Places))!;

    public static PropertyInfo Sets { get; } = typeof(Frame).GetProperty(nameof(Frame.Sets))!;

    public static PropertyInfo Bits { get; } = typeof(CodeBag).GetProperty(nameof(CodeBag.Bits))!;
}
