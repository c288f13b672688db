namespace System.Runtime.CompilerServices;

/// <summary>Lets records be declared for netstandard2.0.</summary>
static class IsExternalInit;
