namespace GPC.Mutants;

/// <summary>A mutant does not fit the code, or does not compile.</summary>
sealed class BuildException(string message) : Exception(message);
