namespace Clearance.Slots.Compiled;

/// <summary>Code of the processor that was compiled for some scales.</summary>
internal interface ICompiled
{
    /// <summary>The scales it is compiled for.</summary>
    FixedScales Scales { get; }
}
