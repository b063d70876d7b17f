using Clearance.Cli.Usage;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Cli.Inputs;

/// <summary>Reads a parcel, or tells every fault of it.</summary>
internal static class ParcelInput
{
    public static Parcel Read(string path, Surroundings surroundings)
    {
        byte[] content = InputFile.Read(path, surroundings);
        return Parcel.TryParse(content, out Parcel? parcel, out ValueList<InputError> errors)
            ? parcel
            : throw new UsageException(InputFaults.Describe(path, "a parcel", errors));
    }
}
