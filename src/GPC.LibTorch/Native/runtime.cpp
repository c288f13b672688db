// Errors, memory, threads, seeds, generators and the modes of the calling thread.
#include "gpc.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/api/include/torch/version.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace gpc {
namespace {
thread_local std::string error;
}

ReleaseCallback release_managed;

void set_error(std::string text) {
  error = std::move(text);
}
} // namespace gpc

#ifdef __GLIBC__
namespace {
// A step of a training frees buffers of many MiB and asks for the same again. By default glibc maps each of them anew, and the system clears its pages:
// about half the time of a convolutional step. Up to a GiB of freed memory stays with the process instead.
const bool keeps_freed_memory = mallopt(M_MMAP_THRESHOLD, 1 << 30) && mallopt(M_TRIM_THRESHOLD, 1 << 30) && mallopt(M_TOP_PAD, 64 << 20);
// Tensors that one thread made are freed on others, so threads' own arenas grow, by 10 to 20 MiB in 100,000 steps: the threads that start from here on share one.
const bool shares_arenas = mallopt(M_ARENA_MAX, 1);
} // namespace
#endif

using namespace gpc;
using GeneratorPtr = c10::GeneratorImpl*;

namespace {
at::Generator borrow_generator(GeneratorPtr generator) {
  return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(generator));
}
} // namespace

GPC_API const char* gpc_error() {
  return error.c_str();
}

GPC_API void gpc_release_callback(ReleaseCallback release) {
  release_managed = release;
}

GPC_API void gpc_free(void* memory) {
  free(memory);
}

GPC_API const char* gpc_version() {
  return TORCH_VERSION;
}

GPC_API int32_t gpc_get_default_dtype() {
  return static_cast<int32_t>(c10::get_default_dtype_as_scalartype());
}

GPC_API int32_t gpc_set_default_dtype(int32_t dtype) {
  return guarded([&] { c10::set_default_dtype(c10::scalarTypeToTypeMeta(static_cast<c10::ScalarType>(dtype))); });
}

GPC_API int32_t gpc_get_num_threads() {
  return at::get_num_threads();
}

GPC_API int32_t gpc_set_num_threads(int32_t count) {
  return guarded([&] { at::set_num_threads(count); });
}

GPC_API int32_t gpc_get_num_interop_threads() {
  return static_cast<int32_t>(at::get_num_interop_threads());
}

GPC_API int32_t gpc_set_num_interop_threads(int32_t count) {
  return guarded([&] { at::set_num_interop_threads(count); });
}

GPC_API int32_t gpc_manual_seed(int64_t seed) {
  return guarded([&] { at::manual_seed(static_cast<uint64_t>(seed)); });
}

// --- generators

GPC_API GeneratorPtr gpc_generator_default() {
  auto generator = at::detail::getDefaultCPUGenerator();
  c10::intrusive_ptr<c10::GeneratorImpl> impl = generator.getIntrusivePtr();
  return impl.release();
}

GPC_API int32_t gpc_generator_new(int64_t seed, GeneratorPtr* result) {
  return guarded([&] {
    auto generator = at::detail::createCPUGenerator(static_cast<uint64_t>(seed));
    c10::intrusive_ptr<c10::GeneratorImpl> impl = generator.getIntrusivePtr();
    *result = impl.release();
  });
}

GPC_API void gpc_generator_release(GeneratorPtr generator) {
  guarded([&] { c10::intrusive_ptr<c10::GeneratorImpl>::reclaim(generator); });
}

GPC_API void gpc_generator_set_seed(GeneratorPtr generator, int64_t seed) {
  guarded([&] {
    std::lock_guard<std::mutex> lock(generator->mutex_);
    generator->set_current_seed(static_cast<uint64_t>(seed));
  });
}

GPC_API int64_t gpc_generator_initial_seed(GeneratorPtr generator) {
  std::lock_guard<std::mutex> lock(generator->mutex_);
  return static_cast<int64_t>(generator->current_seed());
}

// Seeds from the operating system's entropy and returns that seed.
GPC_API int64_t gpc_generator_seed(GeneratorPtr generator) {
  std::lock_guard<std::mutex> lock(generator->mutex_);
  return static_cast<int64_t>(generator->seed());
}

GPC_API int32_t gpc_generator_get_state(GeneratorPtr generator, TensorPtr* state) {
  return guarded([&] {
    auto handle = borrow_generator(generator);
    std::lock_guard<std::mutex> lock(handle.mutex());
    *state = give(handle.get_state());
  });
}

GPC_API int32_t gpc_generator_set_state(GeneratorPtr generator, TensorPtr state) {
  return guarded([&] {
    auto handle = borrow_generator(generator);
    std::lock_guard<std::mutex> lock(handle.mutex());
    handle.set_state(borrow(state));
  });
}

// --- modes of the calling thread

GPC_API int32_t gpc_grad_mode() {
  return c10::GradMode::is_enabled();
}

GPC_API void gpc_set_grad_mode(int32_t enabled) {
  c10::GradMode::set_enabled(enabled != 0);
}

GPC_API int32_t gpc_inference_mode() {
  return c10::InferenceMode::is_enabled();
}

GPC_API void* gpc_inference_mode_enter(int32_t enabled) {
  return new c10::InferenceMode(enabled != 0);
}

GPC_API void gpc_inference_mode_leave(void* guard) {
  delete static_cast<c10::InferenceMode*>(guard);
}

// Bit 0: anomaly detection is on; bit 1: it checks for NaN.
GPC_API int32_t gpc_anomaly_mode() {
  return (torch::autograd::AnomalyMode::is_enabled() ? 1 : 0) |
      (torch::autograd::AnomalyMode::should_check_nan() ? 2 : 0);
}

GPC_API void gpc_set_anomaly_mode(int32_t enabled, int32_t check_nan) {
  torch::autograd::AnomalyMode::set_enabled(enabled != 0, check_nan != 0);
}
