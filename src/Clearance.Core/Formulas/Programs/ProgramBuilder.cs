using System.Collections.Immutable;
using Clearance.Formulas.Types;

namespace Clearance.Formulas.Programs;

/// <summary>
/// Collects the instructions of all procedures of an edition; what is asked for twice, by whichever of them, is computed once, and what is
/// constant is computed here. What a procedure asks for is noted as its own.
/// </summary>
internal sealed class ProgramBuilder
{
    private readonly List<Instruction> _instructions = [];
    private readonly Dictionary<Instruction, Slot> _known = [];
    private readonly List<SlotInfo> _numbers = [];
    private readonly List<SlotInfo> _booleans = [];
    private readonly List<SlotInfo> _codes = [];
    private readonly Dictionary<BigRational, Slot> _numberConstants = [];
    private readonly Dictionary<int, Constant<BigRational>> _numberValues = [];
    private readonly Dictionary<int, Constant<BigRational>> _traced = [];
    private readonly List<Constant<bool>> _booleanValues = [];
    private readonly List<Constant<long>> _codeValues = [];
    private readonly List<FactBinding> _factBindings = [];
    private readonly List<CodeSet> _sets = [];
    private readonly List<FactSetBinding> _factSets = [];
    private readonly List<LookupTable> _tables = [];
    private readonly List<RoundingRule> _roundings = [];
    private readonly List<ImmutableArray<int>> _reliefs = [];
    private readonly List<ImmutableArray<Slot>> _groupings = [[]];
    private readonly Dictionary<int, int> _groupSteps = [];
    private IndexSet _usedSteps = new();
    private IndexSet _usedFacts = new();
    private IndexSet _usedSets = new();

    /// <summary>What was asked for since the last call.</summary>
    public ProgramUse TakeUse()
    {
        var use = new ProgramUse(_usedSteps.ToImmutable(), _usedFacts.ToImmutable(), _usedSets.ToImmutable());
        (_usedSteps, _usedFacts, _usedSets) = (new(), new(), new());
        return use;
    }

    public Slot Number(BigRational value)
    {
        if (!_numberConstants.TryGetValue(value, out Slot slot))
        {
            slot = Allocate(SlotKind.Number, Scope.Parcel, -1, -1);
            _numberConstants.Add(value, slot);
            _numberValues.Add(slot.Index, new Constant<BigRational>(slot.Index, value));
        }

        return slot;
    }

    /// <summary>A number in a slot of its own, equal to no other and folded into nothing, so that it can be told who reads it.</summary>
    public Slot Traced(BigRational value)
    {
        Slot slot = Allocate(SlotKind.Number, Scope.Parcel, -1, -1);
        _traced.Add(slot.Index, new Constant<BigRational>(slot.Index, value));
        return slot;
    }

    public Slot Boolean(bool value)
    {
        Constant<bool>? constant = _booleanValues.Find(c => c.Value == value);
        if (constant is null)
        {
            constant = new Constant<bool>(Allocate(SlotKind.Boolean, Scope.Parcel, -1, -1).Index, value);
            _booleanValues.Add(constant);
        }

        return new Slot(SlotKind.Boolean, constant.Slot);
    }

    public Slot Code(long value)
    {
        Constant<long>? constant = _codeValues.Find(c => c.Value == value);
        if (constant is null)
        {
            constant = new Constant<long>(Allocate(SlotKind.Code, Scope.Parcel, -1, -1).Index, value);
            _codeValues.Add(constant);
        }

        return new Slot(SlotKind.Code, constant.Slot);
    }

    public Slot Fact(SlotKind kind, Scope scope, int fact, string? argument = null)
    {
        FactBinding? binding = _factBindings.Find(b => b.Fact == fact && string.Equals(b.Argument, argument, StringComparison.Ordinal));
        if (binding is null)
        {
            binding = new FactBinding(fact, argument, Allocate(kind, scope, -1, _factBindings.Count));
            _factBindings.Add(binding);
        }

        return Use(binding.Slot);
    }

    public int FactSet(int fact, Vocabulary vocabulary)
    {
        int at = _factSets.FindIndex(s => s.Fact == fact);
        if (at < 0)
        {
            at = _factSets.Count;
            _factSets.Add(new FactSetBinding(fact, vocabulary));
        }

        _usedSets.Add(at);
        return at;
    }

    public int Set(CodeSet set)
    {
        int at = _sets.FindIndex(set.IsSame);
        if (at < 0)
        {
            at = _sets.Count;
            _sets.Add(set);
        }

        return at;
    }

    /// <summary>A set of its own, so that it can be told who reads it.</summary>
    public int TracedSet(CodeSet set)
    {
        _sets.Add(set);
        return _sets.Count - 1;
    }

    public int Table(LookupTable table)
    {
        int at = _tables.IndexOf(table);
        if (at < 0)
        {
            at = _tables.Count;
            _tables.Add(table);
        }

        return at;
    }

    public int Rounding(RoundingRule? rule)
    {
        if (rule is null)
        {
            return -1;
        }

        int at = _roundings.IndexOf(rule);
        if (at < 0)
        {
            at = _roundings.Count;
            _roundings.Add(rule);
        }

        return at;
    }

    public int Reliefs(ImmutableArray<int> conditions)
    {
        int at = _reliefs.FindIndex(r => r.SequenceEqual(conditions));
        if (at < 0)
        {
            at = _reliefs.Count;
            _reliefs.Add(conditions);
        }

        return at;
    }

    /// <summary>The number of the grouping by these keys; equal keys are one grouping.</summary>
    public int Grouping(ImmutableArray<Slot> keys)
    {
        int at = _groupings.FindIndex(g => g.SequenceEqual(keys));
        if (at < 0)
        {
            at = _groupings.Count;
            _groupings.Add(keys);
            _groupSteps.Add(at, _instructions.Count);
            _instructions.Add(new Instruction(Op.Group, Scope.Parcel, -1, -1, -1, -1, at));
        }

        _usedSteps.Add(_groupSteps[at]);
        return at;
    }

    public bool TryGetNumber(Slot slot, out BigRational value)
    {
        Constant<BigRational>? constant = _numberValues.GetValueOrDefault(slot.Index) ?? _traced.GetValueOrDefault(slot.Index);
        value = constant?.Value ?? default;
        return constant is not null && slot.Kind == SlotKind.Number;
    }

    public Slot Emit(Op op, SlotKind kind, Scope scope, int a, int b = -1, int c = -1, int data = -1)
    {
        if (ConstantFolding.TryFold(this, op, a, b, c, data, out Slot folded))
        {
            return folded;
        }

        var key = new Instruction(op, scope, -1, a, b, c, data);
        if (!_known.TryGetValue(key, out Slot slot))
        {
            slot = Allocate(kind, scope, _instructions.Count, -1);
            _known.Add(key, slot);
            _instructions.Add(key with { Target = slot.Index });
        }

        return Use(slot);
    }

    /// <summary>The due amount of a charge and, in a code slot, the relief that waives it.</summary>
    public (Slot Due, Slot WaivedBy) EmitDue(Scope scope, int assessed, int reliefs)
    {
        var key = new Instruction(Op.Due, scope, -1, assessed, -1, -1, reliefs);
        if (!_known.TryGetValue(key, out Slot due))
        {
            Slot waivedBy = Allocate(SlotKind.Code, scope, _instructions.Count, -1);
            due = Allocate(SlotKind.Number, scope, _instructions.Count, -1);
            _instructions.Add(key with { Target = due.Index, C = waivedBy.Index });
            _known.Add(key, due);
        }

        return (Use(due), new Slot(SlotKind.Code, _instructions[_numbers[due.Index].Instruction].C));
    }

    /// <summary>A part written in C#, and the slots that it fills.</summary>
    public Slot[] EmitPart(int part, params ReadOnlySpan<(SlotKind Kind, Scope Scope)> outputs)
    {
        var slots = new Slot[outputs.Length];
        for (int i = 0; i < outputs.Length; i++)
        {
            slots[i] = Allocate(outputs[i].Kind, outputs[i].Scope, _instructions.Count, -1);
        }

        _usedSteps.Add(_instructions.Count);
        _instructions.Add(new Instruction(Op.Part, Scope.Parcel, -1, -1, -1, -1, part));
        return slots;
    }

    public bool? BooleanValue(int index) => _booleanValues.Find(c => c.Slot == index)?.Value;

    public BigRational? NumberValue(int index) => _numberValues.GetValueOrDefault(index)?.Value;

    public Program Build() => new()
    {
        Instructions = [.. _instructions],
        Numbers = [.. _numbers],
        Booleans = [.. _booleans],
        Codes = [.. _codes],
        NumberConstants = [.. _numberValues.Values, .. _traced.Values],
        BooleanConstants = [.. _booleanValues],
        CodeConstants = [.. _codeValues],
        Facts = [.. _factBindings],
        Sets = [.. _sets],
        FactSets = [.. _factSets],
        Tables = [.. _tables],
        Roundings = [.. _roundings],
        Reliefs = [.. _reliefs],
        Groupings = [.. _groupings],
    };

    private Slot Use(Slot slot)
    {
        SlotInfo info = (slot.Kind switch
        {
            SlotKind.Number => _numbers,
            SlotKind.Boolean => _booleans,
            _ => _codes,
        })[slot.Index];
        if (info.Instruction >= 0)
        {
            _usedSteps.Add(info.Instruction);
        }

        if (info.Fact >= 0)
        {
            _usedFacts.Add(info.Fact);
        }

        return slot;
    }

    private Slot Allocate(SlotKind kind, Scope scope, int instruction, int fact)
    {
        List<SlotInfo> slots = kind switch
        {
            SlotKind.Number => _numbers,
            SlotKind.Boolean => _booleans,
            _ => _codes,
        };
        slots.Add(new SlotInfo(scope, instruction, fact));
        return new Slot(kind, slots.Count - 1);
    }
}
