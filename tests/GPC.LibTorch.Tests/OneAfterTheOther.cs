// libtorch's default generator is one per process: tests that seed it would disturb each other.
[assembly: Xunit.CollectionBehavior(DisableTestParallelization = true)]
