using System.Diagnostics.CodeAnalysis;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>Goods that are returned: the parcel as it cleared, why, when, and which of its units.</summary>
/// <remarks>
/// <para>What is null is not known, and never assumed. Equality is that of all values. Immutable, safe to share between threads.</para>
/// <para>The parcel should state the rates of exchange of its clearance, so that its charges are those that were paid.</para>
/// </remarks>
public sealed record ReturnCase
{
    /// <summary>The parcel as it cleared, all of it.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public required Parcel Parcel
    {
        get;
        init => field = Require.NotNull(value);
    }

    /// <summary>The procedure by which it cleared, by its id: <c>cn.cbec</c>.</summary>
    /// <exception cref="ArgumentException">Null, blank, or longer than 500 characters.</exception>
    public required string Procedure
    {
        get;
        init => field = Require.Filled(Require.NotNull(value))!;
    }

    /// <summary>The day on which customs released the goods; null: not known. Charges are those of this day, or of <see cref="Paid"/> where it is null.</summary>
    public DateOnly? Released { get; init; }

    /// <summary>The day on which the charges were paid; null: not known.</summary>
    public DateOnly? Paid { get; init; }

    /// <summary>Why they are returned; null: not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a member of the enumeration.</exception>
    public ReturnReason? Reason
    {
        get;
        init => field = Require.Defined(value);
    }

    /// <summary>In which state they are returned; null: not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a member of the enumeration.</exception>
    public ReturnState? State
    {
        get;
        init => field = Require.Defined(value);
    }

    /// <summary>The day on which the refund is applied for, whose law on returns counts; null: not known.</summary>
    public DateOnly? Applies { get; init; }

    /// <summary>The day on which the goods are back where the law wants them: at the place under customs supervision, or out of the country; null: not known.</summary>
    public DateOnly? GoodsBack { get; init; }

    /// <summary>What is returned, 1 to 1,000 entries, one for an item.</summary>
    /// <exception cref="ArgumentException">Null, empty, more than 1,000, or a null among them.</exception>
    public required ValueList<ReturnedItem> Items
    {
        get;
        init => field = Require.AtMost(ParcelLimits.MostItems, value).Count > 0 ? value : throw Require.Refusal("A return has at least one item.");
    }

    /// <summary>Reads a case from UTF-8 JSON as the contract describes it.</summary>
    /// <exception cref="ReturnFormatException">The text is not a case; the exception holds every fault with its place.</exception>
    public static ReturnCase Parse(ReadOnlySpan<byte> utf8Json) =>
        ReturnReader.Read(utf8Json, out ValueList<InputError> errors) ?? throw new ReturnFormatException(errors);

    /// <summary>Reads a case from UTF-8 JSON; false, with every fault and its place, where the text is not one.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out ReturnCase? returned, out ValueList<InputError> errors)
    {
        returned = ReturnReader.Read(utf8Json, out errors);
        return returned is not null;
    }
}
