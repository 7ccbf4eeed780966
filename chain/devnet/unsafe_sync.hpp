#pragma once

#include "chain/devnet/sequencer_peers.hpp"
#include "chain/devnet/unsafe_feed.hpp"
#include "chain/devnet/vigil.hpp"
#include "chain/rollup/l2_node.hpp"

#include <set>
#include <string>

namespace nucleate::devnet {

/// Keeps the unsafe head of a chain where its sequencer has it, while somebody else sequences. On
/// the chain's writer thread, but for `peers`.
class UnsafeSync
{
public:
    /// All must outlive it. What it takes it hands on by `feed`, so that the blocks of a leader
    /// that dies are not lost with it; all that it hears `vigil` compares.
    UnsafeSync(rollup::L2Node& node, UnsafeFeed& feed, Vigil& vigil)
        : node_(node), feed_(feed), vigil_(vigil)
    {}

    /// What L1 says now.
    struct View
    {
        std::uint64_t l1_time = 0;  ///< of its head, seconds
        Address signer;             ///< that SystemConfig names for unsafe blocks
        std::set<std::string> urls; ///< where other operators' nodes answer
    };
    /// Takes what came and asks for what comes next. An error tells why a block was refused.
    Result<void> step(const View& view);
    /// The same for the node that leads: it compares what others hand on, and takes none of it.
    void watch(const View& view);
    /// Whether every node has been asked since `step` saw the last change of signers: until then a
    /// new leader may lack blocks of the old one.
    bool has_settled() const;

    const SequencerPeers& peers() const { return peers_; }

private:
    void note_signer(const View& view);
    bool may_sign(const Address& signer, std::uint64_t l1_time) const;
    struct Heard
    {
        rollup::UnsafePayload payload;
        const Bytes* envelope = nullptr;
    };
    Result<std::vector<Heard>> hear(const std::vector<Bytes>& payloads, std::uint64_t l1_time);
    Result<void> take(const std::vector<Bytes>& payloads, std::uint64_t l1_time);
    void ask(const View& view, std::uint64_t back);

    rollup::L2Node& node_;
    UnsafeFeed& feed_;
    Vigil& vigil_;
    SequencerPeers peers_;
    Address signer_;
    Address last_signer_;           ///< before `signer_`
    std::uint64_t signs_since_ = 0; ///< L1 time at which `signer_` was seen first
    std::uint64_t rounds_then_ = 0; ///< of `peers_`, at that time
    bool branched_ = false;         ///< a sequencer goes on from a block that is not here
    std::uint64_t reviewed_ = 0;    ///< head when the last blocks were asked for again
    std::uint64_t review_ends_ = 0; ///< round of `peers_`
};

} // namespace nucleate::devnet
