using Clearance.Cli.Inputs;
using Clearance.Cli.Usage;

namespace Clearance.Cli.Batches;

/// <summary>Where answers go: a file, which an earlier run may have begun, or standard output. A file is held alone, and changed only by <see cref="Begin"/> and what follows.</summary>
internal sealed class AnswerFile : IDisposable
{
    private readonly Stream _stream;
    private readonly string? _path;

    private AnswerFile(Stream stream, string? path, EarlierAnswers earlier)
    {
        _stream = stream;
        _path = path;
        Earlier = earlier;
    }

    /// <summary>What stands there already, where this run goes on after it.</summary>
    public EarlierAnswers Earlier { get; }

    /// <summary>Opens the place of the answers.</summary>
    /// <param name="path">The file; null: standard output.</param>
    /// <param name="input">The file that is read, which must be another one.</param>
    /// <param name="badMark">What the answers to bad lines begin with; null where nothing earlier counts.</param>
    /// <param name="surroundings">The process.</param>
    public static AnswerFile Open(string? path, string input, byte[]? badMark, Surroundings surroundings)
    {
        if (path is null)
        {
            return new AnswerFile(surroundings.Output, path, EarlierAnswers.None);
        }

        return Guard(path, () =>
        {
            // No lock guards the file behind standard input, and a run that read its own answers would never end.
            InputFile.RefuseAsOutput(input, path);

            // Held alone, so that neither another run nor the input under another name is written over.
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            return new AnswerFile(file, path, badMark is not null && file.CanSeek ? EarlierAnswers.Read(file, badMark) : EarlierAnswers.None);
        });
    }

    /// <summary>Whether some bytes stand at a place of what an earlier run wrote.</summary>
    public bool Holds(long at, ReadOnlySpan<byte> bytes)
    {
        if (at < 0 || at + bytes.Length > Earlier.Length)
        {
            return false;
        }

        byte[] found = new byte[bytes.Length];
        _stream.Position = at;
        _stream.ReadExactly(found);
        return bytes.SequenceEqual(found);
    }

    /// <summary>Whether what an earlier run wrote begins with some bytes, or is itself the beginning of them.</summary>
    public bool Begins(ReadOnlySpan<byte> bytes) => Holds(0, bytes[..(int)Math.Min(bytes.Length, Earlier.Length)]);

    /// <summary>Cuts everything behind the whole lines that stand there; writing goes on after them.</summary>
    public void Begin() => Guard(() =>
    {
        if (_path is not null && _stream.CanSeek)
        {
            _stream.SetLength(Earlier.End);
            _stream.Position = Earlier.End;
        }
    });

    public void Write(ReadOnlySpan<byte> lines)
    {
        try
        {
            _stream.Write(lines);
        }
        catch (IOException exception) when (_path is not null)
        {
            throw CutShort(_path, exception);
        }
    }

    /// <summary>Brings everything to the disk.</summary>
    public void Flush() => Guard(() =>
    {
        if (_stream is FileStream { CanSeek: true } file)
        {
            file.Flush(flushToDisk: true);
        }
        else
        {
            _stream.Flush();
        }
    });

    public void Dispose()
    {
        if (_path is not null)
        {
            _stream.Dispose();
        }
    }

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (IOException exception) when (_path is not null)
        {
            throw CutShort(_path, exception);
        }
    }

    private static AnswerFile Guard(string path, Func<AnswerFile> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"cannot write '{path}': {exception.Message}");
        }
    }

    private static UsageException CutShort(string path, IOException exception) =>
        new($"cannot write '{path}': {exception.Message} Its whole lines hold; remove the cause and run again with --resume.");
}
