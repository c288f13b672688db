using Xunit;

namespace GPC.Generators.Tests.Views.Diagnostics;

/// <summary>A class can't be views.</summary>
public class GPC0101Tests
{
    [Fact]
    public void Static() =>
        Declared.Found(
            """
            [Views, Input(2), Jitter(0.1)]
            public static partial class [|Points|];
            """,
            "GPC0101 Points can't be views: it is static; training takes views as an object; remove 'static'"
        );

    [Fact]
    public void LocalToItsFile() =>
        Declared.Found(
            """
            [Views, Input(2), Jitter(0.1)]
            file sealed partial class [|Points|];
            """,
            "GPC0101 Points can't be views: it is local to its file; the generator adds its code in another file; remove 'file'"
        );

    [Fact]
    public void AMemberThatIsWritten() =>
        Declared.Found(
            """
            [Views, Input(2), Jitter(0.1)]
            public sealed partial class [|Points|]
            {
                public static int Apply => 1;
            }
            """,
            "GPC0101 Points can't be views: it has a member 'Apply' of its own; the generator writes it; choose another name"
        );
}
