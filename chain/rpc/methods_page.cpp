#include "chain/rpc/method_docs.hpp"

#include <map>

namespace nucleate::rpc {

namespace {

constexpr std::string_view kIntroduction =
    R"(# JSON-RPC methods

Made by `nucleated methods`; do not edit.

All that an L1 of `nucleated --l1-only` answers over HTTP and WebSocket. An optional parameter ends
in `?`. The last columns say who has a method of that name besides: anvil 1.7.1, Hardhat 2.29 and 3.18.
In a devnet with agents, methods that take blocks back or set the clock are refused, on a rollup also
those that change its state: its blocks follow from L1. The error says so.
)";

std::string namespace_of(std::string_view name)
{
    return std::string(name.substr(0, name.find('_')));
}

std::string_view hardhat_text(unsigned peers)
{
    switch (peers & (kHardhat2 | kHardhat3)) {
    case kHardhat2:
        return "2";
    case kHardhat3:
        return "3";
    case 0:
        return "";
    default:
        return "2, 3";
    }
}

std::string row(const Method& method, const MethodDoc& doc)
{
    std::string out = "| `";
    out.append(method.name).append("` | `").append(method.params).append("` | ");
    out.append(doc.text).append(" | ").append((doc.peers & kAnvil) != 0 ? "yes" : "");
    return out.append(" | ").append(hardhat_text(doc.peers)).append(" |\n");
}

} // namespace

Result<std::string> methods_page(const MethodTable& table)
{
    std::map<std::string_view, MethodDoc> docs;
    for (const auto list : {eth_method_docs(), dev_method_docs()})
        for (const MethodDoc& doc : list)
            docs.emplace(doc.name, doc);
    std::string out(kIntroduction);
    std::string space;
    for (const std::string_view name : table.names()) {
        const auto doc = docs.find(name);
        if (doc == docs.end())
            return fail("the method " + std::string(name) + " is not documented");
        if (namespace_of(name) != space) {
            space = namespace_of(name);
            out += "\n## " + space + "\n\n| method | params | | anvil | Hardhat |\n";
            out += "| --- | --- | --- | --- | --- |\n";
        }
        out += row(*table.find(name), doc->second);
        docs.erase(doc);
    }
    if (!docs.empty())
        return fail("documented and not there: " + std::string(docs.begin()->first));
    return out;
}

} // namespace nucleate::rpc
