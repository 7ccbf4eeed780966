#pragma once

#include "chain/devnet/detector.hpp"

#include <set>

namespace nucleate::devnet {

/// "double-signature": asks for signed blocks as any other node does, for the new ones and for the
/// last ones again, and compares what it gets. What it finds, and what others have found whose
/// evidence came here, goes to the sequencer set (SetKeeper).
class DoubleSignature final : public Detector
{
public:
    void look(const ChainSight& sight, std::vector<Finding>& out) override;

private:
    void note_signer(const ChainSight& sight);
    void listen(const ChainSight& sight);
    void hear(const ChainSight& sight, const std::vector<Bytes>& envelopes);

    EquivocationWatch watch_;
    std::uint64_t newest_ = 0;  ///< block that was heard of last
    std::uint64_t oldest_ = 1;  ///< from which on none is missing
    std::set<Bytes> known_;     ///< signatures of what was opened already
    std::set<Address> signers_; ///< that L1 has named lately
};

} // namespace nucleate::devnet
