#pragma once

#include "chain/contracts/generated/optimism_portal2.hpp"
#include "chain/fault/program/claim.hpp"
#include "tests/chain/fault/rollup_stores.hpp"

namespace nucleate::fault::testing {

/// A rollup with a deposit, transfers and posted batches, and what a program needs to judge it.
class LiveRollup
{
public:
    enum class Data
    {
        plain,
        blobs,
        alt_da, ///< batches lie on a DA layer
    };
    explicit LiveRollup(derivation::Compression compression, Data data = Data::plain)
    {
        using namespace rollup::test;
        const uint256 ether = 1'000'000'000'000'000'000;
        world_.options.batcher.compression = compression;
        if (data == Data::alt_da)
            world_.parameters.alt_da = derivation::AltDaConfig{};
        world_.sender->uses_blobs = data == Data::blobs;
        world_.deploy();
        world_.open_l2();
        world_.run(4);
        const Bytes call = contracts::optimism_portal2::deposit_transaction(
            account(kUser).address, ether, 100'000, false, {});
        send(*world_.l1, kUser, world_.deployment->addresses().at("OptimismPortalProxy"), ether,
             call, 1'000'000)
            .value();
        world_.run(10);
        for (unsigned i = 0; i < 3; ++i) {
            send(world_.l2->chain(), kUser, account(kOther).address, ether / uint256{10}, {},
                 21'000)
                .value();
            world_.run(3);
        }
        world_.run(20);
        stores_.emplace(world_);
        config_.rollup = *world_.deployment->config();
        config_.blob_fractions = blob_fractions(world_.l1->spec());
    }

    const ProgramConfig& config() const { return config_; }
    const RollupStores& stores() const { return *stores_; }
    /// The DA layer forgets everything.
    void lose_data() { world_.layer.data.clear(); }
    std::uint64_t safe() const { return world_.l2->chain().heads().safe; }

    /// Blobs that L1 holds.
    std::uint64_t blobs() const
    {
        std::uint64_t out = 0;
        for (std::uint64_t n = 0; n <= world_.l1->heads().latest; ++n)
            out += world_.l1->blobs().of_block(n)->size();
        return out;
    }

    /// About a true output.
    Dispute dispute(std::uint64_t agreed, std::uint64_t disputed) const
    {
        Dispute out;
        out.l1_head = world_.l1->head()->hash;
        out.agreed_output = stores_->output_at(agreed).root();
        out.disputed_output = stores_->output_at(disputed).root();
        out.disputed_block = disputed;
        out.l2_chain_id = config_.rollup.l2_chain_id;
        return out;
    }

private:
    rollup::test::World world_;
    std::optional<RollupStores> stores_;
    ProgramConfig config_;
};

} // namespace nucleate::fault::testing
