using System.Reflection;
using System.Runtime.Intrinsics;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>What code that fills facts calls: of an item each becomes a read in its place.</summary>
internal static class FactMembers
{
    public static MethodInfo ItemAt { get; } = ((Func<ValueList<ParcelItem>, int, ParcelItem>)GetItem).Method;

    public static MethodInfo Number { get; } = ((Func<ParcelItem, PlainNumber, long>)GetNumber).Method;

    public static MethodInfo Given { get; } = ((Func<ParcelItem, ulong>)GetGiven).Method;

    public static MethodInfo Whole { get; } = ((Func<ParcelItem, ulong>)GetWhole).Method;

    public static MethodInfo Unusual { get; } = ((Func<ParcelItem, int>)GetUnusual).Method;

    public static MethodInfo PaidIn { get; } = ((Func<ParcelItem, int>)GetPaidIn).Method;

    public static MethodInfo Category { get; } = ((Func<ParcelItem, long>)GetCategory).Method;

    public static MethodInfo Hs { get; } = ((Func<ParcelItem, long>)GetHs).Method;

    public static MethodInfo Origin { get; } = ((Func<ParcelItem, long>)GetOrigin).Method;

    public static MethodInfo Unit { get; } = ((Func<ParcelItem, long>)GetUnit).Method;

    public static MethodInfo Both { get; } = ((Func<ulong, ulong, Vector128<ulong>>)Vector128.Create).Method;

    public static PropertyInfo Facts { get; } = typeof(FactSource).GetProperty(nameof(FactSource.Facts))!;

    public static PropertyInfo Assumed { get; } = typeof(FactSource).GetProperty(nameof(FactSource.Assumed))!;

    public static PropertyInfo Parcel { get; } = typeof(ParcelFacts).GetProperty(nameof(ParcelFacts.Parcel))!;

    public static PropertyInfo Items { get; } = typeof(Parcel).GetProperty(nameof(Parcels.Parcel.Items))!;

    public static MethodInfo CodeOf { get; } = typeof(ParcelFacts).GetMethod(nameof(ParcelFacts.CodeOf))!;

    public static MethodInfo Ask { get; } = typeof(ParcelFacts).GetMethod(nameof(ParcelFacts.Ask))!;

    public static MethodInfo AskPriceRate { get; } = typeof(ParcelFacts).GetMethod(nameof(ParcelFacts.AskPriceRate))!;

    private static ParcelItem GetItem(ValueList<ParcelItem> items, int at) => items.AsSpan()[at];

    private static long GetNumber(ParcelItem item, PlainNumber number) => item.Plain[number];

    private static ulong GetGiven(ParcelItem item) => item.Plain.Given;

    private static ulong GetWhole(ParcelItem item) => item.Plain.Whole;

    private static int GetUnusual(ParcelItem item) => item.Plain.Unusual;

    private static int GetPaidIn(ParcelItem item) => item.Plain.PaidIn;

    private static long GetCategory(ParcelItem item) => item.Plain.Category;

    private static long GetHs(ParcelItem item) => item.Plain.Hs;

    private static long GetOrigin(ParcelItem item) => item.Plain.Origin;

    private static long GetUnit(ParcelItem item) => (long)item.Plain.Unit;
}
