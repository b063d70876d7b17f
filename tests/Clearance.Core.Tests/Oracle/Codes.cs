namespace Clearance.Core.Tests.Oracle;

/// <summary>Codes above and under others, on their texts alone.</summary>
internal static class Codes
{
    /// <summary>Whether <paramref name="code"/> is <paramref name="ancestor"/> or stands under it.</summary>
    public static bool IsAtOrUnder(CodeKind kind, string code, string ancestor) =>
        code == ancestor || (Separator(kind) is string separator && code.StartsWith(ancestor + separator, StringComparison.Ordinal));

    /// <summary>Whether a code may mean any of those under it, because it is an HS code or a place that is not fully given.</summary>
    public static bool IsPartial(CodeKind kind) => kind is CodeKind.Place or CodeKind.Hs;

    /// <summary>Membership; unknown where the code is so short that a member may be meant.</summary>
    public static bool? IsIn(CodeKind kind, string code, IEnumerable<string> members)
    {
        bool isOpen = false;
        foreach (string member in members)
        {
            if (IsAtOrUnder(kind, code, member))
            {
                return true;
            }

            isOpen |= IsPartial(kind) && IsAtOrUnder(kind, member, code);
        }

        return isOpen ? null : false;
    }

    private static string? Separator(CodeKind kind) => kind switch
    {
        CodeKind.Place => "-",
        CodeKind.Category => ".",
        CodeKind.Hs => "",
        _ => null,
    };
}
