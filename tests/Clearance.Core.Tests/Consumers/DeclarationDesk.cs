using Clearance.Declarations;

namespace Clearance.Core.Tests.Consumers;

/// <summary>A desk that lodges declarations: nothing with an error leaves it.</summary>
internal static class DeclarationDesk
{
    public static bool MayLodge(IDeclarationChecker checker, ReadOnlySpan<byte> caseJson, TextWriter output)
    {
        IReadOnlyList<Finding> findings = checker.Check(DeclarationCase.Parse(caseJson));
        foreach (Finding finding in findings)
        {
            output.WriteLine($"{finding.Severity} {finding.Code} at {finding.Path}: declared {finding.Declared}, expected {finding.Expected}. {finding.Mend}");
        }

        return findings.All(static f => f.Severity < Severity.Error);
    }
}
