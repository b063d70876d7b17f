using Clearance.Law;

namespace Clearance.Allowances;

/// <summary>What one person uses of one allowance in one period, named by its first day.</summary>
internal readonly record struct Account(string Person, string Allowance, DateOnly FirstDay)
{
    public static Account Of(string person, AllowanceDefinition allowance, DateOnly on) => new(person, allowance.Id, allowance.Period switch
    {
        AllowancePeriod.Day => on,
        AllowancePeriod.Month => new DateOnly(on.Year, on.Month, 1),
        _ => new DateOnly(on.Year, 1, 1),
    });
}
