namespace GPC.Generators.Objectives.Operations;

/// <summary>A number that is given with every evaluation: a term's weight or an option.</summary>
/// <param name="Index">Its place among them.</param>
/// <param name="Text">How it is written.</param>
sealed record Number(int Index, string Text) : Leaf(Text);
