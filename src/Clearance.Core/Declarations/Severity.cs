namespace Clearance.Declarations;

/// <summary>How grave a finding is.</summary>
/// <remarks>There is no member 0: the default value is no severity. A graver one is greater.</remarks>
public enum Severity
{
    /// <summary>Worth a look; nothing is wrong so far as is known. <c>hint</c> in JSON.</summary>
    Hint = 1,

    /// <summary>May be wrong, or may be asked about. <c>warning</c> in JSON.</summary>
    Warning = 2,

    /// <summary>Wrong: do not lodge the declaration before it is mended. <c>error</c> in JSON.</summary>
    Error = 3,
}
