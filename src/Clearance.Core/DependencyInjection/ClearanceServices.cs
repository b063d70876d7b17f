using Clearance.Advice;
using Clearance.Allowances;
using Clearance.Declarations;
using Clearance.Duties;
using Clearance.Returns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Clearance;

/// <summary>Registers the library with a host.</summary>
public static class ClearanceServices
{
    /// <summary>
    /// Adds as singletons the rules that ship with the library (<see cref="ClearanceRules"/>), what counts now (<see cref="CurrentClearanceRules"/>, replaced in one step by its <c>Update</c>),
    /// <see cref="IClearanceEvaluator"/> over them, <see cref="IDeclarationChecker"/> over that, <see cref="IModeAdvisor"/>, <see cref="IPolicyAdvisor"/> over both, <see cref="IReturnAdvisor"/> over the rules, and a ledger of their allowances in memory.
    /// </summary>
    /// <remarks>
    /// <para>Calling it again adds no second service; the changes of all calls are made, in the order of the calls. A registration of the host's own wins and is taken as it is: changes are for the rules that this method registers.</para>
    /// <para>An <see cref="IExchangeRates"/> or <see cref="ITariff"/> that the host registers, before or after, becomes <see cref="ClearanceRules.ExchangeRates"/> or <see cref="ClearanceRules.Tariff"/>; register it as a singleton, since the rules keep it.</para>
    /// </remarks>
    /// <param name="services">Where to register.</param>
    /// <param name="change">Changes the rules, the registered rates among them, before they are used, for instance <c>rules => rules.With(rulebook)</c>.</param>
    /// <returns>The same collection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddClearanceRules(this IServiceCollection services, Func<ClearanceRules, ClearanceRules>? change = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (change is not null)
        {
            services.AddSingleton(new RulesChange(change));
        }

        services.TryAddSingleton(static provider => provider.GetServices<RulesChange>().Aggregate(
            ClearanceRules.BuiltIn() with { ExchangeRates = provider.GetService<IExchangeRates>(), Tariff = provider.GetService<ITariff>() },
            static (rules, change) => change.Make(rules)));
        services.TryAddSingleton(static provider => new CurrentClearanceRules(provider.GetRequiredService<ClearanceRules>()));
        services.TryAddSingleton<IClearanceEvaluator>(static provider => new ClearanceEvaluator(provider.GetRequiredService<CurrentClearanceRules>()));
        services.TryAddSingleton<IAllowanceLedger>(static provider => new InMemoryAllowanceLedger(provider.GetRequiredService<ClearanceRules>().Rulebooks.SelectMany(static r => r.Allowances)));
        services.TryAddSingleton<IDeclarationChecker>(static provider => new DeclarationChecker(provider.GetRequiredService<IClearanceEvaluator>()));
        services.TryAddSingleton<IModeAdvisor, ModeAdvisor>();
        services.TryAddSingleton<IPolicyAdvisor>(static provider => new PolicyAdvisor(provider.GetRequiredService<CurrentClearanceRules>(), provider.GetRequiredService<IModeAdvisor>()));
        services.TryAddSingleton<IReturnAdvisor>(static provider => new ReturnAdvisor(provider.GetRequiredService<CurrentClearanceRules>()));
        return services;
    }
}
