using Clearance.Formulas.Programs;
using Clearance.Rulebooks.Compiling;

namespace Clearance.Rulebooks.Evaluation;

/// <content>What tables asked for.</content>
internal sealed partial class Inquiry
{
    private static readonly string[] s_classifications = ["item.category", "item.hs", "item.national"];

    private void VisitSet(int set)
    {
        int index = _program.Facts.Length + set;
        var fact = (FactId)_program.FactSets[set].Fact;
        if (_assumed[index])
        {
            AssumedFacts.Add(FactPaths.NameOf(fact));
        }
        else if (!_frame.Sets[set].IsKnown)
        {
            Missing.Add(FactPaths.NameOf(fact));
        }
    }

    private void VisitCell(Instruction step, int element)
    {
        if (step.C >= 0 && _frame.IsKnown(step.C, element))
        {
            Visit(N(step.C), element);
            return;
        }

        int tableIndex = _program.Instructions[_program.Codes[step.A].Instruction].Data;
        LookupTable table = _program.Tables[tableIndex];
        Span<long> keys = stackalloc long[table.Keys.Length];
        _frame.ReadKeys(table, element, keys);
        int row = (int)_frame.Code(step.A, element);
        if (row >= 0)
        {
            if (IsLawAsked)
            {
                Rows.Add((tableIndex, row));
            }

            Weaken(_procedure.TableSources[tableIndex][row].Evidence);
            WarnOfGeneral(table, keys, step.B, row, element);
        }

        bool isKnown = row >= 0 && table.Columns[step.B].HasValue[row];
        if (isKnown || (step.Op == Op.HasColumn && row != LookupTable.Ambiguous))
        {
            VisitKeys(table, element);
            return;
        }

        var lacking = new List<int>();
        var outcomes = new List<int>();
        table.Outcomes(keys, outcomes, lacking);
        if (IsLawAsked)
        {
            Rows.UnionWith(outcomes.Where(static o => o >= 0).Select(o => (tableIndex, o)));
        }

        if (row == LookupTable.Ambiguous && table.Agree(outcomes, step.B) && outcomes[0] >= 0 && table.Columns[step.B].HasValue[outcomes[0]])
        {
            VisitKeys(table, element);
            return;
        }

        MissKeys(table, lacking, row == LookupTable.Ambiguous, element, step.C);
    }

    // What is not known did not decide; it is asked for where nothing else can be.
    private void VisitKeys(LookupTable table, int element, bool areAllAsked = false)
    {
        foreach (TableKey key in table.Keys)
        {
            if (areAllAsked || _frame.Code(key.Slot.Index, element) != 0)
            {
                Visit(key.Slot, element);
            }
        }
    }

    // Of the keys that classify goods any one will do; where none is missing, a finer one.
    private void MissKeys(LookupTable table, List<int> lacking, bool isAmbiguous, int element, int over)
    {
        bool isOther = false;
        bool isClassified = !lacking.Exists(k => table.Keys[k].IsClassification);
        foreach (int index in lacking.Where(k => !table.Keys[k].IsClassification))
        {
            isOther = true;
            TableKey key = table.Keys[index];
            if (!isClassified && _program[key.Slot].Fact < 0)
            {
                // What a computed key asks may depend on the goods, which are asked first.
                continue;
            }

            if (_frame.Code(key.Slot.Index, element) == 0)
            {
                Visit(key.Slot, element);
            }
            else
            {
                TooShort(key.Slot.Index, element, isPartial: true);
            }
        }

        if (isOther && isClassified && isAmbiguous)
        {
            return;
        }

        string[] alternatives = [.. s_classifications.Where(c => table.Keys.Any(k => string.Equals(k.Name, c, StringComparison.Ordinal))).Select(c => PathOf(c, element))];
        string? given = over >= 0 ? PathOver(over, element) : null;
        string[] all = given is null ? alternatives : [.. alternatives, given];
        if (all.Length == 0)
        {
            VisitKeys(table, element, areAllAsked: true);
            return;
        }

        // Where the goods are told as far as the table looks, only the rate itself can be lacking.
        string first = isAmbiguous && lacking.Count == 1 ? PathOf(table.Keys[lacking[0]].Name, element) : isAmbiguous ? all[0] : given ?? all[0];
        Missing.Add(first);
        foreach (string other in all.Where(a => !string.Equals(a, first, StringComparison.Ordinal)))
        {
            AddInstead(first, other);
        }
    }

    // The item's own rate, or a choice between that and what a host knows.
    private string? PathOver(int over, int element)
    {
        SlotInfo info = _program.Numbers[over];
        int own = info.Instruction >= 0 ? _program.Instructions[info.Instruction].B : over;
        return own >= 0 && _program.Numbers[own].Fact is >= 0 and var fact ? FactPaths.PathOf((FactId)_program.Facts[fact].Fact, null, element) : null;
    }

    private static string PathOf(string classification, int element) => FactPaths.PathOf(
        classification switch
        {
            "item.category" => FactId.ItemCategory,
            "item.hs" => FactId.ItemHs,
            _ => FactId.ItemNational,
        },
        null,
        element);

    private void TooShort(int codeSlot, int element, bool isPartial)
    {
        if (_program.Codes[codeSlot].Fact is not (>= 0 and var fact))
        {
            return;
        }

        if (isPartial)
        {
            Missing.Add(FactPaths.PathOf((FactId)_program.Facts[fact].Fact, null, element));
        }
        else
        {
            TooGeneral.Add(element);
        }
    }

    private void WarnOfGeneral(LookupTable table, ReadOnlySpan<long> keys, int column, int row, int element)
    {
        int key = table.TooGeneralKey(keys);
        if (key < 0)
        {
            return;
        }

        long[] finer = keys.ToArray();
        foreach (long code in table.CodesUnder(key, keys[key]))
        {
            finer[key] = code;
            int other = table.Find(finer);
            if (other >= 0 && !table.Columns[column].SameCell(row, other))
            {
                TooGeneral.Add(element);
                return;
            }
        }
    }
}
