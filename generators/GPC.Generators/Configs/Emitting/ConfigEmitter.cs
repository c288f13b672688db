using GPC.Generators.Configs.Parsing;
using GPC.Generators.Declarations;

namespace GPC.Generators.Configs.Emitting;

/// <summary>Writes the generated half of a config.</summary>
static class ConfigEmitter
{
    public static GeneratedFile Emit(ConfigModel config)
    {
        var writer = FileHeader.Write().Line("#pragma warning disable CS0612, CS0618 // A setting may be obsolete.").Line();
        if (config.IsListed)
            writer.Line($"[assembly: global::GPC.Configs.ConfigType(typeof({config.FullName}))]").Line();
        using (config.Shell.Open(writer, [], $" : global::GPC.Configs.IConfig<{config.FullName}>", "sealed "))
        {
            WriteSchema(writer, config);
            WriteMembers(writer, config);
            writer.Line();
            ConversionEmitter.Write(writer, config);
        }
        return new(config.Shell.HintName, writer.ToString());
    }

    static void WriteSchema(CodeWriter writer, ConfigModel config)
    {
        writer
            .Summary("The settings as JSON Schema, with defaults and rules: name it with <c>\"$schema\"</c> in a settings file.")
            .Line(FileHeader.GeneratedCode)
            .Line("public const string JsonSchema = \"\"\"");
        foreach (var line in config.Schema.Split('\n'))
            writer.Line("    " + line);
        writer.Line("    \"\"\";").Line();
    }

    static void WriteMembers(CodeWriter writer, ConfigModel config)
    {
        var (type, rules) = (config.FullName, string.Concat(config.Rules.Select(rule => ", " + rule)));
        var definition = $"global::GPC.Configs.ConfigDefinition<{type}>";
        writer.Lines(
            $$"""
            {{FileHeader.GeneratedCode}}
            private static readonly {{definition}} definition =
                new(JsonSchema, Generated.Read, Generated.Write{{rules}});

            {{FileHeader.GeneratedCode}}
            static {{definition}}
                global::GPC.Configs.IConfig<{{type}}>.Definition => definition;

            /// <summary>
            /// Reads JSON, in which comments and trailing commas are allowed. A setting that is not given has its default. All mistakes are
            /// reported at once.
            /// </summary>
            /// <param name="json">An object with settings.</param>
            {{FileHeader.GeneratedCode}}
            public static global::GPC.Validated<{{type}}> Parse(string json) => definition.Parse(json);

            /// <summary>Reads JSON as <see cref="Parse"/> does.</summary>
            /// <param name="json">An object with settings.</param>
            /// <param name="config">The config; null if anything is wrong.</param>
            /// <returns>Whether there is a config.</returns>
            {{FileHeader.GeneratedCode}}
            public static bool TryParse(
                string json,
                [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{type}}? config)
            {
                config = definition.Parse(json) is global::GPC.Valid<{{type}}> valid ? valid.Value : null;
                return config is not null;
            }

            /// <summary>Reads a file as <see cref="Parse"/> does, and the files that it refines with <c>"extends"</c>.</summary>
            /// <param name="path">The file.</param>
            {{FileHeader.GeneratedCode}}
            public static global::GPC.Validated<{{type}}> ParseFile(string path) => definition.ParseFile(path);

            /// <summary>A table of the settings: name, default, what is allowed, help.</summary>
            {{FileHeader.GeneratedCode}}
            public static string Describe() => definition.Describe();

            /// <summary>All settings as indented JSON, which <see cref="Parse"/> reads back.</summary>
            {{FileHeader.GeneratedCode}}
            public string ToJson() => definition.ToJson(this);

            /// <summary>This config with one setting changed; all settings and rules are checked again.</summary>
            /// <param name="path">The name of the setting; dots lead to settings inside others.</param>
            /// <param name="value">JSON; the quotes of a text may be left out.</param>
            {{FileHeader.GeneratedCode}}
            public global::GPC.Validated<{{type}}> With(string path, string value) => definition.With(this, path, value);

            /// <summary>This config if it has no mistakes, else all its mistakes.</summary>
            {{FileHeader.GeneratedCode}}
            public global::GPC.Validated<{{type}}> Validate() => definition.Validate(this);

            /// <summary>What is allowed, but unwise.</summary>
            {{FileHeader.GeneratedCode}}
            public global::System.Collections.Immutable.ImmutableArray<global::GPC.ValidationError> Warnings() =>
                definition.Warnings(this);

            /// <summary>A SHA-256 over the settings, in hexadecimal digits: equal for equal configs, however they were written.</summary>
            {{FileHeader.GeneratedCode}}
            public string Fingerprint() => definition.Fingerprint(this);

            /// <summary>The settings in which this config differs from another.</summary>
            /// <param name="other">The other config; its values come first.</param>
            {{FileHeader.GeneratedCode}}
            public global::System.Collections.Immutable.ImmutableArray<global::GPC.Configs.ConfigDifference> DifferencesFrom(
                {{type}} other) =>
                definition.Differences(other, this);
            """
        );
    }
}
