using System.Diagnostics;
using Spectre.Console;

namespace Readout.Cli;

/// <summary>
/// Progress and notes on standard error: a bar on a terminal, from the first moment; otherwise one line every ten seconds. Notes always come out whole.
/// </summary>
internal sealed class ReadingProgress
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(10);
    private readonly TextWriter _error;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly IAnsiConsole? _console;
    private readonly bool _quiet;
    private TimeSpan _next = _pause;
    private ProgressTask? _task;

    public ReadingProgress(Streams streams, bool quiet)
    {
        _error = streams.Error;
        _quiet = quiet;
        if (streams.ErrorIsTerminal && !quiet)
        {
            _console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(streams.Error),
                Ansi = AnsiSupport.Yes,
                ColorSystem = streams.NoColour ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
                Interactive = InteractionSupport.Yes,
            });
        }
    }

    /// <summary>Time since the command began.</summary>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>Runs work under the bar.</summary>
    /// <param name="inputs">How many inputs there are, where that is known beforehand.</param>
    /// <param name="work">The work.</param>
    public T Run<T>(int? inputs, Func<T> work)
    {
        if (_console is null)
        {
            return work();
        }

        return _console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn(Spinner.Known.Line))
            .Start(context =>
            {
                _task = context.AddTask("reading", maxValue: inputs ?? 1);
                _task.IsIndeterminate = inputs is null;
                T result = work();
                _task.StopTask();
                _task = null;
                return result;
            });
    }

    /// <summary>Says how many articles have been read.</summary>
    public void Advance(int read)
    {
        if (_task is { } task)
        {
            task.Description = read == 1 ? "1 article" : $"{read} articles";
            task.Value = Math.Min(read, task.MaxValue);
        }
        else if (!_quiet && _clock.Elapsed > _next)
        {
            _next = _clock.Elapsed + _pause;
            _error.WriteLine($"{read} articles read in {_clock.Elapsed.TotalSeconds:0} s");
        }
    }

    /// <summary>Says something on a line of its own, even when asked to be quiet.</summary>
    public void Note(string sentence)
    {
        if (_task is not null)
        {
            _console!.WriteLine(sentence);
        }
        else
        {
            _error.WriteLine(sentence);
        }
    }

    /// <summary>Says something on a line of its own unless asked to be quiet.</summary>
    public void Remark(string sentence)
    {
        if (!_quiet)
        {
            Note(sentence);
        }
    }
}
