using Clearance.Cli.Usage;

namespace Clearance.Cli.Inputs;

/// <summary>Reads the bytes of a file or of standard input.</summary>
internal static class InputFile
{
    /// <summary>Far above the limit of any input; it keeps an endless stream from filling the memory.</summary>
    private const int MostBytes = 16 * 1024 * 1024;

    public const string StandardInput = "-";

    public static byte[] Read(string path, Surroundings surroundings)
    {
        try
        {
            if (string.Equals(path, StandardInput, StringComparison.Ordinal))
            {
                return ReadAll(surroundings.Input);
            }

            if (Directory.Exists(path))
            {
                throw new UsageException($"cannot read '{path}': it is a folder; name a file, or - for standard input.");
            }

            using FileStream file = File.OpenRead(path);
            return ReadAll(file);
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

    /// <summary>What a message calls the input.</summary>
    public static string NameOf(string path) => string.Equals(path, StandardInput, StringComparison.Ordinal) ? "standard input" : path;

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
