using Clearance.Modes;

namespace Clearance.Documents;

/// <summary>Takes the answer of an <see cref="IDocumentRequirements"/>. It lives for one call.</summary>
public readonly ref struct DocumentWriter
{
    private readonly PartCall? _call;

    internal DocumentWriter(PartCall call) => _call = call;

    /// <summary>Says that this parcel needs a paper.</summary>
    /// <param name="index">The place of the requirement in <see cref="IDocumentRequirements.All"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such requirement.</exception>
    public void Require(int index) => Call.Require(index, isCertain: true);

    /// <summary>Says that this parcel may need a paper: facts that decide are missing.</summary>
    /// <param name="index">The place of the requirement in <see cref="IDocumentRequirements.All"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such requirement.</exception>
    public void MayRequire(int index) => Call.Require(index, isCertain: false);

    private PartCall Call => _call ?? throw new InvalidOperationException("This writer belongs to no evaluation.");
}
