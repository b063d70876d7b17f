using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Clearance.Formulas.Types;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>What an item says, in whole numbers and codes as rules read them. The default says nothing.</summary>
internal struct PlainItem
{
    /// <summary>Digits after the point that amounts mostly have: a number is in parts of so many.</summary>
    public const int AmountDigits = 2;

    /// <summary>The same of rates.</summary>
    public const int RateDigits = 3;

    /// <summary>The first number that an item need not give.</summary>
    public const PlainNumber FirstOptional = PlainNumber.Grams;

    /// <summary>In place of a currency: nothing of it needs no rate of exchange.</summary>
    public const int PaidInNone = -1;

    /// <summary>By how many bits what may be true lies above what is.</summary>
    public const int MaybePlace = 32;

    /// <summary>Among what is unusual: a code of the national list that is no <see cref="ShortWord"/>.</summary>
    public const int UnusualNational = 1 << NumberCount;

    private const int ByteBits = 8;
    private const int NumberCount = (int)PlainNumber.VatRate + 1;

    private Numbers _numbers;

    /// <summary>Works out what an item says.</summary>
    public PlainItem(ParcelItem item)
    {
        // One after the other, not in a loop: each then is a few instructions, since what it reads is known.
        ulong given = 0;
        int unusual = 0;
        Put(item, PlainNumber.Price, ref given, ref unusual);
        Put(item, PlainNumber.Quantity, ref given, ref unusual);
        Put(item, PlainNumber.Grams, ref given, ref unusual);
        Put(item, PlainNumber.ContentsInGrams, ref given, ref unusual);
        Put(item, PlainNumber.Contents, ref given, ref unusual);
        Put(item, PlainNumber.Millilitres, ref given, ref unusual);
        Put(item, PlainNumber.DutyRate, ref given, ref unusual);
        Put(item, PlainNumber.ExciseRate, ref given, ref unusual);
        Put(item, PlainNumber.VatRate, ref given, ref unusual);
        Given = given;

        Category = item.Category?.First ?? 0;
        Hs = item.Hs is { } code ? DigitCode.Of(code.Key, code.Length) : 0;
        National = item.NationalCode is { } national ? ShortWord.Of(national) : ShortWord.None;
        Unusual = unusual | (item.NationalCode is not null && National == ShortWord.None ? UnusualNational : 0);
        Origin = item.Origin is { } country ? new TerritoryCode(country).Key : 0;
        Unit = item.UnitContents?.Unit ?? default;
        PaidIn = item.UnitPrice.Amount == 0m ? PaidInNone : item.UnitPrice.Currency.Index;
        Whole = item.Indivisible switch { true => 1 | (1UL << MaybePlace), false => 0, _ => 1UL << MaybePlace };
    }

    /// <summary>A byte for each number but the first two, which every item gives: 1 where it is given, otherwise 0.</summary>
    public ulong Given { get; }

    /// <summary>The numbers that are given with more digits, or are longer, than usual and are not among these, a bit each; and <see cref="UnusualNational"/>.</summary>
    public int Unusual { get; }

    /// <summary>Place of the category in its vocabulary; 0: not known.</summary>
    public int Category { get; }

    /// <summary>The code of the Harmonized System; 0: not known.</summary>
    public long Hs { get; }

    /// <summary>The code of the national list as a <see cref="ShortWord"/>; 0: not known, or unusual.</summary>
    public long National { get; }

    /// <summary>The country of origin as a territory; 0: not known.</summary>
    public long Origin { get; }

    /// <summary>The unit of the contents; 0: not known.</summary>
    public ContentsUnit Unit { get; }

    /// <summary>The currency of the price, by its place in the list of currencies; <see cref="PaidInNone"/> where the price is nothing.</summary>
    public int PaidIn { get; }

    /// <summary>The currency of a price that is not nothing.</summary>
    public readonly Currency Currency => new((ushort)PaidIn);

    /// <summary>Whether the goods cannot be divided: bit 0 where they cannot, that of <see cref="MaybePlace"/> where they cannot or it is not known.</summary>
    public ulong Whole { get; }

    /// <summary>A number; 0 where it is not given, or unusual.</summary>
    public readonly long this[PlainNumber number] => _numbers[(int)number];

    /// <summary>By how many bits the byte of a number lies above the first one.</summary>
    public static int PlaceOf(PlainNumber number) => (number - FirstOptional) * ByteBits;

    /// <summary>A number of an item in all its digits; null where it is not given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal? Read(ParcelItem item, PlainNumber number) => number switch
    {
        PlainNumber.Price => item.UnitPrice.Amount,
        PlainNumber.Quantity => item.Quantity,
        PlainNumber.Grams => item.UnitWeight?.Grams,
        PlainNumber.ContentsInGrams => item.UnitWeight?.Grams ?? ContentsIn(ContentsUnit.Gram, item),
        PlainNumber.Contents => item.UnitContents?.Amount,
        PlainNumber.Millilitres => ContentsIn(ContentsUnit.Millilitre, item),
        PlainNumber.DutyRate => item.DutyRate?.Fraction,
        PlainNumber.ExciseRate => item.ExciseRate?.Fraction,
        _ => item.VatRate?.Fraction,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static decimal? ContentsIn(ContentsUnit unit, ParcelItem item) => item.UnitContents is { } contents && contents.Unit == unit ? contents.Amount : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int DigitsOf(PlainNumber number) => number switch
    {
        PlainNumber.Price => AmountDigits,
        PlainNumber.DutyRate or PlainNumber.ExciseRate or PlainNumber.VatRate => RateDigits,
        _ => 0,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(ParcelItem item, PlainNumber number, ref ulong given, ref int unusual)
    {
        if (Read(item, number) is { } value)
        {
            bool isUsual = Fraction.TryOver(value, DigitsOf(number), out long plain);
            _numbers[(int)number] = isUsual ? plain : 0;
            given |= number < FirstOptional ? 0 : 1UL << PlaceOf(number);
            unusual |= isUsual ? 0 : 1 << (int)number;
        }
    }

    [InlineArray(NumberCount)]
    [SuppressMessage("Roslynator", "RCS1213:Remove unused field declaration", Justification = "The array lies where its first element does.")]
    [SuppressMessage("Roslynator", "RCS1169:Make field read-only", Justification = "Its elements are written.")]
    private struct Numbers
    {
        private long _first;
    }
}
