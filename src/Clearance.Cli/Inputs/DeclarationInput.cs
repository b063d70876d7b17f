using Clearance.Cli.Usage;
using Clearance.Declarations;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Cli.Inputs;

/// <summary>Reads a declaration case, or tells every fault of it.</summary>
internal static class DeclarationInput
{
    public static DeclarationCase Read(string path, Surroundings surroundings)
    {
        byte[] content = InputFile.Read(path, surroundings);
        return DeclarationCase.TryParse(content, out DeclarationCase? declaration, out ValueList<InputError> errors)
            ? declaration
            : throw new UsageException(InputFaults.Describe(path, "a declaration case", errors));
    }
}
