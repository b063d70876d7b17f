using System.Runtime.CompilerServices;
using Clearance.Slots.Compiled;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Code of the processor by the layout of frames: what is asked for often is compiled in the background, where the system compiles at run time at all. Safe to share between threads.</summary>
internal sealed class CodeOrders<TCode>(Func<FixedScales, CodeLayout, TCode> compile)
    where TCode : class
{
    // Compiling takes as long as thousands of evaluations; what is seldom needed is not worth while.
    private const int WorthWhile = 1_024;

    // By the power of two of the stride, for parcels of few items, then for those of one and for those of many. Whoever reads a reference sees what it leads to whole.
    private readonly Order?[] _orders = new Order?[(FixedScales.MostPower + 1) * 3];
    private int _asked;

    /// <summary>The code for a layout and numbers of some scales; null where there is none.</summary>
    public TCode? For(FixedScales scales, CodeLayout layout)
    {
        int place = layout.Shift + ((scales.IsLong ? 2 : layout.IsOfOne ? 1 : 0) * (FixedScales.MostPower + 1));
        if (_orders[place] is { } last && last.Scales == scales)
        {
            return last.Code;
        }

        if (RuntimeFeature.IsDynamicCodeCompiled && Interlocked.Increment(ref _asked) >= WorthWhile)
        {
            _asked = 0;
            var next = new Order(scales);
            _orders[place] = next;
            Begin(next, layout);
        }

        return null;
    }

    // Apart, since what it captures would be made anew each time it is not called.
    private void Begin(Order order, CodeLayout layout) => _ = Task.Run(() => order.Code = compile(order.Scales, layout));

    // Code for some scales; null until it is compiled.
    private sealed class Order(FixedScales scales)
    {
        private volatile TCode? _code;

        public FixedScales Scales { get; } = scales;

        public TCode? Code
        {
            get => _code;
            set => _code = value;
        }
    }
}
