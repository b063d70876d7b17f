using Clearance.Cli.Inputs;
using Clearance.Cli.Usage;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Cli.Batches;

/// <summary>The lines of a batch, block by block, behind their header.</summary>
internal sealed class ParcelLines
{
    private readonly string _path;
    private bool _isFirst = true;

    private ParcelLines(string path, LineReader reader) => (_path, Block) = (path, reader);

    /// <summary>Reads the parcel of a line.</summary>
    public ParcelParser Parser { get; private set; } = Parcel.TryParse;

    /// <summary>The lines of the block under way.</summary>
    public LineReader Block { get; }

    /// <summary>Where in the block under way the first line that is no header stands.</summary>
    public int First { get; private set; }

    /// <summary>The number in the file, from 1, of the first line of the block under way.</summary>
    public long FirstNumber { get; private set; } = 1;

    /// <summary>Opens the lines; a header that names something else than values of a parcel is refused.</summary>
    public static ParcelLines Open(string path, Stream stream, LineFormat format)
    {
        var lines = new ParcelLines(path, new LineReader(stream));
        if (InputFile.Guard(path, lines.Block.TryReadBlock) && format == LineFormat.Csv)
        {
            lines.Parser = ReadHeader(path, lines.Block).TryReadRow;
            lines.First = 1;
        }

        return lines;
    }

    /// <summary>Goes to the next block; false at the end.</summary>
    public bool TryReadBlock()
    {
        if (_isFirst)
        {
            _isFirst = false;
            return Block.Count > 0;
        }

        FirstNumber += Block.Count;
        First = 0;
        return InputFile.Guard(_path, Block.TryReadBlock);
    }

    private static ParcelColumns ReadHeader(string path, LineReader lines)
    {
        ValueList<InputError> errors = lines.TooLarge(0) is { } tooLarge ? [tooLarge] : [];
        ParcelColumns? columns = errors.Count > 0 ? null : ParcelColumns.Read(lines[0], out errors);
        return columns ?? throw new UsageException(InputFaults.Describe(path, "CSV of parcels", errors));
    }
}
