using System.CommandLine;
using System.Globalization;
using Clearance.Cli.Batches;
using Clearance.Cli.Inputs;
using Clearance.Cli.Usage;
using Clearance.Values;

namespace Clearance.Cli.Verbs;

/// <summary><c>batch FILE</c>: one answer a line, in the order of the lines.</summary>
internal static class BatchVerb
{
    private const string OutName = "--out";
    private const string ResumeName = "--resume";
    private const string WorkersName = "--workers";
    private const string InputName = "--input";
    private const string FormatName = "--format";
    private const string Csv = "csv";
    private const string StandardOutput = "-";
    private const int MostWorkers = 1024;

    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "Parcels, one a line, as JSON Lines or CSV: a file, or - for standard input." };
        var command = new Command("batch", "Every parcel of a file, one answer a line; bad lines are answered with their faults and stop no other.")
        {
            file,
            new Option<string>(OutName) { Description = "Where the answers go: a file, or - for standard output, as where it is left out.", HelpName = "FILE" },
            SharedOptions.Day(),
            new Option<bool>(ResumeName) { Description = "Goes on after the whole lines that the output has already." },
            new Option<string>(InputName) { Description = "How the parcels are written; as the name of FILE ends where it is left out.", HelpName = "json|csv" },
            new Option<string>(FormatName) { Description = "How the answers are written: JSON Lines, or CSV, which table means here; as the name of the output ends where it is left out.", HelpName = "json|csv" },
            SharedOptions.Language(),
            SharedOptions.Rulebooks(),
            new Option<string>(WorkersName) { Description = "How many threads evaluate; one for each processor where it is left out.", HelpName = "NUMBER" },
        };
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(file), surroundings));
        return command;
    }

    private static int Run(ParseResult parsed, string path, Surroundings surroundings)
    {
        string? outPath = parsed.GetValue<string>(OutName) is { } named && !string.Equals(named, StandardOutput, StringComparison.Ordinal) ? named : null;
        bool resumes = parsed.GetValue<bool>(ResumeName);
        if (resumes && outPath is null)
        {
            throw new UsageException($"{ResumeName} needs {OutName}: name the file to go on with, not standard output.");
        }

        LineFormat inFormat = FormatOf(parsed, InputName, ["json", Csv], path);
        LineFormat outFormat = FormatOf(parsed, FormatName, ["json", Csv, "table"], outPath ?? (inFormat == LineFormat.Csv ? "." + Csv : ""));
        DateOnly on = SharedOptions.DayOf(parsed, surroundings);
        string language = SharedOptions.LanguageOf(parsed);
        int workers = WorkersOf(parsed);
        ClearanceRules rules = RulebookInput.Rules(SharedOptions.RulebooksOf(parsed));

        using Stream input = InputFile.Guard(path, () => InputFile.Open(path, surroundings));
        var lines = ParcelLines.Open(path, input, inFormat);
        IAnswerWriter[] writers = [.. Enumerable.Range(0, workers).Select(_ => WriterOf(outFormat, language))];
        using var answers = AnswerFile.Open(outPath, path, resumes ? writers[0].BadMark : null, surroundings);
        var evaluator = new ClearanceEvaluator(rules);
        var crew = new BatchCrew([.. writers.Select(w => new BatchWorker(lines.Parser, evaluator.CreateBuffer(), w, on))]);
        return Run(new ParcelBatch(lines, crew, writers[0].Header, answers), input, surroundings);
    }

    private static int Run(ParcelBatch batch, Stream input, Surroundings surroundings)
    {
        using var interruption = new Interruption();
        long begun = surroundings.Clock.GetTimestamp();
        bool isDone = false;
        BatchProgress.Run(surroundings.Terminal, input.CanSeek ? input.Length : null, progress => isDone = batch.Run(interruption, progress));
        BatchSummary.Write(batch, surroundings.Clock.GetElapsedTime(begun), isDone, surroundings.Error);
        if (!isDone)
        {
            return ExitCode.Interrupted;
        }

        return batch.Bad > 0 ? ExitCode.Negative : ExitCode.Done;
    }

    private static IAnswerWriter WriterOf(LineFormat format, string language) =>
        format == LineFormat.Csv ? new CsvAnswerWriter() : new JsonAnswerWriter(language);

    private static LineFormat FormatOf(ParseResult parsed, string option, string[] words, string name)
    {
        string word = parsed.GetValue<string>(option) is null
            ? Path.GetExtension(name).TrimStart('.')
            : SharedOptions.WordOf(parsed, option, words);
        return string.Equals(word, Csv, StringComparison.OrdinalIgnoreCase) || word is "table" ? LineFormat.Csv : LineFormat.Json;
    }

    private static int WorkersOf(ParseResult parsed)
    {
        if (parsed.GetValue<string>(WorkersName) is not { } text)
        {
            return Math.Min(Environment.ProcessorCount, MostWorkers);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int workers) && workers is >= 1 and <= MostWorkers
            ? workers
            : throw new UsageException($"{WorkersName} '{Shown.Text(text)}' is no number of threads: write a whole number from 1 to {MostWorkers}.");
    }
}
