using System.Runtime.InteropServices;
using Clearance.Core.Benchmarks.Tables;

namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>An item with its rows found and its value converted.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct HandLine<T>
    where T : struct
{
    public CategoryRow<T> Category;
    public ArticleRow<T> Article;
    public TariffRow<T> Tariff;
    public GoodsControl Control;
    public int Quantity;
    public bool IsHighEnd;
    public T Value;
    public T Contents;
    public bool IsByContent;
    public T Kilograms;
    public T Duty;
    public T? Excise;
    public T Vat;
}
