// Life time, metadata and data of tensors.
#include "gpc.h"

#include <ATen/Functions.h>

using namespace gpc;

GPC_API void gpc_tensor_release(TensorPtr tensor) {
  guarded([&] { c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(tensor); });
}

GPC_API TensorPtr gpc_tensor_retain(TensorPtr tensor) {
  return give(borrow(tensor));
}

GPC_API int64_t gpc_tensor_dim(TensorPtr tensor) {
  return tensor->dim();
}

GPC_API int64_t gpc_tensor_numel(TensorPtr tensor) {
  return tensor->numel();
}

GPC_API void gpc_tensor_sizes(TensorPtr tensor, int64_t* sizes) {
  auto from = tensor->sizes();
  std::copy(from.begin(), from.end(), sizes);
}

GPC_API int32_t gpc_tensor_strides(TensorPtr tensor, int64_t* strides) {
  return guarded([&] {
    auto from = tensor->strides();
    std::copy(from.begin(), from.end(), strides);
  });
}

GPC_API int32_t gpc_tensor_dtype(TensorPtr tensor) {
  return static_cast<int32_t>(c10::typeMetaToScalarType(tensor->dtype()));
}

GPC_API int64_t gpc_tensor_itemsize(TensorPtr tensor) {
  return static_cast<int64_t>(tensor->itemsize());
}

// Device type in the upper 16 bits, index (or -1) in the lower ones.
GPC_API int32_t gpc_tensor_device(TensorPtr tensor) {
  auto device = tensor->device();
  return static_cast<int32_t>(device.type()) << 16 | static_cast<uint16_t>(device.index());
}

GPC_API int32_t gpc_tensor_layout(TensorPtr tensor) {
  return static_cast<int32_t>(tensor->layout());
}

GPC_API int32_t gpc_tensor_is_contiguous(TensorPtr tensor) {
  return tensor->layout() == c10::kStrided && tensor->is_contiguous();
}

GPC_API int64_t gpc_tensor_storage_offset(TensorPtr tensor) {
  return tensor->layout() == c10::kStrided ? tensor->storage_offset() : 0;
}

// Bytes that this tensor brought into the world: those of its storage when nobody else holds it, otherwise zero.
GPC_API int64_t gpc_tensor_own_bytes(TensorPtr tensor) {
  return tensor->has_storage() && tensor->unsafe_storage().use_count() == 1
      ? static_cast<int64_t>(tensor->unsafe_storage().nbytes())
      : 0;
}

GPC_API int32_t gpc_tensor_data(TensorPtr tensor, void** data) {
  return guarded([&] {
    TORCH_CHECK(tensor->layout() == c10::kStrided, "a sparse tensor has no flat data; call to_dense() first");
    TORCH_CHECK(!borrow(tensor)._is_zerotensor(), "a lazy zero has no memory to read; call clone() first");
    *data = tensor->data();
  });
}

// Whether managed code can read and write the elements in the order of their indices: they lie on the CPU, dense, not lazily
// negated, and are of the given type. Then also where they begin.
GPC_API int32_t gpc_tensor_elements(TensorPtr tensor, int32_t dtype, void** first) {
  *first = nullptr;
  bool present = tensor->device().is_cpu() && tensor->layout() == c10::kStrided && tensor->has_storage() &&
      tensor->dtype() == c10::scalarTypeToTypeMeta(static_cast<c10::ScalarType>(dtype)) && tensor->is_contiguous() &&
      !tensor->is_neg() && !tensor->_is_zerotensor();
  if (present) *first = tensor->data();
  return present;
}

// After managed code has written elements: a backward pass that still needs the old ones then fails.
GPC_API int32_t gpc_tensor_written(TensorPtr tensor) {
  return guarded([&] { tensor->bump_version(); });
}

GPC_API int32_t gpc_tensor_requires_grad(TensorPtr tensor) {
  return tensor->requires_grad();
}

GPC_API int32_t gpc_tensor_set_requires_grad(TensorPtr tensor, int32_t value) {
  return guarded([&] { borrow(tensor).requires_grad_(value != 0); });
}

GPC_API int32_t gpc_tensor_is_leaf(TensorPtr tensor) {
  return borrow(tensor).is_leaf();
}

GPC_API int32_t gpc_tensor_retain_grad(TensorPtr tensor) {
  return guarded([&] { borrow(tensor).retain_grad(); });
}

GPC_API int32_t gpc_tensor_grad(TensorPtr tensor, TensorPtr* grad) {
  return guarded([&] { *grad = give(at::Tensor(borrow(tensor).grad())); });
}

GPC_API int32_t gpc_tensor_set_grad(TensorPtr tensor, TensorPtr grad) {
  return guarded([&] {
    auto target = borrow(tensor);
    auto value = borrow(grad);
    TORCH_CHECK(
        !value.defined() || value.sizes() == target.sizes(),
        "the gradient assigned has shape ", value.sizes(), ", the tensor has ", target.sizes());
    target.mutable_grad() = value;
  });
}

GPC_API int32_t gpc_tensor_set_data(TensorPtr tensor, TensorPtr data) {
  return guarded([&] { borrow(tensor).set_data(borrow(data)); });
}

// A contiguous tensor over memory that the managed object holds; the object is released with the tensor's storage.
GPC_API int32_t gpc_tensor_from_memory(
    void* data, const int64_t* sizes, int64_t count, int32_t dtype, void* managed, TensorPtr* result) {
  return guarded([&] {
    *result = give(at::from_blob(
        data, at::IntArrayRef(sizes, count), [managed](void*) { release_managed(managed); },
        at::TensorOptions().dtype(static_cast<c10::ScalarType>(dtype))));
  });
}
