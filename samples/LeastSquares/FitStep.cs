namespace LeastSquares;

/// <summary>Where the fit stands before a step: the mean squared error and the coefficients.</summary>
sealed record FitStep(int Step, float Loss, IReadOnlyList<float> Coefficients);
