// The C boundary between GPC.LibTorch and libtorch.
//
// A tensor crosses the boundary as a `c10::TensorImpl*` that carries one reference count; zero is the undefined tensor.
// Functions that can fail return 0 on success and 1 on failure; `gpc_error` then has the text (per thread).
// No C++ exception and no managed exception ever crosses.
#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/core/ivalue.h>

#include <cstdint>
#include <exception>
#include <string>
#include <vector>

#define GPC_API extern "C" __attribute__((visibility("default")))

namespace gpc {

using TensorPtr = c10::TensorImpl*;

enum class Tag : int32_t {
  None = 0,
  Default = 1,
  Tensor = 2,
  TensorList = 3,
  OptionalTensorList = 4,
  Int = 5,
  Double = 6,
  Bool = 7,
  String = 8,
  IntList = 9,
  DoubleList = 10,
  BoolList = 11,
  Complex = 12,
  Device = 13,
  Generator = 14,
};

// One argument or result: a tag, the length of a list or string, and the value or a pointer to it.
struct Argument {
  Tag tag;
  int32_t length;
  union {
    int64_t i;
    double d;
    void* p;
  };
};
static_assert(sizeof(Argument) == 16, "must agree with GPC.LibTorch.Argument");

inline at::Tensor borrow(TensorPtr tensor) {
  return tensor == nullptr
      ? at::Tensor()
      : at::Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim_copy(tensor));
}

inline TensorPtr give(at::Tensor&& tensor) {
  return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr;
}

inline std::vector<at::Tensor> borrow_all(const TensorPtr* tensors, int64_t count) {
  std::vector<at::Tensor> result;
  result.reserve(count);
  for (int64_t i = 0; i < count; i++) result.push_back(borrow(tensors[i]));
  return result;
}

void set_error(std::string text);

// Frees a managed object (a GCHandle) that native code owned; called once, on whatever thread drops the object last.
using ReleaseCallback = void (*)(void* managed);
extern ReleaseCallback release_managed;

// Runs `body` and turns every exception into an error text.
template <class Body>
int32_t guarded(Body&& body) noexcept {
  try {
    body();
    return 0;
  } catch (const c10::Error& e) {
    set_error(e.what_without_backtrace());
  } catch (const std::exception& e) {
    set_error(e.what());
  } catch (...) {
    set_error("unknown native error");
  }
  return 1;
}

} // namespace gpc
