#include "chain/node/http_json_rpc.hpp"

#include "chain/node/http_exchange.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace nucleate::node {
namespace {

namespace json = boost::json;
using std::chrono::milliseconds;

constexpr milliseconds kLongestPause = std::chrono::seconds(3);
constexpr milliseconds kSlice{20};
constexpr std::size_t kIdleConnections = 8;
constexpr unsigned kTooManyRequests = 429;
/// Providers' codes for a limit that passes (EIP-1474 "limit exceeded", Alchemy, Infura).
constexpr std::int64_t kLimitExceeded = -32005;

std::string message_of(const std::vector<RpcRequest>& requests)
{
    json::array batch;
    for (std::size_t i = 0; i < requests.size(); ++i)
        batch.push_back(json::object{{"jsonrpc", "2.0"},
                                     {"id", i},
                                     {"method", requests[i].method},
                                     {"params", requests[i].params}});
    return json::serialize(batch.size() == 1 ? batch.front() : json::value(std::move(batch)));
}

RpcFault fault_of(const json::value& error)
{
    RpcFault fault;
    if (const json::object* const object = error.if_object()) {
        if (const json::value* const code = object->if_contains("code"); code && code->is_int64())
            fault.code = code->get_int64();
        const json::value* const message = object->if_contains("message");
        if (message && message->is_string())
            fault.message = std::string(message->get_string()).substr(0, 500);
    }
    return fault;
}

/// Puts one answer in its place; false when it is none.
bool place_answer(json::value& item, std::vector<std::optional<RpcAnswer>>& places)
{
    json::object* const object = item.if_object();
    if (object == nullptr)
        return false;
    if (json::value* const error = object->if_contains("error"); error && !error->is_null()) {
        const json::value* const id = object->if_contains("id");
        if (id == nullptr || !id->is_int64() || places.size() == 1) {
            // A refusal of the whole message.
            for (auto& place : places)
                if (!place)
                    place = tl::unexpected(fault_of(*error));
            return true;
        }
    }
    const json::value* const id = object->if_contains("id");
    if (id == nullptr || !id->is_int64() || id->get_int64() < 0 ||
        static_cast<std::size_t>(id->get_int64()) >= places.size())
        return false;
    auto& place = places[static_cast<std::size_t>(id->get_int64())];
    if (json::value* const error = object->if_contains("error"); error && !error->is_null())
        place = tl::unexpected(fault_of(*error));
    else if (json::value* const result = object->if_contains("result"))
        place = std::move(*result);
    return place.has_value();
}

json::value parsed(const std::string& body)
{
    json::parse_options options;
    options.max_depth = 64;
    json::error_code error;
    json::value root = json::parse(body, error, {}, options);
    return error ? json::value{} : root;
}

Result<std::vector<RpcAnswer>> answers_of(json::value root, std::size_t count)
{
    std::vector<std::optional<RpcAnswer>> places(count);
    bool good = true;
    if (good && root.is_array())
        for (json::value& item : root.get_array())
            good = good && place_answer(item, places);
    else
        good = good && place_answer(root, places);
    std::vector<RpcAnswer> out;
    for (std::optional<RpcAnswer>& place : places) {
        if (!good || !place)
            return fail("it does not answer in JSON-RPC");
        out.push_back(std::move(*place));
    }
    return out;
}

bool says_limit(const RpcFault& fault)
{
    return fault.code == kLimitExceeded ||
           fault.code == static_cast<std::int64_t>(kTooManyRequests);
}

} // namespace

struct HttpJsonRpc::Impl
{
    const EndpointUrl url;
    const HttpJsonRpcOptions options;
    std::atomic<bool> cancelled{false};
    std::atomic<bool> takes_batches{true};
    std::mutex mutex; ///< idle
    std::vector<std::unique_ptr<HttpConnection>> idle;

    Impl(EndpointUrl to, const HttpJsonRpcOptions& how) : url(std::move(to)), options(how) {}

    std::unique_ptr<HttpConnection> take()
    {
        const std::lock_guard lock(mutex);
        if (idle.empty())
            return HttpConnection::make(url, options.largest_answer);
        auto connection = std::move(idle.back());
        idle.pop_back();
        return connection;
    }

    void give_back(std::unique_ptr<HttpConnection> connection)
    {
        const std::lock_guard lock(mutex);
        if (connection->is_open() && idle.size() < kIdleConnections)
            idle.push_back(std::move(connection));
    }

    /// A kept connection may have been closed by the server meanwhile: then once more on a new one.
    Result<HttpAnswer> post(const std::string& body)
    {
        std::unique_ptr<HttpConnection> connection = take();
        const bool kept = connection->is_open();
        Result<HttpAnswer> answer = connection->post(body, options.timeout, cancelled);
        if (!answer && kept && !cancelled.load())
            answer = connection->post(body, options.timeout, cancelled);
        give_back(std::move(connection));
        return answer;
    }

    void pause(milliseconds time) const
    {
        const auto end = std::chrono::steady_clock::now() + time;
        while (!cancelled.load() && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(kSlice);
    }

    /// One message, again as long as it may go better.
    Result<std::vector<RpcAnswer>> call(const std::vector<RpcRequest>& requests);

    /// One attempt. `again`: it may go better later, at the earliest after that time.
    Result<std::vector<RpcAnswer>> attempt(const std::string& body, std::size_t count,
                                           std::optional<milliseconds>& again)
    {
        again = milliseconds{0};
        const Result<HttpAnswer> answer = post(body);
        if (!answer)
            return tl::unexpected(answer.error());
        if (answer->status == kTooManyRequests || answer->status >= 500) {
            again = std::chrono::seconds(answer->retry_after);
            return fail("it answers with HTTP status " + std::to_string(answer->status));
        }
        json::value root = parsed(answer->body);
        if (count > 1 && root.is_object())
            takes_batches.store(false); // refused as a whole: the calls go one by one
        auto answers = answers_of(std::move(root), count);
        if (answers && std::any_of(answers->begin(), answers->end(), [](const RpcAnswer& one) {
                return !one && says_limit(one.error());
            }))
            return answers;
        again.reset();
        if (!answers && answer->status != 200)
            return fail("it answers with HTTP status " + std::to_string(answer->status));
        return answers;
    }
};

HttpJsonRpc::HttpJsonRpc(EndpointUrl url, HttpJsonRpcOptions options)
    : impl_(std::make_unique<Impl>(std::move(url), options))
{}

HttpJsonRpc::~HttpJsonRpc() = default;

void HttpJsonRpc::cancel()
{
    impl_->cancelled.store(true);
}

Result<std::vector<RpcAnswer>> HttpJsonRpc::call(const std::vector<RpcRequest>& requests)
{
    if (requests.empty())
        return std::vector<RpcAnswer>{};
    if (requests.size() > 1 && impl_->takes_batches.load()) {
        auto answers = impl_->call(requests);
        if (impl_->takes_batches.load())
            return answers;
    }
    if (requests.size() == 1)
        return impl_->call(requests);
    std::vector<RpcAnswer> out;
    for (const RpcRequest& request : requests) {
        auto answer = impl_->call({request});
        if (!answer)
            return answer;
        out.push_back(std::move(answer->front()));
    }
    return out;
}

Result<std::vector<RpcAnswer>> HttpJsonRpc::Impl::call(const std::vector<RpcRequest>& requests)
{
    const std::string body = message_of(requests);
    milliseconds wait = options.backoff;
    Result<std::vector<RpcAnswer>> answers;
    for (unsigned i = 0; i < std::max(options.attempts, 1U); ++i) {
        std::optional<milliseconds> again;
        answers = attempt(body, requests.size(), again);
        if (cancelled.load())
            return fail("the node is stopping");
        if (!again)
            break;
        if (i + 1 < options.attempts)
            pause(std::max(wait, *again));
        wait = std::min(wait * 2, kLongestPause);
    }
    if (!answers)
        return fail("The endpoint " + url.shown() + " does not answer: " + answers.error().message +
                    ".");
    return answers;
}

} // namespace nucleate::node
