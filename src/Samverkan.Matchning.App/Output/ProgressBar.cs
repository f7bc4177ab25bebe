using Samverkan.Matchning.Learning;
using Spectre.Console;

namespace Samverkan.Matchning.App.Output;

/// <summary>A progress bar with time left on a terminal; one line a stage when the output is piped.</summary>
internal static class ProgressBar
{
    public static T Run<T>(Func<IProgress<TrainingProgress>, T> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work(new Lines());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => work(new Bars(context)));
    }

    private sealed class Bars(ProgressContext context) : IProgress<TrainingProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = new(StringComparer.Ordinal);

        public void Report(TrainingProgress value)
        {
            if (!_tasks.TryGetValue(value.Stage, out var task))
            {
                foreach (var earlier in _tasks.Values)
                {
                    earlier.Value = earlier.MaxValue;
                }

                _tasks[value.Stage] = task = context.AddTask(value.Stage, maxValue: 1);
            }

            task.Value = value.Share;
        }
    }

    private sealed class Lines : IProgress<TrainingProgress>
    {
        private string _stage = "";

        public void Report(TrainingProgress value)
        {
            if (value.Stage != _stage)
            {
                _stage = value.Stage;
                Console.Error.WriteLine(_stage);
            }
        }
    }
}
