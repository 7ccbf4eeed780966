#include "chain/evm/code.hpp"

#include "chain/crypto/keccak.hpp"

namespace nucleate::evm {
namespace {

constexpr std::size_t kPadding = 33; // the longest PUSH with its operand
constexpr std::uint8_t kJumpdest = 0x5b;
constexpr std::uint8_t kPush1 = 0x60;
constexpr std::uint8_t kPush32 = 0x7f;
constexpr std::uint8_t kDelegationPrefix[] = {0xef, 0x01, 0x00};

Bytes pad(BytesView bytes)
{
    Bytes padded;
    padded.reserve(bytes.size() + kPadding);
    append(padded, bytes);
    padded.resize(bytes.size() + kPadding);
    return padded;
}

std::vector<std::uint64_t> find_jumpdests(BytesView bytes)
{
    std::vector<std::uint64_t> bits(bytes.size() / 64 + 1);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::uint8_t op = bytes[i];
        if (op >= kPush1 && op <= kPush32)
            i += op - kPush1 + std::size_t{1};
        else if (op == kJumpdest)
            bits[i / 64] |= std::uint64_t{1} << (i % 64);
    }
    return bits;
}

} // namespace

Code::Code(BytesView bytes) : Code(bytes, crypto::keccak256(bytes)) {}

Code::Code(BytesView bytes, const Hash32& hash)
    : size_(bytes.size()), padded_(pad(bytes)), jumpdests_(find_jumpdests(bytes)), hash_(hash),
      delegation_(parse_delegation(bytes))
{}

const CodePtr& Code::none()
{
    static const CodePtr code = std::make_shared<const Code>(BytesView{}, crypto::kEmptyKeccak);
    return code;
}

Bytes delegation_designator(const Address& target)
{
    Bytes code = to_bytes(kDelegationPrefix);
    append(code, target.view());
    return code;
}

std::optional<Address> parse_delegation(BytesView code)
{
    if (code.size() != sizeof kDelegationPrefix + Address::kSize ||
        !equal(code.first(sizeof kDelegationPrefix), kDelegationPrefix))
        return std::nullopt;
    return Address::from_view(code);
}

} // namespace nucleate::evm
