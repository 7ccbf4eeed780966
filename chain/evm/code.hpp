#pragma once

#include "chain/base/bytes.hpp"
#include "chain/evm/host.hpp"

#include <optional>
#include <vector>

namespace nucleate::evm {

/// Code with what the interpreter wants to know of it: where it may jump, and room at its end so
/// that neither an operand of PUSH nor the next instruction needs a bounds check.
class Code
{
public:
    /// Analyses and hashes `bytes`.
    explicit Code(BytesView bytes);
    /// For a hash that is known already, or that nobody will ask for (init code).
    Code(BytesView bytes, const Hash32& hash);

    BytesView bytes() const { return BytesView{padded_}.first(size_); }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const Hash32& hash() const { return hash_; }

    /// The bytes followed by at least 33 zeros (STOP).
    const std::uint8_t* padded() const { return padded_.data(); }
    /// True where a JUMPDEST stands that is no operand of a PUSH.
    bool is_jumpdest(std::uint64_t position) const
    {
        return position < size_ && ((jumpdests_[position / 64] >> (position % 64)) & 1U) != 0;
    }
    /// EIP-7702: the address behind 0xef0100 when the code is a delegation designator.
    const std::optional<Address>& delegation() const { return delegation_; }

    /// The code of accounts without code.
    static const CodePtr& none();

private:
    std::size_t size_;
    Bytes padded_;
    std::vector<std::uint64_t> jumpdests_;
    Hash32 hash_;
    std::optional<Address> delegation_;
};

/// EIP-7702: the code that delegates to `target`.
Bytes delegation_designator(const Address& target);
/// EIP-7702: the target if `code` is a delegation designator.
std::optional<Address> parse_delegation(BytesView code);

} // namespace nucleate::evm
