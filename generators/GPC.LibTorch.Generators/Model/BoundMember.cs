namespace GPC.LibTorch.Generators.Model;

/// <summary>
/// A member ready to be written. It holds no position, so that moving lines in the table leaves the written code cached.
/// </summary>
internal sealed record BoundMember(
    string Area,
    string Signature,
    Documentation Documentation,
    EquatableArray<string> Guards,
    BoundCall? Into,
    BoundCall Call);

/// <summary>The boxed call of a member: the operator's field, one statement per schema argument, and the statements that end it.</summary>
internal sealed record BoundCall(string Field, EquatableArray<string> Arguments, EquatableArray<string> End);

/// <summary>What is written above a member: a sentence, the operator's schema, and the address of its page, empty where there is none.</summary>
internal sealed record Documentation(string Summary, string Schema, string Page);

/// <summary>An operator's field in <c>Operators</c>.</summary>
internal sealed record OperatorField(string Field, string Name, string Overload, string Schema);

/// <summary>The checked table: what to write, and what to report.</summary>
internal sealed record CheckedTable(
    string Path,
    EquatableArray<OperatorField> Operators,
    EquatableArray<BoundMember> Members,
    EquatableArray<Problem> Problems);
