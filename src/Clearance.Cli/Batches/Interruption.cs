using System.Runtime.InteropServices;

namespace Clearance.Cli.Batches;

/// <summary>Notes that the user wants to stop, so that a run can end at a whole line; a second time it acts as usual.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private volatile bool _isAsked;

    public Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Note);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Note);
    }

    public bool IsAsked => _isAsked;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private void Note(PosixSignalContext context)
    {
        context.Cancel = !_isAsked;
        _isAsked = true;
    }
}
