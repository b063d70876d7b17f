using Clearance.Cli.Usage;

namespace Clearance.Cli.Batches;

/// <summary>One run over the lines of a batch: goes on after what an earlier run answered, and answers the rest in order.</summary>
internal sealed class ParcelBatch(ParcelLines lines, BatchCrew crew, byte[] header, AnswerFile answers)
{
    private const string Remedy = "Name the output of this very batch, or begin anew without --resume.";

    private readonly long _answered = Math.Max(0, answers.Earlier.Lines - (header.Length > 0 ? 1 : 0));
    private bool _isBegun;
    private long _passed;

    /// <summary>What this run did.</summary>
    public BatchCounts Counts { get; } = new();

    /// <summary>How many lines are answered, by this run and by those before it.</summary>
    public long Answered => _answered + Counts.Lines;

    /// <summary>How many of them were bad.</summary>
    public long Bad => answers.Earlier.Bad + Counts.Bad;

    /// <summary>Runs to the end, or until asked to stop; true at the end. What is answered stands there in whole lines either way.</summary>
    public bool Run(Interruption interruption, Action<long> progress)
    {
        bool isDone = false;
        while (!interruption.IsAsked && !isDone)
        {
            isDone = !lines.TryReadBlock();
            if (!isDone)
            {
                PassBlock();
                progress(lines.Block.Position);
            }
        }

        if (isDone)
        {
            CompareEnd();
            Begin();
        }

        answers.Flush();
        return isDone;
    }

    private void PassBlock()
    {
        int count = lines.Block.Count - lines.First;
        if (count == 0)
        {
            return;
        }

        int known = (int)Math.Min(count, _answered - Math.Min(_passed, _answered));
        if (answers.Earlier.Length > 0)
        {
            Compare(known);
        }

        _passed += count;
        if (known < count)
        {
            Begin();
            crew.Work(lines.Block, lines.First + known, lines.FirstNumber, answers, Counts);
        }
    }

    /// <summary>The first and the last answer of an earlier run must be what this run would write; both hang on input, day, rules and format.</summary>
    private void Compare(int known)
    {
        if (_passed == 0)
        {
            // Without a whole answer, what is there must at least be the beginning of the first one: nothing else may be cut.
            Require(answers.Begins([.. header, .. AnswerTo(0)]), 1);
        }

        if (known > 0 && _passed + known == _answered)
        {
            byte[] last = AnswerTo(known - 1);
            Require(answers.Holds(answers.Earlier.End - last.Length, last), _answered);
        }
    }

    /// <summary>An earlier run over these lines cannot have written more than there is to answer.</summary>
    private void CompareEnd()
    {
        if (_passed < _answered)
        {
            throw new UsageException($"cannot resume: the output has {_answered} answers, the input only {_passed} lines. {Remedy}");
        }

        if (_passed == 0 && answers.Earlier.Length > 0)
        {
            Require(answers.Earlier.Length <= header.Length && answers.Begins(header), 1);
        }
    }

    private byte[] AnswerTo(int index) => crew.AnswerTo(lines.Block, lines.First + index, lines.FirstNumber);

    private static void Require(bool holds, long number)
    {
        if (!holds)
        {
            throw new UsageException($"cannot resume: answer {number} of the output is not what this run would write. State the same input, format, --on, --lang and --rulebooks as before. {Remedy}");
        }
    }

    private void Begin()
    {
        if (_isBegun)
        {
            return;
        }

        _isBegun = true;
        answers.Begin();
        if (answers.Earlier.Lines == 0)
        {
            answers.Write(header);
        }
    }
}
