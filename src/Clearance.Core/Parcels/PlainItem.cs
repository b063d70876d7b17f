using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Clearance.Formulas.Types;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>
/// What an item says, in whole numbers and codes as rules read them: worked out once, when the item is made, and found side by side however often it is evaluated.
/// It follows from the other values of the item and so adds nothing to their equality. The default says nothing.
/// </summary>
internal struct PlainItem : IEquatable<PlainItem>
{
    /// <summary>Digits after the point that amounts mostly have: a number is in parts of so many.</summary>
    public const int AmountDigits = 2;

    /// <summary>The same of rates.</summary>
    public const int RateDigits = 3;

    /// <summary>The first number that an item need not give.</summary>
    public const PlainNumber FirstOptional = PlainNumber.Grams;

    /// <summary>In place of a currency: nothing of it needs no rate of exchange.</summary>
    public const int PaidInNone = -1;

    /// <summary>By how many bits what is false lies above what is true.</summary>
    public const int FalsePlace = 32;

    private const int ByteBits = 8;
    private const int NumberCount = (int)PlainNumber.VatRate + 1;

    private Numbers _numbers;

    /// <summary>A byte for each number but the first two, which every item gives: 1 where it is given, otherwise 0.</summary>
    public ulong Given { get; private set; }

    /// <summary>The numbers that are given with more digits, or are longer, than usual and are not among these: a bit each.</summary>
    public int Unusual { get; private set; }

    /// <summary>Place of the category in its vocabulary; 0: not known.</summary>
    public int Category { get; private set; }

    /// <summary>The code of the Harmonized System; 0: not known.</summary>
    public long Hs { get; private set; }

    /// <summary>The country of origin as a territory; 0: not known.</summary>
    public long Origin { get; private set; }

    /// <summary>The unit of the contents; 0: not known.</summary>
    public ContentsUnit Unit { get; private set; }

    /// <summary>The currency of the price, by its place in the list of currencies; <see cref="PaidInNone"/> where the price is nothing.</summary>
    public int PaidIn { get; private set; }

    /// <summary>Whether the goods cannot be divided: bit 0 where they cannot, the bit of <see cref="FalsePlace"/> where they can, none where it is not known.</summary>
    public ulong Whole { get; private set; }

    /// <summary>A number; 0 where it is not given, or unusual.</summary>
    public readonly long this[PlainNumber number] => _numbers[(int)number];

    /// <summary>By how many bits the byte of a number lies above the first one.</summary>
    public static int PlaceOf(PlainNumber number) => (number - FirstOptional) * ByteBits;

    public void Put(GoodsCategory? category) => Category = category?.First ?? 0;

    public void Put(HsCode? hs) => Hs = hs is { } code ? DigitCode.Of(code.Key, code.Length) : 0;

    public void Put(CountryCode? origin) => Origin = origin is { } country ? new TerritoryCode(country).Key : 0;

    public void Put(Money price)
    {
        PaidIn = price.Amount == 0m ? PaidInNone : price.Currency.Index;
        Put(PlainNumber.Price, price.Amount, AmountDigits);
    }

    public void Put(int quantity) => Put(PlainNumber.Quantity, quantity);

    public void Put(bool? isIndivisible) => Whole = isIndivisible switch { true => 1UL, false => 1UL << FalsePlace, _ => 0 };

    public void Put(PlainNumber number, Percentage? rate) => Put(number, rate?.Fraction, RateDigits);

    public void Put(Mass? weight)
    {
        Put(PlainNumber.Grams, weight?.Grams);
        PutContentsInGrams();
    }

    public void Put(NetContents? contents)
    {
        Unit = contents?.Unit ?? default;
        Put(PlainNumber.Contents, contents?.Amount);
        Copy(PlainNumber.Contents, PlainNumber.Millilitres, Unit == ContentsUnit.Millilitre);
        PutContentsInGrams();
    }

    /// <inheritdoc/>
    public readonly bool Equals(PlainItem other) => true;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is PlainItem;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => 0;

    private void PutContentsInGrams()
    {
        bool isWeighed = (Given >> PlaceOf(PlainNumber.Grams) & 1) != 0;
        Copy(isWeighed ? PlainNumber.Grams : PlainNumber.Contents, PlainNumber.ContentsInGrams, isWeighed || Unit == ContentsUnit.Gram);
    }

    // One number is another, or is not given.
    private void Copy(PlainNumber from, PlainNumber to, bool isSame)
    {
        ulong given = isSame ? Given >> PlaceOf(from) & 1 : 0;
        int unusual = isSame ? Unusual >> (int)from & 1 : 0;
        _numbers[(int)to] = isSame ? _numbers[(int)from] : 0;
        Given = (Given & ~(1UL << PlaceOf(to))) | (given << PlaceOf(to));
        Unusual = (Unusual & ~(1 << (int)to)) | (unusual << (int)to);
    }

    private void Put(PlainNumber number, decimal? value, int digits = 0)
    {
        int bit = 1 << (int)number;
        ulong mark = number < FirstOptional ? 0 : 1UL << PlaceOf(number);
        long plain = 0;
        bool isUsual = value is not { } given || Fraction.TryOver(given, digits, out plain);
        _numbers[(int)number] = isUsual ? plain : 0;
        Given = value is null ? Given & ~mark : Given | mark;
        Unusual = isUsual ? Unusual & ~bit : Unusual | bit;
    }

    [InlineArray(NumberCount)]
    [SuppressMessage("Roslynator", "RCS1213:Remove unused field declaration", Justification = "The array lies where its first element does.")]
    [SuppressMessage("Roslynator", "RCS1169:Make field read-only", Justification = "Its elements are written.")]
    private struct Numbers
    {
        private long _first;
    }
}
