using Clearance.Law;

namespace Clearance.Rulebooks.Editions;

/// <summary>An edition that is compiled when it is first asked for, and once. Safe to share between threads.</summary>
/// <param name="span">When it is in force.</param>
/// <param name="compile">Compiles it; the argument says whether it tells which law is read.</param>
internal sealed class DatedEdition(EffectivePeriod span, Func<bool, Edition> compile)
{
    private readonly Lazy<Edition> _edition = new(() => compile(false));
    private readonly Lazy<Edition> _traced = new(() => compile(true));

    public EffectivePeriod Span => span;

    public Edition Edition => _edition.Value;

    /// <summary>The same law, compiled to tell which of it is read.</summary>
    public Edition Traced => _traced.Value;
}
