namespace Clearance.Slots;

/// <summary>Between booleans that may be absent and <see cref="Truth"/>.</summary>
internal static class Truths
{
    public static Truth Of(bool? value) => value switch
    {
        true => Truth.True,
        false => Truth.False,
        _ => Truth.Unknown,
    };
}
