using System.Reflection;
using System.Runtime.Intrinsics;
using Clearance.Parcels;
using Clearance.Slots;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>What code that fills facts calls: of an item each becomes a read in its place.</summary>
internal static class FactMembers
{
    public static MethodInfo Number { get; } = ((Func<PlainItem[], long, PlainNumber, long>)GetNumber).Method;

    public static MethodInfo Given { get; } = ((Func<PlainItem[], long, ulong>)GetGiven).Method;

    public static MethodInfo Whole { get; } = ((Func<PlainItem[], long, ulong>)GetWhole).Method;

    public static MethodInfo Unusual { get; } = ((Func<PlainItem[], long, int>)GetUnusual).Method;

    public static MethodInfo PaidIn { get; } = ((Func<PlainItem[], long, int>)GetPaidIn).Method;

    public static MethodInfo Category { get; } = ((Func<PlainItem[], long, long>)GetCategory).Method;

    public static MethodInfo Hs { get; } = ((Func<PlainItem[], long, long>)GetHs).Method;

    public static MethodInfo National { get; } = ((Func<PlainItem[], long, long>)GetNational).Method;

    public static MethodInfo Origin { get; } = ((Func<PlainItem[], long, long>)GetOrigin).Method;

    public static MethodInfo Unit { get; } = ((Func<PlainItem[], long, long>)GetUnit).Method;

    public static MethodInfo Both { get; } = ((Func<ulong, ulong, Vector128<ulong>>)Vector128.Create).Method;

    public static PropertyInfo Facts { get; } = typeof(FactSource).GetProperty(nameof(FactSource.Facts))!;

    public static PropertyInfo Assumed { get; } = typeof(FactSource).GetProperty(nameof(FactSource.Assumed))!;

    public static PropertyInfo Parcel { get; } = typeof(ParcelFacts).GetProperty(nameof(ParcelFacts.Parcel))!;

    public static PropertyInfo Plain { get; } = typeof(Parcel).GetProperty(nameof(Parcels.Parcel.Plain), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public static MethodInfo CodeOf { get; } = typeof(ParcelFacts).GetMethod(nameof(ParcelFacts.CodeOf))!;

    public static MethodInfo Ask { get; } = typeof(ParcelFacts).GetMethod(nameof(ParcelFacts.Ask))!;

    public static MethodInfo AskPriceRate { get; } = typeof(ParcelFacts).GetMethod(nameof(ParcelFacts.AskPriceRate))!;

    private static long GetNumber(PlainItem[] items, long at, PlainNumber number) => Trusted.At(items, at)[number];

    private static ulong GetGiven(PlainItem[] items, long at) => Trusted.At(items, at).Given;

    private static ulong GetWhole(PlainItem[] items, long at) => Trusted.At(items, at).Whole;

    private static int GetUnusual(PlainItem[] items, long at) => Trusted.At(items, at).Unusual;

    private static int GetPaidIn(PlainItem[] items, long at) => Trusted.At(items, at).PaidIn;

    private static long GetCategory(PlainItem[] items, long at) => Trusted.At(items, at).Category;

    private static long GetHs(PlainItem[] items, long at) => Trusted.At(items, at).Hs;

    private static long GetNational(PlainItem[] items, long at) => Trusted.At(items, at).National;

    private static long GetOrigin(PlainItem[] items, long at) => Trusted.At(items, at).Origin;

    private static long GetUnit(PlainItem[] items, long at) => (long)Trusted.At(items, at).Unit;
}
