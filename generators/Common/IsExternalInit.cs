namespace System.Runtime.CompilerServices;

/// <summary>Lets records be declared for netstandard2.0.</summary>
internal static class IsExternalInit;
