namespace Clearance;

/// <summary>Whether a procedure is open to a parcel.</summary>
public enum OptionStatus
{
    /// <summary>Open: all is known, the total is final.</summary>
    Open = 1,

    /// <summary>Closed, for the reasons given.</summary>
    Closed = 2,

    /// <summary>Cannot be said yet: the missing facts decide.</summary>
    NeedsInformation = 3,

    /// <summary>The procedure does not exist on that day.</summary>
    NotInForce = 4,
}
