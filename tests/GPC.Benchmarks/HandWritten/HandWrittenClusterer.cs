using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.Benchmarks.HandWritten;

/// <summary>Unit embeddings, and prototypes that are fixed at right angles, written by hand.</summary>
sealed class HandWrittenClusterer : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> encoder;
    readonly Linear prototypes;

    public HandWrittenClusterer(nn.Module<Tensor, Tensor> encoder, int embedding, int clusters)
        : base(nameof(HandWrittenClusterer))
    {
        this.encoder = encoder;
        prototypes = nn.Linear(embedding, clusters, hasBias: false);
        nn.init.orthogonal_(prototypes.weight);
        prototypes.weight.requires_grad = false;
        RegisterComponents();
    }

    /// <summary>A perceptron with ReLU and two hidden layers below the prototypes.</summary>
    public static HandWrittenClusterer Perceptron(int inputs, int hidden, int embedding, int clusters) =>
        new(
            nn.Sequential(
                nn.Linear(inputs, hidden),
                nn.ReLU(inplace: true),
                nn.Linear(hidden, hidden),
                nn.ReLU(inplace: true),
                nn.Linear(hidden, embedding)
            ),
            embedding,
            clusters
        );

    /// <summary>The network for gray images of 28 x 28.</summary>
    public static HandWrittenClusterer GreyImages() =>
        new(
            nn.Sequential(
                nn.Conv2d(1, 16, 4, stride: 2, padding: 1),
                nn.SiLU(inplace: true),
                nn.Conv2d(16, 32, 4, stride: 2, padding: 1),
                nn.SiLU(inplace: true),
                nn.Conv2d(32, 64, 3, stride: 2, padding: 1),
                nn.SiLU(inplace: true),
                nn.Flatten(),
                nn.Linear(64 * 4 * 4, 128),
                nn.SiLU(inplace: true),
                nn.Linear(128, 64)
            ),
            embedding: 64,
            clusters: 10
        );

    public override Tensor forward(Tensor samples)
    {
        using var embeddings = encoder.call(samples);
        using var unit = nn.functional.normalize(embeddings, dim: 1);
        using var products = prototypes.call(unit);
        return products / 0.1;
    }
}
