using System.Text;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Cli.Inputs;

/// <summary>Says what is wrong with an input, every fault on a line of its own.</summary>
internal static class InputFaults
{
    public static string Describe(string path, string what, ValueList<InputError> errors)
    {
        var text = new StringBuilder();
        text.Append(InputFile.NameOf(path)).Append(" is not ").Append(what).Append("; mend ").Append(errors.Count == 1 ? "this" : $"these {errors.Count}").Append(':');
        foreach (InputError error in errors)
        {
            text.Append('\n').Append("  ").Append(error);
        }

        return text.ToString();
    }
}
