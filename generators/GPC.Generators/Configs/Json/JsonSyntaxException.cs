namespace GPC.Generators.Configs.Json;

/// <summary>Text that is not JSON; it never leaves the reader.</summary>
sealed class JsonSyntaxException(JsonSyntaxError error) : Exception
{
    public JsonSyntaxError Error => error;
}
