#pragma once

namespace nucleate::devnet {

/// What a key does for the chains that are joined.
struct JoinRoles
{
    bool sequence = true; ///< takes its turns where a sequencer set has it
    bool propose = false; ///< puts output roots on L1 when nobody else has, for a bond
    bool dispute = false; ///< plays the games about wrong ones, for bonds
};

} // namespace nucleate::devnet
