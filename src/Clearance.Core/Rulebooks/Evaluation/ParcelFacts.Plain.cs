using System.Runtime.CompilerServices;
using Clearance.Formulas;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <content>Facts as compiled code asks for them: numbers over a denominator that it expects.</content>
internal sealed partial class ParcelFacts
{
    /// <summary>The code of a fact of the parcel; 0: not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long CodeOf(FactId id) => id switch
    {
        FactId.Departure => new TerritoryCode(Parcel.From).Key,
        FactId.Destination => Parcel.To.Key,
        FactId.Channel => (long?)Parcel.Channel ?? 0,
        FactId.Purpose => (long?)Parcel.Purpose ?? 0,
        FactId.SellerType => (long?)Parcel.Seller?.Type ?? 0,
        FactId.BuyerType => (long?)Parcel.Buyer?.Type ?? 0,
        FactId.BuyerIdentity => (long?)Parcel.Buyer?.Identity ?? 0,
        FactId.ReturnReason => (long?)Occasion.Reason ?? 0,
        FactId.ReturnState => (long?)Occasion.State ?? 0,
        _ => 0,
    };

    /// <summary>What the parcel says of a number.</summary>
    /// <param name="id">Which fact.</param>
    /// <param name="allowance">The allowance, for facts of one.</param>
    /// <param name="digits">The digits of the denominator, a power of ten.</param>
    /// <param name="number">The number over it; 0 where it is not known, worth nothing where it is unusual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Said Ask(FactId id, string? allowance, int digits, out long number)
    {
        number = 0;
        if (IsRate(id))
        {
            return MoneyOf(id, allowance) is { } money ? AskRate(RateOf(money), PowersOfTen.Of(digits), out number) : Unsaid(id, allowance);
        }

        return NumberOf(id, allowance) is not { } value ? Unsaid(id, allowance) : Fraction.TryOver(value, digits, out number) ? Said.Plain : Said.Unusual;
    }

    /// <summary>The factor of the currency of all prices, over a denominator; unusual where they are of several.</summary>
    public Said AskPriceRate(bool isOfOneCurrency, long denominator, out long number)
    {
        number = 0;
        return isOfOneCurrency ? AskRate(RateOfPrices, denominator, out number) : Said.Unusual;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Said Unsaid(FactId id, string? allowance) => IsAbsent(id, allowance) ? Said.Nothing : Said.TooLittle;

    private static Said AskRate(Fraction rate, long denominator, out long number)
    {
        Fraction over = rate.Over(denominator);
        number = over.Denominator == denominator ? over.Numerator : 0;
        return !rate.IsKnown ? Said.TooLittle : over.Denominator == denominator ? Said.Plain : Said.Unusual;
    }
}
