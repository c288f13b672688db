using System.Diagnostics;
using System.Text.Json;

namespace GPC.Oracle;

/// <summary>
/// One Python process per test run that evaluates cases with PyTorch (python3-torch); the only source of expected values of the
/// conformance tests. It starts with the first case and ends with the test run. Safe to use from several threads.
/// </summary>
public static class PythonPeer
{
    const string Python = "/usr/bin/python3";

    static readonly Lazy<Process> process = new(Start);
    static readonly Lock gate = new();

    /// <summary>Sends a case and waits for its answer.</summary>
    /// <exception cref="PythonPeerException">The case raised in Python, or python3-torch is missing.</exception>
    public static PeerResult Evaluate(PeerCase @case) => Ask(@case).Deserialize<PeerResult>()!;

    /// <summary>Sends a case of any form that <c>peer.py</c> knows and waits for its answer.</summary>
    /// <exception cref="PythonPeerException">The case raised in Python, or python3-torch is missing.</exception>
    public static JsonElement Ask<T>(T @case)
    {
        string question = JsonSerializer.Serialize(@case);
        string answer;
        lock (gate)
        {
            process.Value.StandardInput.WriteLine(question);
            process.Value.StandardInput.Flush();
            answer = process.Value.StandardOutput.ReadLine()
                ?? throw new PythonPeerException($"the Python process ended while it evaluated {question}");
        }

        using JsonDocument document = JsonDocument.Parse(answer);
        return document.RootElement.TryGetProperty("error", out JsonElement error)
            ? throw new PythonPeerException($"{question} raised in Python: {error.GetString()}")
            : document.RootElement.Clone();
    }

    static Process Start()
    {
        if (!File.Exists(Python)) throw Missing($"{Python} does not exist");
        Process started = Process.Start(new ProcessStartInfo(Python, ["-u", Script()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        string? said = null;
        started.ErrorDataReceived += (_, line) => said = line.Data ?? said;
        started.BeginErrorReadLine();
        if (started.StandardOutput.ReadLine() is null)
        {
            started.WaitForExit();
            throw Missing(said ?? $"exit code {started.ExitCode}");
        }
        return started;
    }

    static PythonPeerException Missing(string found) => new(
        $"The conformance tests compare with PyTorch in {Python}, which could not be used ({found}). "
        + "./test.sh installs it; by hand: apt-get install python3-torch.");

    static string Script()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string script = Path.Combine(folder.FullName, "tests", "Oracle", "peer.py");
            if (File.Exists(script)) return script;
        }
        throw new PythonPeerException($"tests/Oracle/peer.py not found above {AppContext.BaseDirectory}");
    }
}
