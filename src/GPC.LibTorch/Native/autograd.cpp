// Backward passes, and autograd nodes whose backward is written in C#.
#include "gpc.h"

#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/saved_variable.h>

#include <unordered_set>

using namespace gpc;
using torch::autograd::variable_list;

GPC_API int32_t gpc_backward(
    const TensorPtr* roots, const TensorPtr* grads, int64_t count, int32_t retain_graph, int32_t create_graph,
    const TensorPtr* inputs, int64_t input_count) {
  return guarded([&] {
    torch::autograd::backward(
        borrow_all(roots, count), grads == nullptr ? variable_list() : borrow_all(grads, count), retain_graph != 0,
        create_graph != 0, borrow_all(inputs, input_count));
  });
}

GPC_API int32_t gpc_grad(
    const TensorPtr* outputs, const TensorPtr* grads, int64_t count, const TensorPtr* inputs, int64_t input_count,
    int32_t retain_graph, int32_t create_graph, int32_t allow_unused, TensorPtr* results) {
  return guarded([&] {
    auto gradients = torch::autograd::grad(
        borrow_all(outputs, count), borrow_all(inputs, input_count),
        grads == nullptr ? variable_list() : borrow_all(grads, count), retain_graph != 0, create_graph != 0,
        allow_unused != 0);
    for (int64_t i = 0; i < input_count; i++) results[i] = give(std::move(gradients[i]));
  });
}

namespace {

// Calls back into C#: gets borrowed gradients (null = undefined), writes one owned gradient per input and returns an error text
// (to be freed) or null.
using ApplyCallback = char* (*)(void* managed, const TensorPtr* grads, int32_t grad_count, TensorPtr* results, int32_t count);

ApplyCallback apply_callback;

struct ManagedNode : torch::autograd::Node {
  ManagedNode(void* managed, std::string name) : managed(managed), title(std::move(name)) {}
  ~ManagedNode() override {
    release_managed(managed);
  }

  variable_list apply(variable_list&& inputs) override {
    std::vector<TensorPtr> grads;
    for (auto& input : inputs) grads.push_back(input.unsafeGetTensorImpl());
    for (size_t i = 0; i < grads.size(); i++)
      if (!inputs[i].defined()) grads[i] = nullptr;

    std::vector<TensorPtr> results(num_outputs(), nullptr);
    char* failure = apply_callback(
        managed, grads.data(), static_cast<int32_t>(grads.size()), results.data(), static_cast<int32_t>(results.size()));

    variable_list gradients;
    for (auto* result : results)
      gradients.push_back(
          result == nullptr
              ? at::Tensor()
              : at::Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(result)));
    if (failure != nullptr) {
      std::string text(failure);
      free(failure);
      throw std::runtime_error(text);
    }
    return gradients;
  }

  void release_variables() override {
    std::lock_guard<std::mutex> lock(mutex_);
    saved.clear();
    released = true;
  }

  void unpack(TensorPtr* results, int32_t count) {
    std::lock_guard<std::mutex> lock(mutex_);
    TORCH_CHECK(
        !released, "the tensors saved by ", title, " were freed by an earlier backward; pass retain_graph: true to that one");
    TORCH_CHECK(static_cast<size_t>(count) == saved.size(), "saved ", saved.size(), " tensors, asked for ", count);
    auto self = shared_from_this();
    for (int32_t i = 0; i < count; i++) results[i] = give(saved[i].unpack(self));
  }

  std::string name() const override {
    return title;
  }

  void* managed;
  std::string title;
  std::vector<torch::autograd::SavedVariable> saved;
  bool released = false;
};

using NodeHandle = std::shared_ptr<ManagedNode>;

} // namespace

GPC_API void gpc_function_callback(ApplyCallback apply) {
  apply_callback = apply;
}

// A node over `inputs`; `executable` tells whether a gradient will be recorded. From here on the node owns `managed`.
GPC_API int32_t gpc_function_new(
    void* managed, const char* name, const TensorPtr* inputs, int32_t count, int32_t* executable, void** result) {
  return guarded([&] {
    NodeHandle node(new ManagedNode(managed, name), torch::autograd::deleteNode);
    auto variables = borrow_all(inputs, count);
    bool records = c10::GradMode::is_enabled() && torch::autograd::any_variable_requires_grad(variables);
    node->set_next_edges(records ? torch::autograd::collect_next_edges(variables) : torch::autograd::edge_list());
    node->clear_input_metadata();
    *executable = records;
    *result = new NodeHandle(std::move(node));
  });
}

// Connects the outputs of the forward computation to the node. `results` receives one owned tensor per output.
GPC_API int32_t gpc_function_wrap(
    void* handle, int32_t executable, const TensorPtr* inputs, int32_t input_count, const TensorPtr* outputs,
    int32_t output_count, const TensorPtr* dirty, int32_t dirty_count, const TensorPtr* constant, int32_t constant_count,
    TensorPtr* results) {
  return guarded([&] {
    auto& node = *static_cast<NodeHandle*>(handle);
    std::unordered_set<at::TensorImpl*> dirty_set(dirty, dirty + dirty_count);
    std::unordered_set<at::TensorImpl*> constant_set(constant, constant + constant_count);
    for (auto* tensor : dirty_set) tensor->bump_version();
    std::vector<c10::optional<at::Tensor>> raw;
    for (int32_t i = 0; i < output_count; i++) raw.emplace_back(borrow(outputs[i]));
    auto wrapped = torch::autograd::_wrap_outputs(
        borrow_all(inputs, input_count), constant_set, dirty_set, raw,
        executable ? std::static_pointer_cast<torch::autograd::Node>(node) : nullptr,
        [](variable_list, variable_list) -> variable_list {
          TORCH_CHECK(false, "forward-mode differentiation is not available for functions written in C#");
        });
    for (int32_t i = 0; i < output_count; i++)
      results[i] = wrapped[i].has_value() ? give(std::move(*wrapped[i])) : nullptr;
  });
}

GPC_API int32_t gpc_function_save(void* handle, const TensorPtr* tensors, int32_t count) {
  return guarded([&] {
    auto& node = *static_cast<NodeHandle*>(handle);
    node->saved.clear();
    for (int32_t i = 0; i < count; i++) {
      auto variable = borrow(tensors[i]);
      bool is_output = variable.defined() && variable.grad_fn().get() == node.get();
      node->saved.emplace_back(variable, is_output);
    }
  });
}

// The saved tensors, checked by libtorch for changes in place since then. Only during the node's backward: `node` is its address.
GPC_API int32_t gpc_function_saved(void* address, TensorPtr* results, int32_t count) {
  return guarded([&] { static_cast<ManagedNode*>(address)->unpack(results, count); });
}

GPC_API void* gpc_function_address(void* handle) {
  return static_cast<NodeHandle*>(handle)->get();
}

GPC_API void gpc_function_forget(void* handle) {
  guarded([&] { delete static_cast<NodeHandle*>(handle); });
}
