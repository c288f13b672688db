// Finding an operator by name and calling it with a tagged argument array.
#include "gpc.h"

#include <ATen/core/LegacyTypeDispatch.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <sstream>

GPC_API int64_t gpc_tensor_own_bytes(gpc::TensorPtr tensor);

namespace gpc {
namespace {

struct Operator {
  c10::OperatorHandle handle;
  std::string name;
  // A kernel of its own, and no result that is a view: without a gradient to record, the autograd layers can be passed by. All that
  // they would do then is to count the changes of the tensors written in place.
  bool plain;
  std::vector<int32_t> written;
};

bool is_plain(const c10::OperatorHandle& handle) {
  auto makes_view = [](const c10::Argument& a) { return a.alias_info() != nullptr && !a.alias_info()->isWrite(); };
  const auto& schema = handle.schema();
  return std::none_of(schema.arguments().begin(), schema.arguments().end(), makes_view) &&
      std::none_of(schema.returns().begin(), schema.returns().end(), makes_view) &&
      !handle.hasKernelForDispatchKey(c10::DispatchKey::CompositeImplicitAutograd) && schema.name() != "aten::detach_";
}

std::vector<int32_t> written_arguments(const c10::FunctionSchema& schema) {
  std::vector<int32_t> result;
  for (size_t i = 0; i < schema.arguments().size(); i++)
    if (const auto* alias = schema.arguments()[i].alias_info()) {
      if (alias->isWrite()) result.push_back(static_cast<int32_t>(i));
    }
  return result;
}

void count_change(const Argument& argument) {
  if (argument.tag == Tag::Tensor) {
    static_cast<TensorPtr>(argument.p)->bump_version();
  } else if (argument.tag == Tag::TensorList) {
    auto* tensors = static_cast<TensorPtr*>(argument.p);
    for (int32_t i = 0; i < argument.length; i++) tensors[i]->bump_version();
  }
}

template <class T>
c10::List<T> to_list(const Argument& argument) {
  c10::List<T> list;
  list.reserve(argument.length);
  const T* values = static_cast<const T*>(argument.p);
  for (int32_t i = 0; i < argument.length; i++) list.push_back(values[i]);
  return list;
}

c10::IValue to_ivalue(const Argument& argument, const c10::Argument& declared) {
  switch (argument.tag) {
    case Tag::None:
      return {};
    case Tag::Default:
      TORCH_CHECK(declared.default_value().has_value(), "argument '", declared.name(), "' has no default value");
      return *declared.default_value();
    case Tag::Tensor:
      return borrow(static_cast<TensorPtr>(argument.p));
    case Tag::TensorList: {
      c10::List<at::Tensor> list;
      list.reserve(argument.length);
      auto* tensors = static_cast<TensorPtr*>(argument.p);
      for (int32_t i = 0; i < argument.length; i++) list.push_back(borrow(tensors[i]));
      return list;
    }
    case Tag::OptionalTensorList: {
      c10::List<c10::optional<at::Tensor>> list;
      list.reserve(argument.length);
      auto* tensors = static_cast<TensorPtr*>(argument.p);
      for (int32_t i = 0; i < argument.length; i++)
        list.push_back(tensors[i] == nullptr ? c10::optional<at::Tensor>() : borrow(tensors[i]));
      return list;
    }
    case Tag::Int:
      return argument.i;
    case Tag::Double:
      return argument.d;
    case Tag::Bool:
      return argument.i != 0;
    case Tag::String:
      return std::string(static_cast<const char*>(argument.p), argument.length);
    case Tag::IntList:
      return to_list<int64_t>(argument);
    case Tag::DoubleList:
      return to_list<double>(argument);
    case Tag::BoolList:
      return to_list<bool>(argument);
    case Tag::Complex: {
      auto* parts = static_cast<const double*>(argument.p);
      return c10::complex<double>(parts[0], parts[1]);
    }
    case Tag::Device:
      return c10::Device(static_cast<c10::DeviceType>(argument.i >> 16), static_cast<c10::DeviceIndex>(argument.i));
    case Tag::Generator:
      return at::Generator(
          c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(static_cast<c10::GeneratorImpl*>(argument.p)));
  }
  TORCH_CHECK(false, "argument '", declared.name(), "' has an unknown tag");
}

// How much memory the result brought into the world, for the garbage collector: rounded up, nothing for views.
int32_t own_kibibytes(const at::Tensor& tensor) {
  if (!tensor.defined()) return 0;
  return static_cast<int32_t>(std::min<int64_t>(gpc_tensor_own_bytes(tensor.unsafeGetTensorImpl()) / 1024 + 1, INT32_MAX));
}

void to_result(c10::IValue&& value, Argument& result) {
  result.length = 0;
  if (value.isTensor()) {
    auto tensor = std::move(value).toTensor();
    result.tag = Tag::Tensor;
    result.length = own_kibibytes(tensor);
    result.p = give(std::move(tensor));
  } else if (value.isTensorList()) {
    auto tensors = value.toTensorVector();
    result.tag = Tag::TensorList;
    result.length = static_cast<int32_t>(tensors.size());
    auto* array = static_cast<TensorPtr*>(malloc(sizeof(TensorPtr) * (tensors.size() + 1)));
    for (size_t i = 0; i < tensors.size(); i++) array[i] = give(std::move(tensors[i]));
    result.p = array;
  } else if (value.isBool()) {
    result.tag = Tag::Bool;
    result.i = value.toBool();
  } else if (value.isInt()) {
    result.tag = Tag::Int;
    result.i = value.toInt();
  } else if (value.isDouble()) {
    result.tag = Tag::Double;
    result.d = value.toDouble();
  } else if (value.isNone()) {
    result.tag = Tag::None;
    result.p = nullptr;
  } else {
    TORCH_CHECK(false, "results of type ", value.tagKind(), " are not supported");
  }
}

void describe(std::ostream& out, const at::Tensor& tensor) {
  if (!tensor.defined())
    out << "undefined";
  else
    out << c10::toString(tensor.scalar_type()) << tensor.sizes();
}

void describe(std::ostream& out, const c10::IValue& value) {
  if (value.isTensor()) {
    describe(out, value.toTensor());
  } else if (value.isTensorList()) {
    out << '[';
    const char* separator = "";
    for (const auto& tensor : value.toTensorVector()) {
      out << separator;
      describe(out, tensor);
      separator = ", ";
    }
    out << ']';
  } else if (value.isString()) {
    out << '"' << value.toStringRef() << '"';
  } else if (value.isNone() || value.isInt() || value.isDouble() || value.isBool() || value.isIntList() || value.isDoubleList()) {
    out << value;
  } else {
    out << value.tagKind();
  }
}

// "aten::mm(self: Float[2, 3], mat2: Float[4, 5]): ..." : the operator, every argument with its shape, then libtorch's words.
std::string explain(const Operator& op, const Argument* arguments, int32_t count, const std::string& why) {
  std::ostringstream out;
  out << op.name << '(';
  const auto& declared = op.handle.schema().arguments();
  const char* separator = "";
  for (int32_t i = 0; i < count && i < static_cast<int32_t>(declared.size()); i++) {
    if (arguments[i].tag == Tag::Default || arguments[i].tag == Tag::None) continue;
    out << separator << declared[i].name() << ": ";
    describe(out, to_ivalue(arguments[i], declared[i]));
    separator = ", ";
  }
  out << "): " << why;
  return out.str();
}

bool records_gradient(const Argument* arguments, int32_t count) {
  if (!c10::GradMode::is_enabled()) return false;
  for (int32_t i = 0; i < count; i++) {
    const auto& argument = arguments[i];
    if (argument.tag == Tag::Tensor) {
      auto* tensor = static_cast<TensorPtr>(argument.p);
      if (tensor != nullptr && tensor->requires_grad()) return true;
    } else if (argument.tag == Tag::TensorList || argument.tag == Tag::OptionalTensorList) {
      auto* tensors = static_cast<TensorPtr*>(argument.p);
      for (int32_t j = 0; j < argument.length; j++)
        if (tensors[j] != nullptr && tensors[j]->requires_grad()) return true;
    }
  }
  return false;
}

// A stack kept per thread, so that a call allocates nothing; a nested call finds it taken and starts an empty one.
thread_local torch::jit::Stack spare_stack;

void invoke(const Operator& op, const Argument* arguments, int32_t count, Argument* results, int32_t result_count) {
  const auto& schema = op.handle.schema();
  const auto& declared = schema.arguments();
  TORCH_CHECK(
      static_cast<size_t>(count) == declared.size() &&
          (result_count < 0 || static_cast<size_t>(result_count) == schema.returns().size()),
      "called with ", count, " arguments for ", result_count, " results, declared as ", schema);

  torch::jit::Stack stack = std::move(spare_stack);
  stack.clear();
  for (int32_t i = 0; i < count; i++) stack.push_back(to_ivalue(arguments[i], declared[i]));

  if (op.plain && !records_gradient(arguments, count)) {
    for (int32_t i : op.written) count_change(arguments[i]); // refuses a tensor made in inference mode, outside of it
    at::AutoDispatchBelowADInplaceOrView below_autograd;
    op.handle.callBoxed(&stack);
  } else {
    op.handle.callBoxed(&stack);
  }

  for (int32_t i = 0; i < result_count; i++) to_result(std::move(stack[i]), results[i]);
  stack.clear();
  spare_stack = std::move(stack);
}

} // namespace
} // namespace gpc

using namespace gpc;

// Finds `name`.`overload` ("aten::add", "Tensor"). The handle lives as long as the process.
GPC_API int32_t gpc_operator_find(const char* name, const char* overload, void** result) {
  return guarded([&] {
    auto handle = c10::Dispatcher::singleton().findSchema({name, overload});
    TORCH_CHECK(
        handle.has_value(), "this libtorch has no operator ", name, overload[0] == 0 ? "" : ".", overload);
    *result = new Operator{*handle, name, is_plain(*handle), written_arguments(handle->schema())};
  });
}

// The operator's schema as libtorch prints it; free with gpc_free.
GPC_API int32_t gpc_operator_schema(const void* op, char** text) {
  return guarded([&] {
    std::ostringstream out;
    out << static_cast<const Operator*>(op)->handle.schema();
    *text = strdup(out.str().c_str());
  });
}

// A negative `result_count` drops the results.
GPC_API int32_t gpc_operator_call(
    const void* op, const Argument* arguments, int32_t count, Argument* results, int32_t result_count) {
  const auto& target = *static_cast<const Operator*>(op);
  auto fail = [&](const std::string& why) {
    return guarded([&] { set_error(explain(target, arguments, count, why)); }), 1;
  };
  try {
    invoke(target, arguments, count, results, result_count);
    return 0;
  } catch (const c10::Error& e) {
    return fail(e.what_without_backtrace());
  } catch (const std::exception& e) {
    return fail(e.what());
  } catch (...) {
    return fail("unknown native error");
  }
}
