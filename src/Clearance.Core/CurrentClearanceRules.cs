namespace Clearance;

/// <summary>The rules that count now, replaced in one step while others evaluate.</summary>
/// <remarks>Safe to share between threads: an evaluation takes the rules once, when it begins, and keeps them to its end.</remarks>
public sealed class CurrentClearanceRules
{
    private ClearanceRules _value;

    /// <summary>Begins with some rules.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public CurrentClearanceRules(ClearanceRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _value = rules;
    }

    /// <summary>The rules that count now.</summary>
    public ClearanceRules Value => Volatile.Read(ref _value);

    /// <summary>Replaces the rules by what a function makes of them. Where another thread was faster, the function is called again with that thread's rules, so that no change is lost.</summary>
    /// <param name="change">Makes the new rules; without effects of its own, since it may be called more than once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The function made no rules.</exception>
    public void Update(Func<ClearanceRules, ClearanceRules> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        ClearanceRules seen;
        ClearanceRules next;
        do
        {
            seen = Value;
            next = change(seen) ?? throw new InvalidOperationException("A change of rules must make rules, not null.");
        }
        while (!ReferenceEquals(Interlocked.CompareExchange(ref _value, next, seen), seen));
    }
}
