using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks.Editions;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>The procedures of an edition that share a program, and by channel what a parcel needs of it. All threads share one. Safe for use by them.</summary>
internal sealed class ProgramPlans
{
    // Live as long as their edition.
    private static readonly ConditionalWeakTable<Edition, ProgramPlans[]> s_plans = [];

    // By channel; the first is that of parcels that name none. Whoever reads a reference sees what it leads to whole.
    private readonly ChannelPlan?[] _plans = new ChannelPlan?[Enum.GetValues<Channel>().Length + 1];

    private ProgramPlans(Edition edition, Program program, IEnumerable<CompiledProcedure> procedures)
    {
        Program = program;
        Assumptions = new AssumedValues(edition, program);
        Procedures = [.. procedures];
    }

    public Program Program { get; }

    public ImmutableArray<CompiledProcedure> Procedures { get; }

    /// <summary>What is assumed of the facts of the program.</summary>
    public AssumedValues Assumptions { get; }

    /// <summary>Those of an edition.</summary>
    public static ProgramPlans[] Of(Edition edition) =>
        s_plans.GetValue(edition, static e => [.. e.Procedures.GroupBy(static p => p.Program).Select(g => new ProgramPlans(e, g.Key, g))]);

    /// <summary>The plan of parcels of a channel.</summary>
    public ChannelPlan Of(Channel? channel)
    {
        int place = (int?)channel ?? 0;
        return _plans[place] ?? Make(place, channel);
    }

    // Of two threads that ask first, both get the plan of one.
    private ChannelPlan Make(int place, Channel? channel)
    {
        var made = new ChannelPlan(Program, Assumptions, Procedures.Where(p => p.Definition.Serves(channel)));
        return Interlocked.CompareExchange(ref _plans[place], made, null) ?? made;
    }
}
