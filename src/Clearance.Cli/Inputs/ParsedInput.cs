using System.Diagnostics.CodeAnalysis;
using Clearance.Cli.Usage;
using Clearance.Declarations;
using Clearance.Parcels;
using Clearance.Returns;
using Clearance.Values;

namespace Clearance.Cli.Inputs;

/// <summary>Reads what a verb works on, or tells every fault of it.</summary>
internal static class ParsedInput
{
    private delegate bool Parser<T>(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value, out ValueList<InputError> errors);

    public static Parcel Parcel(string path, Surroundings surroundings) => Read<Parcel>(path, surroundings, "a parcel", Parcels.Parcel.TryParse);

    public static DeclarationCase Declaration(string path, Surroundings surroundings) => Read<DeclarationCase>(path, surroundings, "a declaration case", DeclarationCase.TryParse);

    public static ReturnCase Return(string path, Surroundings surroundings) => Read<ReturnCase>(path, surroundings, "a return case", ReturnCase.TryParse);

    private static T Read<T>(string path, Surroundings surroundings, string what, Parser<T> parse) =>
        parse(InputFile.Read(path, surroundings), out T? value, out ValueList<InputError> errors)
            ? value
            : throw new UsageException(InputFaults.Describe(path, what, errors));
}
