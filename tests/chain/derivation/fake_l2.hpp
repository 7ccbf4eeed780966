#pragma once

#include "chain/derivation/derivation.hpp"
#include "chain/derivation/l1_attributes.hpp"
#include "fake_l1.hpp"

#include <QtTest>

/// An L2 that executes nothing: the hash of a block is made of what it holds.
namespace nucleate::derivation::test {

inline Hash32 fake_block_hash(const Hash32& parent, std::uint64_t timestamp, const BlockId& origin,
                              const std::vector<Bytes>& transactions)
{
    Bytes all = to_bytes(parent.view());
    append(all, to_hash(uint256{timestamp}).view());
    append(all, origin.hash.view());
    for (const Bytes& tx : transactions)
        append(all, crypto::keccak256(tx).view());
    return crypto::keccak256(all);
}

inline L2BlockRef child_ref(const L2BlockRef& parent, std::uint64_t timestamp,
                            const BlockId& origin, const std::vector<Bytes>& transactions)
{
    return {fake_block_hash(parent.hash, timestamp, origin, transactions),
            parent.number + 1,
            parent.hash,
            timestamp,
            origin,
            origin == parent.l1_origin ? parent.sequence_number + 1 : 0};
}

/// Stands for everything that can be wrong with a transaction: one byte of its signature.
inline bool is_executable(const std::vector<Bytes>& transactions)
{
    return std::ranges::none_of(transactions,
                                [](const Bytes& tx) { return !tx.empty() && tx.back() == 0x66; });
}

class FakeL2 final : public SafeChain
{
public:
    explicit FakeL2(const RollupConfig& config)
    {
        blocks_.push_back({{genesis_ref(config), config.system_config}, {}});
    }

    const L2Tip& tip() const { return blocks_.back().tip; }
    const L2Tip& at(std::uint64_t number) const { return blocks_[number].tip; }
    /// False when a transaction is invalid; then nothing has changed.
    bool append(const PayloadAttributes& from)
    {
        if (!is_executable(from.transactions))
            return false;
        const auto info = L1Attributes::decode(from.deposits.at(0).data);
        L2Tip next = tip();
        next.ref = child_ref(tip().ref, from.timestamp, from.origin, from.transactions);
        next.config.batcher = info->batcher;
        next.config.gas_limit = from.gas_limit;
        if (from.sequence_number != next.ref.sequence_number || from.parent != tip().ref)
            qFatal("attributes for another parent");
        blocks_.push_back({next, from.transactions});
        return true;
    }
    void rewind(std::uint64_t number) { blocks_.resize(number + 1, blocks_.front()); }
    std::optional<SafeBlock> safe_block(std::uint64_t number) const override
    {
        if (number >= blocks_.size())
            return std::nullopt;
        SafeBlock out{blocks_[number].tip.ref, {}};
        for (const Bytes& tx : blocks_[number].transactions)
            out.transactions.push_back(crypto::keccak256(tx));
        return out;
    }

private:
    struct Block
    {
        L2Tip tip;
        std::vector<Bytes> transactions;
    };
    std::vector<Block> blocks_;
};

/// Follows L1 as a node does: takes batches back that do not execute, and begins again where L1 was
/// reorganised.
class FakeNode
{
public:
    FakeNode(const RollupConfig& config, const FakeL1& l1)
        : config_(config), l1_(l1), l2_(config), derivation_(config, l1, l2_)
    {
        reset();
    }
    FakeNode(const FakeNode&) = delete;
    FakeNode& operator=(const FakeNode&) = delete;

    /// Takes in all that L1 has.
    void run()
    {
        for (;;) {
            const auto attributes = derivation_.next(l2_.tip());
            if (!attributes) {
                if (attributes.error().kind != DerivationErrorKind::l1_reorganised)
                    qFatal("%s", attributes.error().message().c_str());
                reset();
                ++resets;
                continue;
            }
            if (!*attributes)
                return;
            if (!l2_.append(**attributes)) {
                l2_.rewind(safe_);
                ++invalid;
            } else if ((*attributes)->concludes) {
                safe_ = l2_.tip().ref.number;
            }
        }
    }
    /// The safe chain without its genesis.
    std::vector<L2BlockRef> chain() const
    {
        std::vector<L2BlockRef> out;
        for (std::uint64_t number = 1; number <= safe_; ++number)
            out.push_back(l2_.at(number).ref);
        return out;
    }
    /// Forgets what was read of L1 and begins one window behind the newest block that L1 still has.
    void reset()
    {
        std::uint64_t newest = safe_;
        while (!l1_.block(l2_.at(newest).ref.l1_origin.hash))
            --newest;
        const std::uint64_t newest_origin = l2_.at(newest).ref.l1_origin.number;
        safe_ = newest;
        while (safe_ > 0 &&
               l2_.at(safe_).ref.l1_origin.number + config_.seq_window_size >= newest_origin)
            --safe_;
        l2_.rewind(safe_);
        std::uint64_t base = safe_;
        while (base > 0 && l2_.at(base).ref.l1_origin.number + config_.channel_timeout >
                               l2_.at(safe_).ref.l1_origin.number)
            --base;
        derivation_.reset(l1_.at(l2_.at(base).ref.l1_origin.number), l2_.at(base).config);
    }

    int resets = 0;  ///< because of L1
    int invalid = 0; ///< batches that did not execute

private:
    const RollupConfig& config_;
    const FakeL1& l1_;
    FakeL2 l2_;
    Derivation derivation_;
    std::uint64_t safe_ = 0;
};

} // namespace nucleate::derivation::test
