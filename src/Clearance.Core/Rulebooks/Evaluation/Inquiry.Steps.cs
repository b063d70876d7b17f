using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Slots;

namespace Clearance.Rulebooks.Evaluation;

/// <content>What each instruction asked for.</content>
internal sealed partial class Inquiry
{
    private void VisitInstruction(Instruction step, Slot slot, int element)
    {
        switch (step.Op)
        {
            case Op.SelectN or Op.SelectB or Op.SelectC:
                VisitChoice(step, slot, element);
                break;
            case Op.And or Op.Or:
                VisitLogic(step, element);
                break;
            case Op.Not:
                Visit(B(step.A), element);
                break;
            case Op.AnyB or Op.AllB:
                VisitQuantifier(step, element);
                break;
            case Op.EqualB or Op.EqualC:
                Visit(new Slot(step.Op == Op.EqualB ? SlotKind.Boolean : SlotKind.Code, step.A), element);
                Visit(new Slot(step.Op == Op.EqualB ? SlotKind.Boolean : SlotKind.Code, step.B), element);
                break;
            case Op.InSet or Op.InFacts:
                VisitMembership(step, element);
                break;
            case Op.IsGivenN:
                break;
            case Op.SumN or Op.LeastN or Op.GreatestN or Op.SameN:
                VisitMembers(N(step.A), step.Scope, element);
                break;
            case Op.SameB or Op.SameC:
                VisitMembers(new Slot(slot.Kind, step.A), step.Scope, element);
                break;
            case Op.Total:
                VisitAll(N(step.A));
                break;
            case Op.HasColumn or Op.ReadN or Op.ReadB or Op.ReadC:
                VisitCell(step, element);
                break;
            case Op.Lookup:
                VisitKeys(_program.Tables[step.Data], element);
                break;
            case Op.ShareN or Op.ShareUnitsN:
                VisitShare(step, element);
                break;
            case Op.FitN:
                VisitAll(N(step.A));
                Visit(N(step.B), 0);
                break;
            case Op.Assess:
                VisitAssessed(step, element);
                break;
            case Op.Due:
                VisitDue(step, element);
                break;
            case Op.Part:
                VisitPart(step.Data, IsKnown(slot, element));
                break;
            default:
                VisitOperands(step, element);
                break;
        }
    }

    private void VisitOperands(Instruction step, int element)
    {
        Visit(N(step.A), element);
        Visit(N(step.B), element);
        DividedByZero |= step.Op is Op.DivideN or Op.RoundN && _frame.SignOf(step.B, element) is { } sign && (step.Op == Op.DivideN ? sign == 0 : sign <= 0);
    }

    private void VisitChoice(Instruction step, Slot slot, int element)
    {
        SlotKind kind = slot.Kind;
        Truth test = _frame.Boolean(step.A, element);
        if (test == Truth.Unknown && !IsKnown(slot, element))
        {
            Visit(B(step.A), element);
            return;
        }

        if (test != Truth.Unknown)
        {
            Visit(B(step.A), element);
        }

        if (test != Truth.False)
        {
            Visit(new Slot(kind, step.B), element);
        }

        if (test != Truth.True)
        {
            Visit(new Slot(kind, step.C), element);
        }
    }

    // The side that decides alone is all that is asked.
    private void VisitLogic(Instruction step, int element)
    {
        Truth decisive = step.Op == Op.And ? Truth.False : Truth.True;
        if (_frame.Boolean(step.A, element) == decisive)
        {
            Visit(B(step.A), element);
        }
        else if (_frame.Boolean(step.B, element) == decisive)
        {
            Visit(B(step.B), element);
        }
        else
        {
            Visit(B(step.A), element);
            Visit(B(step.B), element);
        }
    }

    private void VisitQuantifier(Instruction step, int element)
    {
        Truth decisive = step.Op == Op.AllB ? Truth.False : Truth.True;
        for (int i = 0; i < _frame.ItemCount; i++)
        {
            if (IsMember(step.Scope, element, i) && _frame.Boolean(step.A, i) == decisive)
            {
                Visit(B(step.A), i);
                return;
            }
        }

        VisitMembers(B(step.A), step.Scope, element);
    }

    private void VisitMembers(Slot each, Scope scope, int element)
    {
        var node = new InquiryNode(each, scope, element);
        if (!TryEnter(node, out EvidenceGrade beside))
        {
            return;
        }

        VisitGroups(scope);
        for (int i = 0; i < _frame.ItemCount; i++)
        {
            if (IsMember(scope, element, i))
            {
                Visit(each, i);
            }
        }

        Leave(node, beside);
    }

    private bool IsMember(Scope scope, int element, int item) =>
        !scope.IsGroup || _frame.GroupAt(scope.Value, item) == element;

    // One line is one group: its keys are not asked.
    private void VisitGroups(Scope scope)
    {
        if (!scope.IsGroup || _frame.ItemCount == 1)
        {
            return;
        }

        foreach (Slot key in _program.Groupings[scope.Value])
        {
            VisitAll(key);
        }
    }

    private void VisitMembership(Instruction step, int element)
    {
        Visit(C(step.A), element);
        if (step.Op == Op.InFacts)
        {
            VisitSet(step.Data);
            return;
        }

        long code = _frame.Code(step.A, element);
        if (IsLawAsked)
        {
            Sets.Add(step.Data);
        }

        CodeSet set = _program.Sets[step.Data];
        if (code != 0 && set.Ask(code) != true && set.HasUnder(code) && _program.Codes[step.A].Fact >= 0)
        {
            TooShort(step.A, element, set.Vocabulary.ParentIsPartial);
        }
    }

    private void VisitShare(Instruction step, int element)
    {
        Scope scope = _program.Numbers[step.A].Scope;
        int group = scope.IsGroup ? _frame.GroupAt(scope.Value, element) : 0;
        Visit(N(step.A), group);
        if (_frame.SignOf(step.A, group) == 0)
        {
            return;
        }

        VisitMembers(N(step.B), scope, group);
        VisitMembers(N(step.C), scope, group);
    }

    private void VisitAssessed(Instruction step, int element)
    {
        Truth when = step.B < 0 ? Truth.True : _frame.Boolean(step.B, element);
        bool isGrouped = !step.Scope.IsGroup || !_frame.GroupsUnknown[step.Scope.Value];
        if (step.B >= 0 && (when != Truth.Unknown || _frame.SignOf(step.A, element) != 0))
        {
            Visit(B(step.B), element);
        }

        if (when == Truth.False)
        {
            return;
        }

        VisitGroups(step.Scope);
        if (isGrouped && (when == Truth.True || _frame.SignOf(step.A, element) == 0))
        {
            Visit(N(step.A), element);
        }
    }

    // A part says itself what it read; what it asked for in vain counts only where its answer is not known.
    private void VisitPart(int part, bool isKnown)
    {
        foreach ((Slot slot, int element) in _frame.Parts!.ReadsOf(part))
        {
            if (!isKnown || IsKnown(slot, element))
            {
                Visit(slot, element);
            }
        }

        Missing.UnionWith(isKnown ? [] : _frame.Parts.NeedsOf(part));
    }

    private void VisitDue(Instruction step, int element)
    {
        long relief = _frame.Code(step.C, element);
        if (relief != Frame.NotWaived)
        {
            Visit(B(_program.Reliefs[step.Data][(int)relief]), element);
            return;
        }

        Visit(N(step.A), element);
        bool isNothing = _frame.SignOf(step.A, element) == 0;
        foreach (int condition in _program.Reliefs[step.Data])
        {
            if (!isNothing || _frame.Boolean(condition, element) != Truth.Unknown)
            {
                Visit(B(condition), element);
            }
        }
    }
}
