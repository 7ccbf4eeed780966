#pragma once

#include "chain/base/bytes.hpp"
#include "chain/contracts/generated/names.hpp"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>

namespace nucleate::contracts {

/// Where an immutable lies in the runtime code: a big-endian word to be filled in.
struct ImmutableReference
{
    std::uint32_t ordinal; ///< of the immutable, in the order of declaration
    std::uint32_t start;   ///< offset in the runtime code, bytes
    std::uint32_t length;  ///< bytes
};

/// One compiled contract. All views are of static storage.
struct Artifact
{
    std::string_view name;
    BytesView creation;   ///< init code without constructor arguments; empty for genesis-only code
    BytesView runtime;    ///< deployed code, immutables zero
    std::string_view abi; ///< JSON
    std::span<const ImmutableReference> immutables;
};

/// Name of an artifact that is known to exist: any other does not compile.
struct ArtifactName
{
    std::size_t index = 0;

    consteval ArtifactName(const char* name) // NOLINT: implicit on purpose
    {
        while (kArtifactNames[index] != name)
            if (++index == std::size(kArtifactNames))
                throw "no such contract";
    }
};

/// The contract of that name: `artifact("SystemConfig")`.
const Artifact& artifact(ArtifactName name);
/// The same for names from outside; null if there is none.
const Artifact* find_artifact(std::string_view name);
/// All of them, in the order of contracts.json.
std::span<const Artifact> artifacts();

/// Data of the transaction that deploys the contract: init code and encoded constructor arguments.
Bytes deployment(const Artifact& artifact, BytesView constructor_arguments = {});
/// Runtime code for a genesis: word i goes wherever the contract's i-th immutable is read. Missing
/// words stay zero.
Bytes runtime_with_immutables(const Artifact& artifact, std::span<const Hash32> words);

} // namespace nucleate::contracts
