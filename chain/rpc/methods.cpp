#include "chain/rpc/methods.hpp"

#include <algorithm>

namespace nucleate::rpc {

void MethodTable::add_plain(std::string_view name, std::string_view params, PlainHandler handler,
                            Kind kind)
{
    add({name, params,
         [handler = std::move(handler)](const Call& call, Writer& out) {
             static const boost::json::array none;
             const boost::json::array* given = call.params.values();
             auto result = handler(given == nullptr ? none : *given);
             if (!result)
                 throw RpcError{std::move(result.error())};
             out.raw(boost::json::serialize(*result));
         },
         kind});
}

void MethodTable::alias(std::string_view alias, std::string_view name)
{
    Method method = methods_.at(name);
    method.name = alias;
    add(std::move(method));
}

const Method* MethodTable::find(std::string_view name) const
{
    const auto found = methods_.find(name);
    return found == methods_.end() ? nullptr : &found->second;
}

std::vector<std::string_view> MethodTable::names() const
{
    std::vector<std::string_view> out;
    out.reserve(methods_.size());
    for (const auto& [name, method] : methods_)
        out.push_back(name);
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace nucleate::rpc
