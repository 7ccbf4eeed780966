#include "chain/node/beacon_client.hpp"

#include "chain/base/hex.hpp"
#include "chain/node/http_exchange.hpp"

#include <boost/json.hpp>

#include <atomic>
#include <charconv>
#include <mutex>
#include <optional>

namespace nucleate::node {
namespace {

namespace json = boost::json;

constexpr std::chrono::seconds kTimeout{20};
/// Some dozens of blobs in hex, with what goes with them.
constexpr std::size_t kLargestAnswer = std::size_t{64} << 20U;
constexpr std::size_t kBlobBytes = 131'072;
constexpr std::size_t kMostBlobs = 128;
constexpr unsigned kOk = 200;
constexpr unsigned kNotFound = 404;
constexpr unsigned kGone = 410;

std::string get_target(const EndpointUrl& url, const std::string& path)
{
    std::string base = url.target.substr(0, url.target.find('?'));
    while (base.ends_with('/'))
        base.pop_back();
    const std::size_t query = url.target.find('?');
    if (query == std::string::npos)
        return base + path;
    return base + path + (path.find('?') == std::string::npos ? "?" : "&") +
           url.target.substr(query + 1);
}

json::value parsed(const std::string& body)
{
    json::error_code error;
    json::value root = json::parse(body, error);
    return error ? json::value{} : root;
}

/// A field of an object; null where it is not there.
const json::value* field(const json::value& value, std::string_view name)
{
    const json::object* const object = value.if_object();
    return object == nullptr ? nullptr : object->if_contains(name);
}

/// Numbers are strings in this API.
std::optional<std::uint64_t> number_in(const json::value& root, std::string_view name)
{
    const json::value* const data = field(root, "data");
    const json::value* const value = data == nullptr ? nullptr : field(*data, name);
    if (value == nullptr || !value->is_string())
        return std::nullopt;
    const std::string_view text = value->get_string();
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

/// The blobs of either page: strings, or sidecars that have one each.
Result<std::vector<Bytes>> read_blobs(const std::string& body)
{
    const json::value root = parsed(body);
    const json::value* const data = field(root, "data");
    if (data == nullptr || !data->is_array() || data->get_array().size() > kMostBlobs)
        return fail("its answer is no list of blobs");
    std::vector<Bytes> out;
    for (const json::value& item : data->get_array()) {
        const json::value* const text = item.is_string() ? &item : field(item, "blob");
        if (text == nullptr || !text->is_string())
            return fail("its answer is no list of blobs");
        auto blob = parse_hex(std::string_view(text->get_string()));
        if (!blob || blob->size() != kBlobBytes)
            return fail("it gave a blob of another size");
        out.push_back(std::move(*blob));
    }
    return out;
}

/// Where slots are.
struct Timing
{
    std::uint64_t genesis = 0;
    std::uint64_t seconds = 0; ///< a slot; 0: slots are numbers of blocks
};

} // namespace

struct BeaconClient::Impl
{
    EndpointUrl url;
    std::unique_ptr<HttpConnection> connection;
    std::mutex mutex; ///< connection, timing
    std::optional<Timing> timing;
    std::atomic<bool> cancelled{false};

    Result<HttpAnswer> get(const std::string& path)
    {
        HttpRequest request;
        request.verb = HttpRequest::Verb::get;
        request.target = get_target(url, path);
        const bool kept = connection->is_open();
        auto answer = connection->ask(request, kTimeout, cancelled);
        // A kept connection may have been closed by the server meanwhile.
        if (!answer && kept && !cancelled.load())
            answer = connection->ask(request, kTimeout, cancelled);
        return answer;
    }

    Result<Timing> slots()
    {
        if (timing)
            return *timing;
        const auto genesis = get("/eth/v1/beacon/genesis");
        if (!genesis)
            return tl::unexpected(genesis.error());
        const auto time = number_in(parsed(genesis->body), "genesis_time");
        if (genesis->status != kOk || !time)
            return fail("it does not tell its genesis");
        const auto spec = get("/eth/v1/config/spec");
        if (!spec)
            return tl::unexpected(spec.error());
        const auto seconds = number_in(parsed(spec->body), "SECONDS_PER_SLOT");
        if (spec->status != kNotFound && (spec->status != kOk || !seconds || *seconds == 0))
            return fail("it does not tell how long slots are");
        timing = Timing{*time, spec->status == kNotFound ? 0 : *seconds};
        return *timing;
    }

    Result<std::vector<Bytes>> ask(std::uint64_t slot, const Hash32& hash)
    {
        const std::string id = std::to_string(slot);
        auto answer = get("/eth/v1/beacon/blobs/" + id + "?versioned_hashes=" + to_hex_data(hash));
        if (answer && answer->status != kOk)
            if (auto older = get("/eth/v1/beacon/blob_sidecars/" + id);
                !older || (older->status != kNotFound && older->status != kGone))
                answer = std::move(older);
        if (!answer)
            return tl::unexpected(answer.error());
        if (answer->status == kNotFound)
            return std::vector<Bytes>{};
        if (answer->status != kOk)
            return fail("it answers with HTTP status " + std::to_string(answer->status));
        return read_blobs(answer->body);
    }
};

Result<std::shared_ptr<BeaconClient>> BeaconClient::open(const std::string& url)
{
    auto parsed = parse_endpoint(url);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto impl = std::make_unique<Impl>();
    impl->connection = HttpConnection::make(*parsed, kLargestAnswer);
    impl->url = std::move(*parsed);
    return std::shared_ptr<BeaconClient>(new BeaconClient(std::move(impl)));
}

Result<std::shared_ptr<BeaconClient>> BeaconClient::find(const std::string& url,
                                                         const std::string& l1_url)
{
    auto client = open(url.empty() ? l1_url : url);
    if (!client)
        return client;
    const Result<void> met = (*client)->meet();
    if (!met && !url.empty())
        return tl::unexpected(met.error());
    return met ? client : std::shared_ptr<BeaconClient>{};
}

BeaconClient::BeaconClient(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
BeaconClient::~BeaconClient() = default;

Result<std::vector<Bytes>> BeaconClient::blobs(std::uint64_t number, std::uint64_t time,
                                               const Hash32& versioned_hash)
{
    const std::lock_guard lock(impl_->mutex);
    const auto slots = impl_->slots();
    auto answer = [&]() -> Result<std::vector<Bytes>> {
        if (!slots)
            return tl::unexpected(slots.error());
        if (slots->seconds == 0)
            return impl_->ask(number, versioned_hash);
        if (time < slots->genesis)
            return fail("its chain is younger than the block");
        return impl_->ask((time - slots->genesis) / slots->seconds, versioned_hash);
    }();
    if (!answer)
        return fail("The beacon node " + impl_->url.shown() +
                    " gives no blobs: " + answer.error().message);
    return answer;
}

Result<void> BeaconClient::meet()
{
    const std::lock_guard lock(impl_->mutex);
    if (const auto slots = impl_->slots(); !slots)
        return fail("The beacon node " + impl_->url.shown() +
                    " cannot be used: " + slots.error().message);
    return {};
}

void BeaconClient::cancel()
{
    impl_->cancelled = true;
}

} // namespace nucleate::node
