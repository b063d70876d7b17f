using System.Buffers;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Cli.Batches;

/// <summary>Writes one line of answer for one line of input.</summary>
internal interface IAnswerWriter
{
    /// <summary>The line that stands before all others, with its line break; empty where there is none.</summary>
    byte[] Header { get; }

    /// <summary>What every line of a bad line begins with, and no other.</summary>
    byte[] BadMark { get; }

    void Write(long line, ClearanceReport report, IBufferWriter<byte> output);

    void Write(long line, ValueList<InputError> errors, IBufferWriter<byte> output);
}
