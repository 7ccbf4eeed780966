#pragma once

#include "chain/base/hex.hpp"
#include "chain/base/result.hpp"
#include "chain/node/chain.hpp"
#include "chain/rollup/l1_sender.hpp"

#include <cstdint>

namespace nucleate::rollup {

/// Where Multicall3 lies on every chain (github.com/mds1/multicall).
inline constexpr Address kMulticall3 =
    literals::fixed_literal<20>("0xca11bde05977b3631167028862be2a173976ca11");

/// What a call at L1's head gave.
struct L1Answer
{
    Bytes output;
    std::uint64_t gas = 0; ///< that a transaction needs for it, with a margin
};

/// L1's contracts as operators read them, always at the head.
class L1Calls
{
public:
    virtual ~L1Calls() = default;
    /// The error holds the revert data, and is empty when the call failed without any.
    virtual Expected<L1Answer, Bytes> call(const Address& from,
                                           const L1Transaction& call) const = 0;
    virtual uint256 balance(const Address& account) const = 0; ///< wei

    /// What a view function returns, decoded; nothing when it cannot be read.
    template <class Decode>
    auto read(const Address& to, Bytes data, Decode decode) const
    {
        const auto answer = call({}, {to, {}, std::move(data), kReadGas});
        using Decoded = decltype(decode(BytesView{}));
        using Value = std::optional<typename Decoded::value_type>;
        if (!answer)
            return Value{};
        auto value = decode(BytesView{answer->output});
        return value ? Value{std::move(*value)} : Value{};
    }

protected:
    /// The state may move between the call and the transaction.
    static constexpr std::uint64_t with_margin(std::uint64_t gas) { return gas + gas / 4; }

private:
    static constexpr std::uint64_t kReadGas = 10'000'000;
};

/// Those of an L1 in this process, which must outlive it.
class ChainL1Calls final : public L1Calls
{
public:
    explicit ChainL1Calls(const node::Chain& l1) : l1_(l1) {}
    Expected<L1Answer, Bytes> call(const Address& from, const L1Transaction& call) const override;
    uint256 balance(const Address& account) const override;

private:
    const node::Chain& l1_;
};

} // namespace nucleate::rollup
