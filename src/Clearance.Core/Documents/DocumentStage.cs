namespace Clearance.Documents;

/// <summary>When a paper is asked for.</summary>
public enum DocumentStage
{
    /// <summary>Before the parcel is sent.</summary>
    BeforeDispatch = 1,

    /// <summary>When it arrives.</summary>
    OnArrival = 2,

    /// <summary>When customs ask.</summary>
    OnRequest = 3,

    /// <summary>When it is handed over.</summary>
    AtDelivery = 4,
}
