using System.Text;
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
            : throw new UsageException(Describe(path, errors));
    }

    private static string Describe(string path, ValueList<InputError> errors)
    {
        var text = new StringBuilder();
        text.Append(InputFile.NameOf(path)).Append(" is not a parcel; mend ").Append(errors.Count == 1 ? "this" : $"these {errors.Count}").Append(':');
        foreach (InputError error in errors)
        {
            text.Append('\n').Append("  ").Append(error);
        }

        return text.ToString();
    }
}
