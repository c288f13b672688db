namespace GPC.Views;

/// <summary>The steps of one of two views, each as likely: a choice of its own for each sample. Samples of their shape; all give views of one shape. PyTorch: <c>RandomChoice</c>.</summary>
/// <typeparam name="TFirst">A class with <c>[Views]</c>.</typeparam>
/// <typeparam name="TSecond">A class with <c>[Views]</c>.</typeparam>
public sealed class OneOfAttribute<TFirst, TSecond> : ViewStepAttribute;
