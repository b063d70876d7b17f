using Clearance.Cli.Usage;
using Clearance.Parcels;
using Clearance.Returns;
using Clearance.Values;

namespace Clearance.Cli.Inputs;

/// <summary>Reads a return case, or tells every fault of it.</summary>
internal static class ReturnInput
{
    public static ReturnCase Read(string path, Surroundings surroundings)
    {
        byte[] content = InputFile.Read(path, surroundings);
        return ReturnCase.TryParse(content, out ReturnCase? returned, out ValueList<InputError> errors)
            ? returned
            : throw new UsageException(InputFaults.Describe(path, "a return case", errors));
    }
}
