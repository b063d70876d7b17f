namespace Clearance.Values;

/// <summary>A list that gives documents codes. The lists look alike and are not equal: a code of one says nothing about another. 0 is no list.</summary>
public enum CodeList
{
    /// <summary>UN/EDIFACT 1001, document name codes (UNCL 1001): <c>380</c>.</summary>
    Uncl1001 = 1,

    /// <summary>Documents, certificates and additional references of the TARIC of the European Union: <c>N380</c>.</summary>
    UnionTaric = 2,

    /// <summary>Document codes of the tariff of the United Kingdom.</summary>
    UkTaric = 3,

    /// <summary>Forms of the Universal Postal Union: <c>CN23</c>.</summary>
    Upu = 4,

    /// <summary>A number or form that one country knows, written with its letters: <c>KR-PCCC</c>.</summary>
    National = 5,
}
