#include "tests/chain/fault/contract_machine.hpp"

#include "chain/contracts/generated/mips.hpp"
#include "chain/contracts/generated/preimage_oracle.hpp"
#include "chain/crypto/hash.hpp"
#include "chain/crypto/keccak.hpp"

namespace nucleate::fault::testing {

namespace preimage_oracle = contracts::preimage_oracle;
namespace mips = contracts::mips;

std::optional<Bytes> KnownPreimages::preimage(const Hash32& key)
{
    const auto found = known_.find(key);
    return found == known_.end() ? std::nullopt : std::optional{found->second.data};
}

Hash32 KnownPreimages::add_local(LocalKey key, Bytes data)
{
    const Hash32 at = local_key(key);
    known_[at] = {data, data, {}, {}};
    return at;
}

Hash32 KnownPreimages::add_keccak(const Bytes& data)
{
    const Hash32 key = keccak_key(crypto::keccak256(data));
    known_[key] = {data, data, {}, {}};
    return key;
}

Hash32 KnownPreimages::add_sha256(const Bytes& data)
{
    const Hash32 key = sha256_key(crypto::sha256(data));
    known_[key] = {data, data, {}, {}};
    return key;
}

Hash32 KnownPreimages::add_precompile(const Address& precompile, const Bytes& input,
                                      BytesView output)
{
    const Hash32 key = precompile_key(precompile, input);
    Bytes result{1};
    append(result, output);
    known_[key] = {result, input, precompile, {}};
    return key;
}

void KnownPreimages::add_raw_precompile(const Hash32& key, const Address& precompile,
                                        const Bytes& input)
{
    known_[key] = {{}, input, precompile, {}};
}

void KnownPreimages::add_raw_element(const Hash32& key, Bytes element,
                                     PreimageOrigin::BlobOpening opening)
{
    known_[key] = {{}, std::move(element), {}, std::move(opening)};
}

std::optional<Bytes> KnownPreimages::loading_call(const PreimagePart& part) const
{
    const auto found = known_.find(part.key);
    if (found == known_.end())
        return std::nullopt;
    const Known& known = found->second;
    const uint256 offset{part.offset};
    switch (preimage_type(part.key)) {
    case PreimageType::local: {
        Hash32 word;
        std::copy(known.data.begin(), known.data.end(), word.data());
        Hash32 ident = part.key;
        ident[0] = 0;
        return preimage_oracle::load_local_data(to_uint256(ident), {}, word,
                                                uint256{known.data.size()}, offset);
    }
    case PreimageType::keccak256:
        return preimage_oracle::load_keccak256_preimage_part(offset, known.material);
    case PreimageType::sha256:
        return preimage_oracle::load_sha256_preimage_part(offset, known.material);
    case PreimageType::precompile:
        return preimage_oracle::load_precompile_preimage_part(offset, known.precompile,
                                                              known.material);
    case PreimageType::blob:
        return preimage_oracle::load_blob_preimage_part(
            to_uint256(known.opening.z), uint256_from_be(known.material), known.opening.commitment,
            known.opening.proof, offset);
    default:
        return std::nullopt;
    }
}

ContractMachine::ContractMachine() : player_(world_.person(1))
{
    oracle_ = world_.deploy(player_, preimage_oracle::creation(uint256{126'000}, uint256{86'400}));
    mips_ = world_.deploy(player_, mips::creation(oracle_));
}

std::optional<ContractMachine::Step> ContractMachine::step(const StepWitness& witness,
                                                           const KnownPreimages& preimages)
{
    if (witness.part)
        load(*witness.part, preimages);
    const contracts::testing::Sent sent =
        world_.call(mips_, mips::step(witness.state, witness.proof, {}), player_);
    const auto hash = mips::decode_step(sent.output);
    if (!sent.ok || !hash || sent.logs.size() != 1)
        return std::nullopt;
    return Step{*hash, sent.logs[0].data};
}

void ContractMachine::load(const PreimagePart& part, const KnownPreimages& preimages)
{
    if (!loaded_.insert({part.key, part.offset}).second)
        return;
    if (const std::optional<Bytes> call = preimages.loading_call(part))
        world_.send(player_, oracle_, *call);
}

} // namespace nucleate::fault::testing
