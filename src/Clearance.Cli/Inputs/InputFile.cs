using Clearance.Cli.Usage;

namespace Clearance.Cli.Inputs;

/// <summary>Reads the bytes of a file or of standard input.</summary>
internal static class InputFile
{
    /// <summary>Far above the limit of any input; it keeps an endless stream from filling the memory.</summary>
    private const int MostBytes = 16 * 1024 * 1024;

    public const string StandardInput = "-";

    // Leads to the file behind standard input, where the system has such a link.
    private const string StandardInputFile = "/dev/stdin";

    public static byte[] Read(string path, Surroundings surroundings) => Guard(path, () =>
    {
        using Stream stream = Open(path, surroundings);
        return ReadAll(stream);
    });

    /// <summary>The stream of a file or of standard input, to be read under <see cref="Guard"/>.</summary>
    public static Stream Open(string path, Surroundings surroundings)
    {
        if (string.Equals(path, StandardInput, StringComparison.Ordinal))
        {
            return surroundings.Input;
        }

        return Directory.Exists(path)
            ? throw new UsageException($"cannot read '{path}': it is a folder; name a file, or - for standard input.")
            : File.OpenRead(path);
    }

    /// <summary>Reads, and tells in one message what kept from reading.</summary>
    public static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"cannot read '{path}': there is no such file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"cannot read '{path}': {exception.Message}");
        }
    }

    /// <summary>Refuses to write the file that is read, by whatever path or link.</summary>
    public static void RefuseAsOutput(string input, string output)
    {
        if (string.Equals(RealPath(output), RealPath(input is StandardInput ? StandardInputFile : input), StringComparison.Ordinal))
        {
            throw new UsageException($"cannot write '{output}': it is the file that is read. Name another file.");
        }
    }

    /// <summary>What a message calls the input.</summary>
    public static string NameOf(string path) => string.Equals(path, StandardInput, StringComparison.Ordinal) ? "standard input" : path;

    private static string RealPath(string path) =>
        File.Exists(path) && File.ResolveLinkTarget(Path.GetFullPath(path), returnFinalTarget: true) is { } target ? target.FullName : Path.GetFullPath(path);

    private static byte[] ReadAll(Stream stream)
    {
        using var content = new MemoryStream();
        byte[] block = new byte[64 * 1024];
        for (int read = stream.Read(block); read > 0 && content.Length <= MostBytes; read = stream.Read(block))
        {
            content.Write(block, 0, read);
        }

        return content.ToArray();
    }
}
