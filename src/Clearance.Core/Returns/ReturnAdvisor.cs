namespace Clearance.Returns;

/// <summary>Says what comes back when goods are returned, by the rules on returns of the rulebooks.</summary>
/// <remarks>
/// <para>Charges are those of the day on which the goods were released, or paid where that is not known; whether they come back is the law of the day of the application.</para>
/// <para>Holds no state of its own. Safe to share between threads.</para>
/// </remarks>
public sealed class ReturnAdvisor : IReturnAdvisor
{
    private readonly CurrentClearanceRules _rules;

    /// <summary>Advises by rules.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public ReturnAdvisor(ClearanceRules rules)
        : this(new CurrentClearanceRules(rules))
    {
    }

    /// <summary>Advises by whatever rules are current when it is asked.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public ReturnAdvisor(CurrentClearanceRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules;
    }

    /// <inheritdoc/>
    public ReturnPlan Advise(ReturnCase returned)
    {
        ArgumentNullException.ThrowIfNull(returned);
        for (int i = 0; i < returned.Items.Count; i++)
        {
            if (ReturnedItemFault.Find(returned.Parcel, returned.Items, i) is { } fault)
            {
                throw new ArgumentException(fault.Message, nameof(returned));
            }
        }

        if ((returned.Released ?? returned.Paid) is not { } cleared || returned.Applies is not { } applies)
        {
            return new ReturnPlan { Status = ReturnStatus.NeedsInformation, Missing = [.. MissingDays(returned)] };
        }

        if (ReturnedParcel.Evaluate(returned, new ClearanceEvaluator(_rules.Value), cleared, applies) is not { } parcel)
        {
            return new ReturnPlan { Status = ReturnStatus.NotCovered, Reasons = [ReturnTexts.NotAvailable(returned.Procedure, cleared, applies)] };
        }

        return parcel.Cleared.Status == OptionStatus.Closed
            ? new ReturnPlan
            {
                Status = ReturnStatus.NotCovered,
                Reasons = [ReturnTexts.WasClosed, .. parcel.Cleared.Reasons.Select(static r => new ReturnNote(r.Rule, r.Item, r.Text, r.Source))],
            }
            : new PlanMaker(parcel).Make();
    }

    private static IEnumerable<string> MissingDays(ReturnCase returned)
    {
        if ((returned.Released ?? returned.Paid) is null)
        {
            yield return "released";
        }

        if (returned.Applies is null)
        {
            yield return "applies";
        }
    }
}
