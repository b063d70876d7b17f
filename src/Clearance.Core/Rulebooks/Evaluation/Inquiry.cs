using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>
/// Finds what a result asked for, by walking back through the program from its slot: which facts are missing, which were assumed, which
/// rows were read. A branch not taken asks for nothing. What was walked is not walked again, nor are all items of a slot, so that many
/// items whose results read one another cost no more than each alone.
/// </summary>
internal sealed partial class Inquiry
{
    private const int MostBlockElements = 16;

    private readonly Frame _frame;
    private readonly Program _program;
    private readonly CompiledProcedure _procedure;
    private readonly Parcel _parcel;
    private readonly bool[] _assumed;

    // The evidence behind each element of each slot, 0 where it was not walked from: by block of elements numbers, then booleans, then codes. What asks of one item
    // of many makes few blocks.
    private readonly byte[]?[] _seen;
    private readonly int _elements;
    private readonly int _blockElements;
    private readonly Dictionary<InquiryNode, EvidenceGrade> _seenWithin = [];

    public Inquiry(CompiledProcedure procedure, Frame frame, Parcel parcel, bool[] assumed, bool isLawAsked = false)
    {
        IsLawAsked = isLawAsked;
        _procedure = procedure;
        _frame = frame;
        _program = frame.Program;
        _parcel = parcel;
        _assumed = assumed;
        _elements = frame.ItemCount;
        _blockElements = Math.Min(_elements, MostBlockElements);
        _seen = new byte[(_elements + MostBlockElements - 1) / MostBlockElements][];
    }

    /// <summary>Missing facts by path.</summary>
    public SortedSet<string> Missing { get; } = new(FactOrder.Instance);

    /// <summary>For a missing fact the others that would do as well.</summary>
    public SortedDictionary<string, SortedSet<string>> Instead { get; } = new(FactOrder.Instance);

    /// <summary>Facts assumed, by name, and the currency-free value assumed.</summary>
    public SortedSet<string> AssumedFacts { get; } = new(StringComparer.Ordinal);

    /// <summary>Items whose category stands above others that have rows of their own.</summary>
    public SortedSet<int> TooGeneral { get; } = [];

    /// <summary>Whether <see cref="Rows"/> and <see cref="Sets"/> are noted; otherwise they stay empty.</summary>
    public bool IsLawAsked { get; }

    /// <summary>The rows that decided, or may decide where the goods are not known well enough, by table of the program.</summary>
    public HashSet<(int Table, int Row)> Rows { get; } = [];

    /// <summary>The sets of codes that were looked into, by number.</summary>
    public HashSet<int> Sets { get; } = [];

    public bool DividedByZero { get; private set; }

    /// <summary>The weakest evidence among the rows read.</summary>
    public EvidenceGrade RowEvidence { get; private set; } = EvidenceGrade.Primary;

    /// <summary>Walks back from one element of a slot.</summary>
    public void Visit(Slot slot, int element)
    {
        SlotInfo info = _program[slot];
        int at = info.Scope.IsParcel ? 0 : element;
        ref byte seen = ref Place(slot, at);
        if (seen != 0)
        {
            Weaken((EvidenceGrade)seen);
            return;
        }

        EvidenceGrade beside = Enter();
        seen = (byte)RowEvidence;
        if (info.Fact >= 0)
        {
            VisitFact(info.Fact, slot, at);
        }
        else if (info.Instruction >= 0)
        {
            VisitInstruction(_program.Instructions[info.Instruction], slot, at);
        }

        seen = (byte)RowEvidence;
        Weaken(beside);
    }

    /// <summary>The weakest evidence among the rows that one element of a slot was read from; null where it was not walked from.</summary>
    public EvidenceGrade? RowEvidenceOf(Slot slot, int element) =>
        Seen(slot, _program[slot].Scope.IsParcel ? 0 : element) is > 0 and var seen ? (EvidenceGrade)seen : null;

    /// <summary>Whether some element of a slot was asked for.</summary>
    public bool HasVisited(Slot slot)
    {
        for (int i = 0; i < _frame.Count(_program[slot].Scope); i++)
        {
            if (Seen(slot, i) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Walks back from every element of a slot.</summary>
    public void VisitAll(Slot slot)
    {
        Scope scope = _program[slot].Scope;
        var node = new InquiryNode(slot, scope, InquiryNode.Every);
        if (!TryEnter(node, out EvidenceGrade beside))
        {
            return;
        }

        for (int i = 0; i < _frame.Count(scope); i++)
        {
            Visit(slot, i);
        }

        Leave(node, beside);
    }

    // Only walking makes blocks: once it has ended, many threads may read.
    private ref byte Place(Slot slot, int element)
    {
        (int block, int at) = PlaceOf(slot, element);
        byte[] seen = _seen[block] ??= new byte[(_program.Numbers.Length + _program.Booleans.Length + _program.Codes.Length) * _blockElements];
        return ref seen[at];
    }

    private byte Seen(Slot slot, int element)
    {
        (int block, int at) = PlaceOf(slot, element);
        return _seen[block] is { } seen ? seen[at] : (byte)0;
    }

    // Where nobody can tell the groups, neither can anybody tell the elements of theirs apart.
    private (int Block, int At) PlaceOf(Slot slot, int element)
    {
        (int block, int at) = Math.DivRem(element < _elements ? element : 0, MostBlockElements);
        int first = slot.Kind switch
        {
            SlotKind.Number => 0,
            SlotKind.Boolean => _program.Numbers.Length,
            _ => _program.Numbers.Length + _program.Booleans.Length,
        };
        return (block, ((first + slot.Index) * _blockElements) + at);
    }

    // While something is walked, RowEvidence is that of what lies behind it; what was found beside it is put back afterwards.
    private EvidenceGrade Enter()
    {
        EvidenceGrade beside = RowEvidence;
        RowEvidence = EvidenceGrade.Primary;
        return beside;
    }

    private bool TryEnter(InquiryNode node, out EvidenceGrade beside)
    {
        if (_seenWithin.TryGetValue(node, out EvidenceGrade known))
        {
            beside = RowEvidence;
            Weaken(known);
            return false;
        }

        beside = Enter();
        _seenWithin.Add(node, RowEvidence);
        return true;
    }

    private void Leave(InquiryNode node, EvidenceGrade beside)
    {
        _seenWithin[node] = RowEvidence;
        Weaken(beside);
    }

    private void Weaken(EvidenceGrade grade) => RowEvidence = grade > RowEvidence ? grade : RowEvidence;

    private void VisitFact(int index, Slot slot, int element)
    {
        FactBinding fact = _program.Facts[index];
        var id = (FactId)fact.Fact;
        if (_assumed[index])
        {
            AssumedFacts.Add(id is FactId.Used or FactId.UsedRate ? Assumptions.UsedName(fact.Argument!) : FactPaths.NameOf(id));
        }
        else if (!IsKnown(slot, element))
        {
            AddMissing(id, fact.Argument, element);
        }
    }

    private void AddMissing(FactId id, string? argument, int element)
    {
        string? currency = id switch
        {
            FactId.ItemPriceRate => _parcel.Items[element].UnitPrice.Currency.Code,
            FactId.FreightRate => _parcel.Freight?.Currency.Code,
            FactId.InsuranceRate => _parcel.Insurance?.Currency.Code,
            FactId.UsedRate => _parcel.AllowancesUsed.FirstOrDefault(u => string.Equals(u.Id, argument, StringComparison.Ordinal))?.Amount?.Currency.Code,
            _ => argument,
        };
        bool isAbsentAmount = currency is null && id is (FactId.FreightRate or FactId.InsuranceRate or FactId.UsedRate);
        if (!isAbsentAmount && id != FactId.AtStake)
        {
            string path = FactPaths.PathOf(id, currency, element);
            Missing.Add(path);
            if (id == FactId.ItemUnitGrams)
            {
                AddInstead(path, FactPaths.PathOf(FactId.ItemUnitContents, null, element));
            }
        }
    }

    private void AddInstead(string path, string other)
    {
        if (!Instead.TryGetValue(path, out SortedSet<string>? others))
        {
            Instead.Add(path, others = new SortedSet<string>(FactOrder.Instance));
        }

        others.Add(other);
    }

    private bool IsKnown(Slot slot, int element) => slot.Kind switch
    {
        SlotKind.Number => _frame.IsKnown(slot.Index, element),
        SlotKind.Boolean => _frame.Boolean(slot.Index, element) != Truth.Unknown,
        _ => _frame.Code(slot.Index, element) != 0,
    };

    private static Slot N(int index) => new(SlotKind.Number, index);

    private static Slot B(int index) => new(SlotKind.Boolean, index);

    private static Slot C(int index) => new(SlotKind.Code, index);
}
