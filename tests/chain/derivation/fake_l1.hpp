#pragma once

#include "chain/crypto/keccak.hpp"
#include "chain/derivation/l1_source.hpp"
#include "chain/derivation/rollup_config.hpp"
#include "chain/derivation/safe_chain.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

/// An L1 made by hand: hashes are made up, signatures do not exist, time is what the test says.
namespace nucleate::derivation::test {

inline Hash32 hash_of(std::string text)
{
    const Bytes bytes(text.begin(), text.end());
    return crypto::keccak256(bytes);
}

inline Address address_of(std::string text)
{
    return Address::from_view(hash_of(std::move(text)).view());
}

struct FakeTransaction
{
    Address sender;
    execution::Transaction tx;
    execution::Receipt receipt;
};

class FakeL1 final : public L1Source
{
public:
    /// `salt` tells the blocks of two branches apart.
    void add(std::uint64_t timestamp, std::vector<FakeTransaction> transactions = {},
             const std::string& salt = {})
    {
        auto stored = std::make_shared<Stored>();
        execution::Header& header = stored->block.header;
        header.number = first_ + blocks_.size();
        header.timestamp = timestamp;
        header.parent_hash = blocks_.empty() ? Hash32{} : blocks_.back()->block.hash;
        header.mix_hash = hash_of("randao" + std::to_string(header.number));
        header.base_fee = uint256{1'000'000'000};
        header.parent_beacon_block_root = hash_of("beacon" + std::to_string(header.number));
        stored->block.hash = hash_of("l1-" + std::to_string(header.number) + salt);
        for (FakeTransaction& tx : transactions) {
            stored->senders.push_back(tx.sender);
            stored->transactions.push_back(std::move(tx.tx));
            stored->receipts.push_back(std::move(tx.receipt));
        }
        stored->block.transactions = stored->transactions;
        stored->block.receipts = stored->receipts;
        blocks_.push_back(std::move(stored));
    }
    void drop_last() { blocks_.pop_back(); }

    Expected<L1Block, L1Error> block(std::uint64_t number) const override
    {
        if (number < first_ || number - first_ >= blocks_.size())
            return tl::unexpected(L1Error::not_found);
        return blocks_[number - first_]->block;
    }
    Expected<L1Block, L1Error> block(const Hash32& hash) const override
    {
        if (is_silent)
            return tl::unexpected(L1Error::unreachable);
        for (const auto& stored : blocks_)
            if (stored->block.hash == hash)
                return stored->block;
        return tl::unexpected(L1Error::not_found);
    }
    std::optional<Address> sender(const L1Block& block, std::size_t index) const override
    {
        return blocks_[block.header.number - first_]->senders[index];
    }
    Expected<L1Blob, L1Error> blob(const L1Block& /*block*/, const Hash32& hash) const override
    {
        const auto found = blobs.find(hash);
        if (found == blobs.end())
            return tl::unexpected(L1Error::blob_missing);
        return L1Blob{found->second, {}, {}};
    }
    Expected<Bytes, L1Error> committed(BytesView commitment) const override
    {
        const auto found = committed_data.find(to_bytes(commitment));
        if (found == committed_data.end())
            return tl::unexpected(L1Error::data_missing);
        return found->second;
    }
    L1BlockRef head() const override { return blocks_.back()->block.ref(); }
    L1BlockRef safe() const override { return head(); }
    L1BlockRef finalized() const override { return head(); }
    L1BlockRef at(std::uint64_t number) const { return blocks_[number - first_]->block.ref(); }

    std::map<Hash32, Bytes> blobs;         ///< by versioned hash
    std::map<Bytes, Bytes> committed_data; ///< by commitment
    bool is_silent = false;                ///< gives no block by its hash

private:
    struct Stored
    {
        L1Block block;
        std::vector<execution::Transaction> transactions;
        std::vector<Address> senders;
        std::vector<execution::Receipt> receipts;
    };
    std::uint64_t first_ = 100;
    std::vector<std::shared_ptr<Stored>> blocks_;
};

/// A safe chain of the blocks that a test puts there.
struct FakeSafeChain final : SafeChain
{
    std::optional<SafeBlock> safe_block(std::uint64_t number) const override
    {
        const auto found = blocks.find(number);
        return found == blocks.end() ? std::nullopt : std::optional(found->second);
    }
    std::map<std::uint64_t, SafeBlock> blocks;
};

inline const Address kBatcher = address_of("batcher");
inline const Address kInbox = address_of("inbox");
inline const Address kPortal = address_of("portal");
inline const Address kSystemConfig = address_of("system config");

/// A successful transaction with data to the batch inbox.
inline FakeTransaction batch_transaction(Bytes data, const Address& sender = kBatcher)
{
    FakeTransaction out;
    out.sender = sender;
    out.tx.type = execution::TxType::dynamic_fee;
    out.tx.to = kInbox;
    out.tx.data = std::move(data);
    out.receipt.success = true;
    return out;
}

/// A transaction that did nothing but log.
inline FakeTransaction logging_transaction(std::vector<execution::Log> logs, bool success = true)
{
    FakeTransaction out;
    out.receipt.success = success;
    out.receipt.logs = std::move(logs);
    return out;
}

/// Rollup on the first block of `l1`, which must exist.
inline RollupConfig fake_config(const FakeL1& l1)
{
    RollupConfig config;
    config.l1_genesis = l1.at(100).id();
    config.l2_genesis = {hash_of("l2 genesis"), 0};
    config.l2_time = l1.at(100).timestamp;
    config.system_config = {kBatcher, {}, pack_scalar({1368, 810949}), 30'000'000};
    config.seq_window_size = 20;
    config.channel_timeout = 8;
    config.l1_chain_id = 900;
    config.l2_chain_id = 901;
    config.batch_inbox = kInbox;
    config.deposit_contract = kPortal;
    config.l1_system_config = kSystemConfig;
    return config;
}

inline L2BlockRef genesis_ref(const RollupConfig& config)
{
    return {config.l2_genesis.hash, config.l2_genesis.number, {},
            config.l2_time,         config.l1_genesis,        0};
}

/// ABI form of one `bytes` argument.
inline Bytes abi_bytes(BytesView content)
{
    Bytes out(64);
    out[31] = 0x20;
    for (unsigned i = 0; i < 8; ++i)
        out[63 - i] = static_cast<std::uint8_t>(content.size() >> (8 * i));
    append(out, content);
    out.resize((out.size() + 31) / 32 * 32);
    return out;
}

/// ConfigUpdate with words as data.
inline execution::Log config_update(std::uint8_t type, const std::vector<Hash32>& words)
{
    Bytes content;
    for (const Hash32& word : words)
        append(content, word.view());
    Hash32 type_word;
    type_word[31] = type;
    return {kSystemConfig, {kConfigUpdateTopic, Hash32{}, type_word}, abi_bytes(content)};
}

} // namespace nucleate::derivation::test
