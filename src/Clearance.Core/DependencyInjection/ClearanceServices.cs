using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Clearance;

/// <summary>Registers the library with a host.</summary>
public static class ClearanceServices
{
    /// <summary>Adds the rules that ship with the library, and <see cref="IClearanceEvaluator"/> over them, as singletons.</summary>
    /// <remarks>Calling it twice is harmless, and a registration of the host's own wins.</remarks>
    /// <param name="services">Where to register.</param>
    /// <param name="change">Changes the rules before they are used, for instance <c>rules => rules.With(rulebook)</c>.</param>
    /// <returns>The same collection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddClearanceRules(this IServiceCollection services, Func<ClearanceRules, ClearanceRules>? change = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(_ => change is null ? ClearanceRules.BuiltIn() : change(ClearanceRules.BuiltIn()));
        services.TryAddSingleton<IClearanceEvaluator>(static provider => new ClearanceEvaluator(provider.GetRequiredService<ClearanceRules>()));
        return services;
    }
}
