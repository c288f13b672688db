namespace GPC.Configs.Checking;

/// <summary>What a setting holds.</summary>
internal enum ValueKind
{
    Boolean,
    Int32,
    Int64,
    Number,
    Text,

    /// <summary>The name of an enum's member.</summary>
    Choice,
    List,
    Config,
}
