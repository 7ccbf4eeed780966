#include "chain/rollup/da_client.hpp"

#include "chain/base/hex.hpp"

#include <chrono>
#include <utility>

namespace nucleate::rollup {

using derivation::CommitmentType;
using derivation::L1Error;
using node::HttpAnswer;
using node::HttpRequest;

namespace {

/// A batch is at most 130,672 bytes behind a keccak commitment; other layers may take more.
constexpr std::size_t kLargestAnswer = std::size_t{8} << 20U;
constexpr std::chrono::milliseconds kTimeout{3'000};
constexpr unsigned kOk = 200;
constexpr unsigned kNotFound = 404;

std::string text_of(BytesView bytes)
{
    return {bytes.begin(), bytes.end()};
}

/// The specification has the commitment in hex, op-alt-da sends its bytes: the first of them is a
/// type and never the character '0'.
Bytes read_commitment(const std::string& body)
{
    if (body.starts_with("0x"))
        return parse_hex(body).value_or(Bytes{});
    return {body.begin(), body.end()};
}

} // namespace

DaClient::DaClient(node::EndpointUrl url, CommitmentType commitment)
    : url_(std::move(url)), commitment_(commitment),
      connection_(node::HttpConnection::make(url_, kLargestAnswer))
{}

Result<std::shared_ptr<DaStore>> DaClient::open(const std::string& url)
{
    const auto parsed = node::parse_endpoint(url);
    if (!parsed)
        return tl::unexpected(parsed.error());
    return std::make_shared<DaClient>(*parsed, CommitmentType::keccak);
}

Expected<Bytes, L1Error> DaClient::get(BytesView commitment) const
{
    HttpRequest request;
    request.verb = HttpRequest::Verb::get;
    request.target = "/get/" + to_hex_data(commitment);
    const Result<HttpAnswer> answer = ask(std::move(request));
    if (!answer)
        return tl::unexpected(L1Error::data_unreachable);
    if (answer->status == kNotFound)
        return tl::unexpected(L1Error::data_missing);
    if (answer->status != kOk)
        return tl::unexpected(L1Error::data_unreachable);
    Bytes data(answer->body.begin(), answer->body.end());
    if (!derivation::may_be_data_of(commitment, data))
        return tl::unexpected(L1Error::bad_data);
    return data;
}

Result<Bytes> DaClient::put(BytesView data)
{
    const bool is_keccak = commitment_ == CommitmentType::keccak;
    Bytes commitment = is_keccak ? derivation::keccak_commitment(data) : Bytes{};
    HttpRequest request;
    request.target = is_keccak ? "/put/" + to_hex_data(commitment) : "/put";
    request.body = text_of(data);
    const Result<HttpAnswer> answer = ask(std::move(request));
    if (!answer)
        return fail("The DA server does not answer: " + answer.error().message + ".");
    if (answer->status != kOk)
        return fail("The DA server refused data with HTTP status " +
                    std::to_string(answer->status) + ".");
    if (!is_keccak)
        commitment = read_commitment(answer->body);
    if (!derivation::is_commitment(commitment, commitment_))
        return fail("The DA server gave no commitment.");
    return commitment;
}

Result<HttpAnswer> DaClient::ask(HttpRequest request) const
{
    // A URL may have a path of its own.
    const bool has_path = !url_.target.empty() && url_.target != "/";
    if (has_path)
        request.target = url_.target + request.target;
    request.content_type = "application/octet-stream";
    const std::lock_guard lock(mutex_);
    const bool kept = connection_->is_open();
    Result<HttpAnswer> answer = connection_->ask(request, kTimeout, never_);
    // A kept connection may have been closed by the server meanwhile.
    return answer || !kept ? answer : connection_->ask(request, kTimeout, never_);
}

} // namespace nucleate::rollup
