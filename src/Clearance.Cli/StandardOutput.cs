using Microsoft.Win32.SafeHandles;

namespace Clearance.Cli;

/// <summary>Standard output, and whether somebody still reads it.</summary>
internal static class StandardOutput
{
    /// <summary>EPIPE, which is the same number wherever pipes are descriptors.</summary>
    private const int BrokenPipe = 32;

    // Descriptor 1, which belongs to the process.
    private static readonly SafeFileHandle s_handle = new(1, ownsHandle: false);

    /// <summary>Opens a stream that throws once nobody reads a pipe any longer; the console's own swallows that, and a batch would work on for nobody.</summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var stream = new FileStream(s_handle, FileAccess.Write, bufferSize: 0);
        if (!stream.CanSeek)
        {
            return stream;
        }

        // Programs before and after this one share the place in a file, and only the console's stream moves it on.
        stream.Dispose();
        return Console.OpenStandardOutput();
    }

    /// <summary>Whether a stream of <see cref="Open"/> failed because nobody reads it any longer.</summary>
    public static bool IsClosed(IOException exception) => exception.HResult == BrokenPipe;
}
