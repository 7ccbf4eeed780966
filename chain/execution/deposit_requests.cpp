#include "chain/execution/deposit_requests.hpp"

#include <array>

namespace nucleate::execution {
namespace {

constexpr Hash32 kDepositEvent =
    "0x649bbc62d0e31342afea4e5cd82d4049e7e1ee912fc0889aa790803be39038c5"_hash;
constexpr std::size_t kEventSize = 576;

/// A `bytes` argument of the event: where its length word lies, and its length.
struct Field
{
    std::size_t offset;
    std::size_t size;
};
/// pubkey, withdrawal_credentials, amount, signature, index.
constexpr std::array<Field, 5> kFields{{{160, 48}, {256, 32}, {320, 8}, {384, 96}, {512, 8}}};

uint256 word(BytesView data, std::size_t at)
{
    return load_be(data.data() + at);
}

} // namespace

bool append_deposit_request(const Address& deposit_contract, const Log& log, Bytes& requests)
{
    if (log.address != deposit_contract || log.topics.empty() || log.topics[0] != kDepositEvent)
        return true;
    const BytesView data = log.data;
    if (data.size() != kEventSize)
        return false;
    for (std::size_t i = 0; i < kFields.size(); ++i)
        if (word(data, 32 * i) != uint256{kFields[i].offset} ||
            word(data, kFields[i].offset) != uint256{kFields[i].size})
            return false;
    for (const Field& field : kFields)
        append(requests, data.subspan(field.offset + 32, field.size));
    return true;
}

} // namespace nucleate::execution
