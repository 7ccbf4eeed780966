#pragma once

#include "chain/derivation/predeploys.hpp"
#include "chain/evm/code.hpp"
#include "chain/execution/block_import.hpp"
#include "chain/execution/state_root.hpp"
#include "chain/fault/host_preimages.hpp"
#include "chain/fault/program/l2_chain.hpp"
#include "chain/rollup/light_chain.hpp"
#include "tests/chain/rollup/devnet_fixture.hpp"

#include <map>

namespace nucleate::fault::testing {

/// The stores of a devnet of the rollup's tests: both chains as they are there, and the L2's state
/// from its genesis on by replaying its blocks.
class RollupStores final : public HostStores
{
public:
    explicit RollupStores(rollup::test::World& world) : world_(world)
    {
        const auto& genesis = *world.deployment->genesis();
        execution::StateChanges start = rollup::genesis_changes(genesis.alloc);
        Hash32 root = commit(start, execution::kEmptyTrieRoot);
        const node::Chain& l2 = world.l2->chain();
        for (std::uint64_t n = 0; n <= l2.heads().latest; ++n) {
            const auto block = l2.block(n);
            if (n > 0)
                root = execute(*block, root);
            outputs_.push_back(output(*block, root));
            by_root_[outputs_.back().root()] = outputs_.back().encode();
        }
    }

    const OutputPreimage& output_at(std::uint64_t number) const { return outputs_.at(number); }

    std::optional<HostBlock> l1_block(const Hash32& hash) const override
    {
        return host_block(world_.l1->block(hash));
    }
    std::optional<HostBlob> l1_blob(const Hash32& /*block*/,
                                    const Hash32& versioned_hash) const override
    {
        const auto kept = world_.l1->blobs().find(versioned_hash);
        return kept ? std::optional{HostBlob{kept->data, kept->commitment}} : std::nullopt;
    }
    std::optional<HostBlock> l2_block(const Hash32& hash) const override
    {
        return host_block(world_.l2->chain().block(hash));
    }
    std::optional<Bytes> l2_state_node(const Hash32& hash, BytesView path) const override
    {
        return nodes_.node(hash, path);
    }
    std::optional<Bytes> l2_code(const Hash32& code_hash) const override
    {
        const auto found = codes_.find(code_hash);
        return found == codes_.end() ? std::nullopt
                                     : std::optional{to_bytes(found->second->bytes())};
    }
    std::optional<Bytes> l2_output(const Hash32& root) const override
    {
        const auto found = by_root_.find(root);
        return found == by_root_.end() ? std::nullopt : std::optional{found->second};
    }

    std::optional<Bytes> committed(const Hash32& hash) const override
    {
        Bytes commitment{0x00};
        append(commitment, hash.view());
        const auto found = world_.layer.get(commitment);
        return found ? std::optional{*found} : std::nullopt;
    }

private:
    static std::optional<HostBlock> host_block(const node::SealedBlockPtr& sealed)
    {
        if (!sealed)
            return std::nullopt;
        return HostBlock{sealed->block.header, sealed->block.transactions, sealed->receipts};
    }

    Hash32 commit(execution::StateChanges& changes, const Hash32& parent)
    {
        auto commit = execution::commit_state(changes, parent, nodes_).value();
        for (const auto& [address, root] : commit.storage_roots) {
            roots_[address] = root;
            if (auto& account = changes.accounts.at(address).account)
                account->storage_root = root;
        }
        nodes_.add(std::move(commit.nodes));
        for (const auto& [hash, code] : changes.codes)
            codes_[hash] = code;
        state_.apply(changes);
        return commit.root;
    }

    /// The block again, for what it changed; its header was checked when it was made.
    Hash32 execute(const node::SealedBlock& block, const Hash32& parent)
    {
        const auto before = world_.l2->chain().block(block.block.header.number - 1);
        const execution::ImportParent on{before->block.header, before->hash, state_, nodes_,
                                         [this](std::uint64_t number) {
                                             const auto found = world_.l2->chain().block(number);
                                             return found ? found->hash : Hash32{};
                                         }};
        auto imported = execution::import_block(world_.l2->chain().spec(), block.block, on);
        if (!imported)
            qFatal("%s", imported.error().name());
        return commit(imported->outcome.changes, parent);
    }

    OutputPreimage output(const node::SealedBlock& block, const Hash32& root) const
    {
        return {root, roots_.at(derivation::kMessagePasser), block.hash};
    }

    rollup::test::World& world_;
    rollup::MemoryState state_;
    trie::MemoryNodeStore nodes_;
    std::map<Address, Hash32> roots_;
    std::map<Hash32, evm::CodePtr> codes_;
    std::vector<OutputPreimage> outputs_;
    std::map<Hash32, Bytes> by_root_;
};

} // namespace nucleate::fault::testing
