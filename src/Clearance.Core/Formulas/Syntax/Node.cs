namespace Clearance.Formulas.Syntax;

/// <summary>A part of a formula as written; the column counts from 1 in the formula's text.</summary>
internal abstract record Node(int Column)
{
    /// <summary>Where the part begins; the column of an operator stands further right.</summary>
    public virtual int Start => Column;

    /// <summary>The formulas directly inside.</summary>
    public virtual IReadOnlyList<Node> Parts => [];
}
