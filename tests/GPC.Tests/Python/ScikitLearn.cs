using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using GPC.Tests.House;

namespace GPC.Tests.Python;

/// <summary>One Python process per test run that calls functions of scikit-learn, SciPy and NumPy: the source of expected values.</summary>
static class ScikitLearn
{
    const string Python = "/usr/bin/python3";

    static readonly Lazy<Process> Started = new(Start);
    static readonly Lock Gate = new();

    /// <summary>The result of a function, as JSON.</summary>
    /// <param name="function">Full name, such as <c>sklearn.metrics.roc_auc_score</c>.</param>
    /// <param name="arguments">Arguments by position.</param>
    /// <param name="named">Arguments by name.</param>
    public static JsonNode? Call(string function, JsonArray arguments, JsonObject? named = null)
    {
        var question = new JsonObject { ["function"] = function, ["arguments"] = arguments, ["named"] = named ?? [] }.ToJsonString();
        lock (Gate)
        {
            Started.Value.StandardInput.WriteLine(question);
            Started.Value.StandardInput.Flush();
            var answer = JsonNode.Parse(Started.Value.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Python ended."))!;
            return answer["error"] is { } error ? throw new InvalidOperationException($"{function}: {error}") : answer["result"];
        }
    }

    /// <summary>The result of a function of two arrays of whole numbers.</summary>
    public static double Call(string function, int[] first, int[] second) => (double)Call(function, [Json(first), Json(second)])!;

    /// <summary>Numbers as JSON.</summary>
    public static JsonNode Json<T>(T value) => JsonSerializer.SerializeToNode(value)!;

    /// <summary>Numbers that become a NumPy array.</summary>
    public static JsonObject Array<T>(T[] values, string type, params int[] shape) =>
        new() { ["array"] = Json(values), ["type"] = type, ["shape"] = Json(shape) };

    static Process Start()
    {
        var start = new ProcessStartInfo(Python, ["-u", Path.Combine(Repository.Root, "tests/Oracle/call.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = File.Exists(Python) ? Process.Start(start)! : throw Missing();
        return process.StandardOutput.ReadLine() is not null ? process : throw Missing();
    }

    static InvalidOperationException Missing() =>
        new($"These tests compare with scikit-learn in {Python}, which could not be used. ./test.sh installs it; by hand: apt-get install python3-sklearn.");
}
