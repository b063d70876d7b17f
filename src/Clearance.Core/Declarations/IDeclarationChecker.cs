using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>Finds what is missed, wrong or at odds in a customs declaration before it is lodged.</summary>
/// <remarks>The result depends on the argument and the rules alone: there is no clock, culture or I/O. Safe to share between threads.</remarks>
public interface IDeclarationChecker
{
    /// <summary>What is wrong with a declaration, the gravest first; empty where nothing was found.</summary>
    /// <param name="declaration">The parcel as it is, what is declared of it, and the evidence of its purchase.</param>
    /// <exception cref="ArgumentNullException"><paramref name="declaration"/> is null.</exception>
    ValueList<Finding> Check(DeclarationCase declaration);
}
