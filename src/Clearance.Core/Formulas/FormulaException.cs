namespace Clearance.Formulas;

/// <summary>What is wrong with one formula; the column counts from 1 within the formula's text.</summary>
internal sealed class FormulaException : Exception
{
    public FormulaException(string code, int column, string message)
        : base(message)
    {
        Code = code;
        Column = column;
    }

    public string Code { get; }

    public int Column { get; }
}
