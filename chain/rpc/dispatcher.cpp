#include "chain/rpc/dispatcher.hpp"

#include "chain/base/hex.hpp"
#include "chain/node/fetch_scope.hpp"
#include "chain/node/gathering.hpp"

#include <array>
#include <exception>
#include <optional>

namespace nucleate::rpc {

namespace json = boost::json;

struct Dispatcher::Request
{
    const json::value* id = nullptr; ///< null pointer: a notification
    std::string_view method;
    const json::array* params = nullptr;
};

/// Where the answer to a message goes.
struct Dispatcher::Answering
{
    const Caller& caller;
    Sink* sink;
    Reply& reply;

    std::size_t sent() const { return sink == nullptr ? 0 : sink->taken(); }
};

namespace {

void begin_reply(Writer& out, const json::value* id)
{
    out.begin_object();
    out.key("jsonrpc");
    out.raw("\"2.0\"");
    out.key("id");
    if (id == nullptr)
        out.null();
    else if (id->is_int64())
        out.number(id->get_int64());
    else
        out.raw(json::serialize(*id));
}

void write_error(std::string& text, const json::value* id, const RpcError& error)
{
    Writer out(text);
    begin_reply(out, id);
    out.key("error");
    out.begin_object();
    out.key("code");
    out.number(std::int64_t{static_cast<int>(error.code)});
    out.key("message");
    out.string(error.message);
    if (!error.data.empty()) {
        out.key("data");
        out.raw(error.data);
    }
    out.end_object();
    out.end_object();
}

bool is_standard(std::string_view method)
{
    return method.starts_with("eth_") || method.starts_with("net_") || method.starts_with("web3_");
}

/// True for a call that hands in a transaction and looks at nothing.
bool only_sends(const json::value& json)
{
    const json::object* object = json.if_object();
    const json::value* name = object == nullptr ? nullptr : object->if_contains("method");
    return name != nullptr && name->is_string() && name->get_string() == "eth_sendRawTransaction";
}

/// What the calls from `first` on that hand in transactions hand in; what is no data is left to
/// the method to refuse.
std::vector<Bytes> transactions_from(const json::array& batch, std::size_t first)
{
    std::vector<Bytes> out;
    for (std::size_t i = first; i < batch.size() && only_sends(batch[i]); ++i) {
        const json::value* params = batch[i].get_object().if_contains("params");
        const json::array* list = params == nullptr ? nullptr : params->if_array();
        if (list == nullptr || list->empty() || !list->front().is_string())
            continue;
        const json::string& text = list->front().get_string();
        if (auto raw = parse_hex({text.data(), text.size()}))
            out.push_back(std::move(*raw));
    }
    return out;
}

void check_access(const Method& method, const Caller& caller)
{
    if (caller.standard_only && !is_standard(method.name))
        throw RpcError{
            Code::not_allowed, "browser extensions may call eth_, net_ and web3_ only", {}};
    if (method.kind == Kind::control && !caller.control)
        throw RpcError{Code::not_allowed, "this method needs the control token", {}};
}

} // namespace

void Dispatcher::run(const Request& request, Answering& to) const
{
    Reply& reply = to.reply;
    const std::size_t start = reply.text.size();
    const std::size_t sent = to.sent();
    const auto failed = [&](const RpcError& error) {
        if (to.sent() != sent) {
            reply.broken = true;
            return;
        }
        reply.text.resize(start);
        write_error(reply.text, request.id, error);
    };
    // What a view could not fetch of a forked chain comes to light after the method.
    node::FetchScope scope;
    const auto unfetched = [&scope] {
        const Result<void> fetched = scope.check();
        return fetched ? std::nullopt
                       : std::optional(RpcError{Code::server_error, fetched.error().message, {}});
    };
    try {
        const Method* method = methods_.find(request.method);
        if (method == nullptr)
            throw RpcError{Code::method_not_found,
                           "the method " + std::string(request.method.substr(0, 100)) +
                               " does not exist/is not available",
                           {}};
        check_access(*method, to.caller);
        Writer out(reply.text, request.id == nullptr ? nullptr : to.sink, limits_.answer);
        begin_reply(out, request.id);
        out.key("result");
        method->handler({Params(request.params), to.caller, reply.after}, out);
        out.end_object();
        if (const auto error = unfetched())
            throw *error;
        if (out.full())
            throw RpcError{Code::response_too_large, "response too large", {}};
    } catch (const RpcError& error) {
        failed(unfetched().value_or(error));
    } catch (const std::exception& error) {
        failed({Code::internal_error, error.what(), {}});
    }
    if (request.id == nullptr)
        reply.text.resize(start);
}

void Dispatcher::answer_one(const json::value& json, Answering& to) const
{
    Reply& reply = to.reply;
    const json::object* object = json.if_object();
    Request request;
    const auto invalid = [&](std::string_view why) {
        write_error(reply.text, request.id, {Code::invalid_request, std::string(why), {}});
    };
    if (object == nullptr)
        return invalid("invalid request: want an object");
    if (const json::value* id = object->if_contains("id")) {
        if (!id->is_string() && !id->is_number() && !id->is_null())
            return invalid("invalid request: id must be a string, a number or null");
        request.id = id;
    }
    const json::value* version = object->if_contains("jsonrpc");
    if (version == nullptr || !version->is_string() || version->get_string() != "2.0")
        return invalid("invalid request: jsonrpc must be \"2.0\"");
    const json::value* method = object->if_contains("method");
    if (method == nullptr || !method->is_string())
        return invalid("invalid request: method must be a string");
    request.method = {method->get_string().data(), method->get_string().size()};
    if (const json::value* params = object->if_contains("params"); params && !params->is_null()) {
        if (!params->is_array())
            return write_error(reply.text, request.id,
                               {Code::invalid_params, "params must be an array", {}});
        request.params = &params->get_array();
    }
    run(request, to);
}

void Dispatcher::answer_batch(const json::array& batch, Answering& to) const
{
    Reply& reply = to.reply;
    if (batch.empty())
        return write_error(reply.text, nullptr, {Code::invalid_request, "empty batch", {}});
    if (batch.size() > limits_.batch)
        return write_error(
            reply.text, nullptr,
            {Code::invalid_request,
             "batch too large: at most " + std::to_string(limits_.batch) + " requests",
             {}});
    reply.text += '[';
    // Transactions that follow each other are mined together, before anything else is answered.
    std::optional<node::Gathering> gathering;
    for (std::size_t i = 0; i < batch.size() && !reply.broken; ++i) {
        const json::value& item = batch[i];
        if (!only_sends(item)) {
            gathering.reset();
        } else if (!gathering) {
            gathering.emplace();
            gathering->expect(transactions_from(batch, i));
        }
        if (reply.text.size() > limits_.answer) {
            const json::object* object = item.if_object();
            const json::value* id = object == nullptr ? nullptr : object->if_contains("id");
            write_error(reply.text, id, {Code::response_too_large, "response too large", {}});
        } else {
            answer_one(item, to);
        }
    }
    reply.text += ']';
    if (reply.text == "[]" && to.sent() == 0)
        reply.text.clear();
}

Reply Dispatcher::answer(std::string_view text, const Caller& caller, Sink* sink) const
{
    Reply reply;
    Answering to{caller, sink, reply};
    std::array<unsigned char, 8192> buffer;
    json::monotonic_resource memory(buffer.data(), buffer.size());
    json::parse_options options;
    options.max_depth = limits_.depth;
    boost::system::error_code error;
    const json::value root = json::parse({text.data(), text.size()}, error, &memory, options);
    if (error)
        write_error(reply.text, nullptr,
                    {Code::parse_error, "parse error: " + error.message(), {}});
    else if (root.is_array())
        answer_batch(root.get_array(), to);
    else
        answer_one(root, to);
    reply.broken = reply.broken || (sink != nullptr && sink->broken());
    return reply;
}

/// The method that the next "method" key from `at` on names, if it is one of ours; `at` moves past
/// the key, or to the end.
const Method* Dispatcher::named_at(std::string_view text, std::size_t& at) const
{
    constexpr std::string_view kKey = "\"method\"";
    at = text.find(kKey, at);
    if (at == std::string_view::npos)
        return nullptr;
    at += kKey.size();
    const std::size_t start = text.find_first_not_of(" :\t\n\r", at);
    if (start == std::string_view::npos || text[start] != '"')
        return nullptr;
    const std::size_t end = text.find('"', start + 1);
    if (end == std::string_view::npos)
        return nullptr;
    return methods_.find(text.substr(start + 1, end - start - 1));
}

bool Dispatcher::looks_quick(std::string_view text) const
{
    if (text.size() > 1024 || text.empty() || text.front() != '{')
        return false;
    std::size_t at = 0;
    const Method* method = named_at(text, at);
    return method != nullptr && method->kind == Kind::quick;
}

std::optional<Reply> Dispatcher::answer_at_once(std::string_view text, const Caller& caller) const
{
    if (!looks_quick(text))
        return std::nullopt;
    const node::FetchScope scope(node::FetchScope::Fetching::forbidden);
    std::optional<Reply> reply = answer(text, caller);
    return scope.wanted_fetch() ? std::nullopt : std::move(reply);
}

bool Dispatcher::looks_streamed(std::string_view text) const
{
    const bool batch = !text.empty() && text.front() == '[';
    std::size_t at = 0;
    do {
        const Method* method = named_at(text, at);
        if (method != nullptr && method->kind == Kind::streamed)
            return true;
    } while (batch && at != std::string_view::npos);
    return false;
}

} // namespace nucleate::rpc
