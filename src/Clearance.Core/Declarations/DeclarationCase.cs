using System.Diagnostics.CodeAnalysis;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>A declaration to be checked: the parcel as it is, what is declared of it, and the evidence of its purchase.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
public sealed record DeclarationCase
{
    /// <summary>The day whose law counts.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The procedure in which it is declared, by its id: <c>cn.post</c>.</summary>
    /// <exception cref="ArgumentException">Null, blank, or longer than 500 characters.</exception>
    public required string Procedure
    {
        get;
        init => field = Require.Filled(Require.NotNull(value))!;
    }

    /// <summary>The parcel as it is, whatever is declared.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public required Parcel Parcel
    {
        get;
        init => field = Require.NotNull(value);
    }

    /// <summary>What is declared.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public required Declaration Declaration
    {
        get;
        init => field = Require.NotNull(value);
    }

    /// <summary>What shows the purchase; without it the parcel itself is the evidence.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public PurchaseEvidence Evidence
    {
        get;
        init => field = Require.NotNull(value);
    } = new();

    /// <summary>Reads a case from UTF-8 JSON as the contract describes it.</summary>
    /// <exception cref="DeclarationFormatException">The text is not a case; the exception holds every fault with its place.</exception>
    public static DeclarationCase Parse(ReadOnlySpan<byte> utf8Json) =>
        DeclarationReader.Read(utf8Json, out ValueList<InputError> errors) ?? throw new DeclarationFormatException(errors);

    /// <summary>Reads a case from UTF-8 JSON; false, with every fault and its place, where the text is not one.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out DeclarationCase? declaration, out ValueList<InputError> errors)
    {
        declaration = DeclarationReader.Read(utf8Json, out errors);
        return declaration is not null;
    }
}
