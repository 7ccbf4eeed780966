#pragma once

#include "chain/evm/fork.hpp"
#include "chain/execution/types.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace nucleate::execution {

/// Which of the two instantiations of the state transition a chain runs.
enum class RuleSet : std::uint8_t
{
    l1,
    l2
};

/// EIP-7892 blob schedule entry.
struct BlobParameters
{
    std::uint64_t target = 6; ///< blobs a block
    std::uint64_t max = 9;
    std::uint64_t base_fee_update_fraction = 5'007'716;
};

/// EIP-1559 parameters. Ethereum: 2 and 8; OP Stack since Canyon: 6 and 250.
struct BaseFeeParameters
{
    std::uint64_t elasticity = 2;
    std::uint64_t denominator = 8;
};

/// Everything that the rules of a chain depend on.
struct ChainSpec
{
    std::uint64_t chain_id = 0;
    RuleSet rules = RuleSet::l1;
    BaseFeeParameters base_fee;
    /// Whose deposit events become requests from Prague on (EIP-6110).
    Address deposit_contract = "0x00000000219ab540356cbb839cbe05303d7705fa"_address;

    /// A fork holds from the first block whose number (up to London) or time (from Shanghai on)
    /// has reached its activation. `paris` activates by number.
    struct Activation
    {
        evm::Fork fork;
        std::uint64_t at = 0; ///< block number, or seconds from Shanghai on
    };
    std::vector<Activation> activations; ///< ascending by fork
    /// Blocks of forks that change none of the rules here, such as those that moved the difficulty
    /// bomb. They show in the fork id (EIP-2124) only.
    std::vector<std::uint64_t> minor_forks;
    std::map<evm::Fork, BlobParameters> blob_schedule;
    /// EIP-7892: forks that change blob parameters alone, by their time in seconds.
    std::map<std::uint64_t, BlobParameters> blob_only_forks;

    evm::Fork fork_at(std::uint64_t number, std::uint64_t timestamp) const;
    /// What a fork brings by itself.
    BlobParameters blob_parameters(evm::Fork fork) const;
    /// What holds in a block, blob-only forks included.
    BlobParameters blob_parameters_at(std::uint64_t number, std::uint64_t timestamp) const;

    /// All forks up to `fork` from genesis on.
    static ChainSpec l1(std::uint64_t chain_id, evm::Fork fork);
    /// OP Stack with all forks up to Fjord at genesis (Cancun EVM, P256VERIFY).
    static ChainSpec l2(std::uint64_t chain_id);
};

} // namespace nucleate::execution
