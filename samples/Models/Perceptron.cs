using GPC;
using GPC.Layers;

namespace Models;

/// <summary>LeNet-300-100 (LeCun et al., Gradient-Based Learning Applied to Document Recognition, 1998): 266,610 parameters.</summary>
[Model, Input(784)]
[Linear(300), ReLU]
[Linear(100), ReLU]
[Linear(10)]
public sealed partial class Perceptron;
