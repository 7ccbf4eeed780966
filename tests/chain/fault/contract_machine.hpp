#pragma once

#include "chain/fault/host_preimages.hpp"
#include "chain/fault/vm.hpp"
#include "tests/chain/contracts/world.hpp"

#include <map>
#include <set>

namespace nucleate::fault::testing {

/// Preimages in memory, by what they are; knows how the contract is told of each.
class KnownPreimages final : public PreimageOracle
{
public:
    std::optional<Bytes> preimage(const Hash32& key) override;
    void hint(BytesView text) override { hints.emplace_back(text.begin(), text.end()); }

    Hash32 add_local(LocalKey key, Bytes data);
    Hash32 add_keccak(const Bytes& data);
    Hash32 add_sha256(const Bytes& data);
    /// Result of a precompile that succeeds.
    Hash32 add_precompile(const Address& precompile, const Bytes& input, BytesView output);
    /// The same for one whose key is known; it is not served.
    void add_raw_precompile(const Hash32& key, const Address& precompile, const Bytes& input);

    /// A field element of a blob whose key is known; it is not served.
    void add_raw_element(const Hash32& key, Bytes element, PreimageOrigin::BlobOpening opening);

    /// Call of the PreimageOracle contract that loads the part; nothing for an unknown key.
    std::optional<Bytes> loading_call(const PreimagePart& part) const;

    std::vector<std::string> hints;

private:
    struct Known
    {
        Bytes data;     ///< what is read
        Bytes material; ///< what the contract computes it from
        Address precompile;
        PreimageOrigin::BlobOpening opening;
    };
    std::map<Hash32, Known> known_;
};

/// MIPS.sol and PreimageOracle.sol as the OP Stack ships them, running in the project's own EVM.
class ContractMachine
{
public:
    /// What step() did; nothing when it reverted.
    struct Step
    {
        Hash32 hash; ///< returned
        Bytes state; ///< logged
    };

    ContractMachine();

    /// Loads the part that the step reads, as a player of a game would, then takes the step.
    std::optional<Step> step(const StepWitness& witness, const KnownPreimages& preimages);

private:
    void load(const PreimagePart& part, const KnownPreimages& preimages);

    contracts::testing::World world_;
    contracts::testing::Person player_;
    Address oracle_;
    Address mips_;
    std::set<std::pair<Hash32, std::uint32_t>> loaded_;
};

} // namespace nucleate::fault::testing
