using Microsoft.CodeAnalysis;

namespace GPC.Generators.Diagnostics;

/// <summary>Every diagnostic of the generators, one file for each part. An id is never used for something else later.</summary>
static partial class Catalogue
{
    /// <summary>A diagnostic of a class that is declared by attributes: a model or views.</summary>
    public static DiagnosticDescriptor OfAttributes(string id) => OfModels.TryGetValue(id, out var ofModels) ? ofModels : OfViews[id];

    static DiagnosticDescriptor Error(string id, string category, string title, string message) =>
        new(id, title, message, category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    static DiagnosticDescriptor Warning(string id, string category, string title, string message) =>
        new(id, title, message, category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    static DiagnosticDescriptor Info(string id, string category, string title, string message) =>
        new(id, title, message, category, DiagnosticSeverity.Info, isEnabledByDefault: true);
}
