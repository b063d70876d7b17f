using System.Buffers;
using Clearance.Json;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Cli.Batches;

/// <summary>Reads, evaluates and answers lines, for one thread at a time, in room that is kept.</summary>
internal sealed class BatchWorker(ParcelParser parser, ClearanceBuffer buffer, IAnswerWriter answers, DateOnly on)
{
    private readonly ArrayBufferWriter<byte> _written = new();
    private readonly Dictionary<string, long> _outcomes = new(StringComparer.Ordinal);

    /// <summary>The answers since <see cref="Clear"/>, whole lines.</summary>
    public ReadOnlySpan<byte> Written => _written.WrittenSpan;

    /// <summary>How many parcels had which outcome since <see cref="Clear"/>.</summary>
    public IReadOnlyDictionary<string, long> Outcomes => _outcomes;

    /// <summary>How many lines were bad since <see cref="Clear"/>.</summary>
    public long Bad { get; private set; }

    public void Clear()
    {
        _written.ResetWrittenCount();
        _outcomes.Clear();
        Bad = 0;
    }

    /// <summary>Answers the lines of a block from one place up to another, the first line of the block having a number in the input.</summary>
    public void Work(LineReader lines, int from, int to, long firstNumber)
    {
        for (int i = from; i < to; i++)
        {
            Answer(lines, i, firstNumber + i);
        }
    }

    private void Answer(LineReader lines, int index, long number)
    {
        if (lines.TooLarge(index) is { } tooLarge)
        {
            Refuse(number, tooLarge);
            return;
        }

        if (!parser(lines[index], out Parcel? parcel, out ValueList<InputError> errors))
        {
            Refuse(number, [.. errors]);
            return;
        }

        ClearanceReport report;
        try
        {
            report = buffer.Evaluate(parcel, on);
        }
        catch (OverflowException exception)
        {
            Refuse(number, new InputError(ErrorCodes.NotEvaluated, "", 0, 0, exception.Message));
            return;
        }

        answers.Write(number, report, _written);
        string outcome = Outcome.Of(report);
        _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
    }

    private void Refuse(long number, params InputError[] errors)
    {
        Bad++;
        answers.Write(number, [.. errors], _written);
    }
}
