#pragma once

#include "chain/base/result.hpp"
#include "chain/fault/preimage.hpp"
#include "chain/fault/program/program_config.hpp"

namespace nucleate::fault {

/// Why no verdict was reached: the machine would panic.
enum class ProgramError : std::uint8_t
{
    missing_preimage,
    bad_inputs,   ///< local data of a wrong size
    wrong_chain,  ///< the game is about another L2
    bad_output,   ///< what is agreed is no output of this rollup
    bad_l1,       ///< derivation cannot read the L1 that it is given
    bad_deposits, ///< a block of deposits alone does not execute
};
const char* to_string(ProgramError error);

/// Does the disputed output follow from the agreed one and L1? Derives from L1 up to its head and
/// executes until the disputed block. Where L1 does not reach as far, the last output that it gives
/// stands for all later ones; so it does where the agreed block is not before the disputed one.
Expected<bool, ProgramError> claim_holds(const ProgramConfig& config, PreimageOracle& oracle);

} // namespace nucleate::fault
