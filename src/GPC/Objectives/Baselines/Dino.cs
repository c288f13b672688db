using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// The cross-entropy of DINO (arXiv 2104.14294) between a teacher, centered and without gradient, and a student.
/// </summary>
[Objective]
[AcceptsCollapse(Collapse.Representation, "The moving center and the moving teacher are against it, not the loss.")]
[AcceptsCollapse(Collapse.Cluster, "The moving center and the moving teacher are against it, not the loss.")]
public static partial class Dino
{
    /// <summary>Cross-entropy between the teacher's posterior and the student's.</summary>
    [Term]
    static Real Distillation(
        [View] Logits student,
        [Computed] Logits teacher,
        [Computed] PerCluster center,
        double studentTemperature = 0.1,
        double teacherTemperature = 0.04
    ) => Mean(CrossEntropy(StopGradient(Softmax((teacher - center) / teacherTemperature)), LogSoftmax(student / studentTemperature)));
}
