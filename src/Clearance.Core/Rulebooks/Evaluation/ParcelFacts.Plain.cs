using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Evaluation;

/// <content>Facts as compiled code asks for them: numbers over a denominator that it expects.</content>
internal sealed partial class ParcelFacts
{
    /// <summary>The code of a fact of the parcel; 0: not known.</summary>
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
    /// <param name="denominator">The denominator.</param>
    /// <param name="number">The number over it; 0 where it is not <see cref="Said.Plain"/>.</param>
    public Said Ask(FactId id, string? allowance, int digits, long denominator, out long number)
    {
        number = 0;
        return id switch
        {
            FactId.Freight => AskAmount(Parcel.Freight, digits, out number),
            FactId.FreightRate => AskRate(Parcel.Freight, denominator, out number),
            FactId.Insurance => AskAmount(Parcel.Insurance, digits, out number),
            FactId.InsuranceRate => AskRate(Parcel.Insurance, denominator, out number),
            FactId.Used => AskUsed(UseOf(allowance!), digits, out number),
            FactId.UsedRate => UseOf(allowance!) is not { } use ? Said.Nothing : use.Amount is null ? Said.TooLittle : AskRate(use.Amount, denominator, out number),
            FactId.AtStake when Occasion.AtStake is null => Said.TooLittle,
            _ => Said.Unusual,
        };
    }

    /// <summary>The factor of the currency of all prices, over a denominator; unusual where they are of several.</summary>
    public Said AskPriceRate(bool isOfOneCurrency, long denominator, out long number)
    {
        number = 0;
        return isOfOneCurrency ? AskRate(Parcel.Items[0].UnitPrice, denominator, out number) : Said.Unusual;
    }

    private static Said AskAmount(Money? amount, int digits, out long number)
    {
        number = 0;
        return amount is not { } given ? Said.Nothing : Plain(given.Amount, digits, out number);
    }

    private static Said AskUsed(AllowanceUse? use, int digits, out long number)
    {
        number = 0;
        return use is null ? Said.Nothing : Plain(use.Amount?.Amount ?? use.Count ?? 0m, digits, out number);
    }

    private static Said Plain(decimal value, int digits, out long number)
    {
        bool isPlain = Fraction.TryOver(value, digits, out long whole);
        number = isPlain ? whole : 0;
        return isPlain ? Said.Plain : Said.Unusual;
    }

    private Said AskRate(Money? amount, long denominator, out long number)
    {
        number = 0;
        if (amount is not { } given)
        {
            return Said.Nothing;
        }

        Fraction rate = RateOf(given);
        if (!rate.IsKnown)
        {
            return Said.TooLittle;
        }

        Fraction over = rate.Denominator == denominator ? rate : rate.Over(denominator);
        number = over.Denominator == denominator ? over.Numerator : 0;
        return over.Denominator == denominator ? Said.Plain : Said.Unusual;
    }
}
