using Clearance.Outlook;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>Finds what is missed, wrong or at odds in a customs declaration, by the rules of an evaluator.</summary>
/// <remarks>
/// <para>It evaluates the parcel as it is and as declared; the difference of the two totals is the tax at stake.</para>
/// <para>Exposures that depend on the tax at stake are known where the evaluator is a <see cref="ClearanceEvaluator"/>; another one leaves their amount unknown.</para>
/// <para>Holds no state of its own. Safe to share between threads where the evaluator is.</para>
/// </remarks>
public sealed class DeclarationChecker : IDeclarationChecker
{
    private readonly IClearanceEvaluator _evaluator;

    /// <summary>Checks by the rules of an evaluator.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="evaluator"/> is null.</exception>
    public DeclarationChecker(IClearanceEvaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        _evaluator = evaluator;
    }

    /// <inheritdoc/>
    public ValueList<Finding> Check(DeclarationCase declaration)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        var known = new CheckedCase(declaration, _evaluator is ClearanceEvaluator own ? own.Pin() : _evaluator);
        FindingDraft[] drafts =
        [
            .. EligibilityCheck.Find(known),
            .. PurposeCheck.Find(known),
            .. LineCheck.Find(known),
            .. GoodsCheck.Find(known),
            .. RateCheck.Find(known),
            .. FreightCheck.Find(known),
            .. PersonCheck.Find(known),
            .. ReceiptCheck.Find(known),
            .. WeightCheck.Find(known),
            .. SplittingCheck.Find(known),
            .. PaperCheck.Find(known),
        ];
        Money? stake = Array.Exists(drafts, static d => d.Kind.IsAboutTax) ? known.TaxAtStake : null;
        Exposure? exposure = Array.Exists(drafts, static d => d.Kind.IsExposed) ? Dearest(known.EvaluateExposed()) : null;
        return
        [
            .. drafts
                .OrderByDescending(static d => d.Severity)
                .Select(d => new Finding(
                    d.Kind.Code, d.Severity, d.Path, d.Declared, d.Expected, d.Kind.IsAboutTax ? stake : null, d.Kind.IsExposed ? exposure : null, d.Mend)),
        ];
    }

    // What the law states no amount for cannot be compared with what it does.
    private static Exposure? Dearest(ClearanceOption? option) =>
        option?.Exposures.Where(static e => e.Maximum is not null).OrderByDescending(static e => e.Maximum!.Value.Amount).FirstOrDefault();
}
