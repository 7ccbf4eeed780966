#pragma once

#include "chain/fault/program/program_config.hpp"
#include "chain/fault/program_trace.hpp"
#include "chain/node/chain.hpp"
#include "chain/rollup/dispute_stores.hpp"
#include "chain/rollup/game_trace.hpp"
#include "chain/rollup/safe_heads.hpp"

#include <list>
#include <memory>

namespace nucleate::rollup {

/// The truth about games, as this node has derived it: outputs of the safe chain that L1 gives up
/// to the game's L1 block, and below them runs of the fault proof program. One thread at a time.
class ChainTrace final : public GameTrace
{
public:
    /// All must outlive it.
    ChainTrace(const L1Source& l1, const node::Chain& l2, const SafeHeads& safe_heads,
               fault::ProgramConfig config);

    std::optional<Hash32> value(const fault::Game& game, std::size_t claim,
                                const fault::Position& position) override;
    bool has_wrong_number(const fault::Game& game) override;
    const Hash32& absolute_prestate() const override { return prestate_; }
    std::optional<StepData> step_data(const fault::Game& game, std::size_t claim,
                                      bool attack) override;
    std::optional<RootBlock> root_block(const fault::Game& game) override;

    /// The run that the claim is about, or an answer to it (see fault::execution_of); null where
    /// the node cannot make it. It stays as long as few others are asked for.
    fault::ProgramTrace* run_of(const fault::Game& game, std::size_t claim, bool attack);

private:
    struct Run
    {
        Run(const L1Source& l1, const node::Chain& l2, std::uint64_t agreed,
            const fault::Dispute& dispute)
            : about(dispute), stores(l1, l2, agreed), preimages(stores, dispute)
        {}
        fault::Dispute about;
        DisputeStores stores;
        fault::HostPreimages preimages;
        std::optional<fault::ProgramTrace> trace;
    };

    std::optional<std::uint64_t> last_block(const fault::Game& game) const;
    bool gives_nothing(const Hash32& l1_head) const;
    std::optional<std::uint64_t> right_block(const fault::Game& game,
                                             const fault::Position& position) const;
    fault::Dispute dispute_of(const fault::Game& game, const fault::Execution& about) const;
    Run* run_about(const fault::Game& game, std::size_t claim, bool attack);

    const L1Source& l1_;
    const node::Chain& l2_;
    const SafeHeads& safe_heads_;
    fault::ProgramConfig config_;
    Hash32 prestate_;
    std::list<std::unique_ptr<Run>> runs_; ///< those used last come first
};

} // namespace nucleate::rollup
