using System.Globalization;
using System.Text;

namespace GPC.Data;

/// <summary>The optical digits as scikit-learn ships them: lines of 64 levels from 0 to 16 and the digit, with commas between.</summary>
static class DigitsFile
{
    const int Pixels = 64,
        Levels = 16;

    /// <summary>Images <c>(1, 8, 8)</c> from 0 to 1; every fourth is for the test.</summary>
    public static Validated<DataSplits> Load(string path) =>
        DataFile
            .Read(path)
            .Bind(content =>
            {
                var lines = Encoding.ASCII.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries);
                var (values, labels) = (new float[lines.Length * Pixels], new int[lines.Length]);
                for (var row = 0; row < lines.Length; row++)
                {
                    var numbers = lines[row].Split(',');
                    if (numbers.Length != Pixels + 1)
                        return DataFile.Wrong<DataSplits>(
                            path,
                            $"{numbers.Length} numbers in line {row + 1}",
                            $"{Pixels + 1}",
                            "get the file again"
                        );
                    for (var i = 0; i <= Pixels; i++)
                    {
                        var limit = i < Pixels ? Levels : 9;
                        if (
                            !double.TryParse(numbers[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                            || !(number >= 0 && number <= limit)
                        )
                            return DataFile.Wrong<DataSplits>(
                                path,
                                $"\"{numbers[i].Trim()}\" in line {row + 1}",
                                $"a number from 0 to {limit}",
                                "get the file again"
                            );
                        if (i < Pixels)
                            values[row * Pixels + i] = (float)(number / Levels);
                        else
                            labels[row] = (int)number;
                    }
                }
                if (lines.Length < 4)
                    return DataFile.Wrong<DataSplits>(path, $"{lines.Length} lines", "at least 4", "get the file again");
                var all = new LabelledDataset(Dataset.FromValues("digits", values, [1, 8, 8], PixelRange.Default), new(labels, 10));
                var rows = Enumerable.Range(0, lines.Length);
                return Validated.Valid(
                    new DataSplits(all.Subset([.. rows.Where(row => row % 4 != 3)]), all.Subset([.. rows.Where(row => row % 4 == 3)]))
                );
            });
}
