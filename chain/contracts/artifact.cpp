#include "chain/contracts/artifact.hpp"

#include <algorithm>
#include <array>

// The blob that build.mjs packed, between two labels.
asm(".section .rodata\n"
    ".balign 16\n"
    "nucleate_contracts_blob:\n"
    ".incbin \"" NUCLEATE_CONTRACTS_BLOB "\"\n"
    ".byte 0\n"
    ".text\n");
extern "C" const std::uint8_t nucleate_contracts_blob[] __attribute__((visibility("hidden")));

namespace nucleate::contracts {
namespace {

struct Range
{
    std::uint32_t offset;
    std::uint32_t size;
};
struct Row
{
    Range creation;
    Range runtime;
    Range abi;
    Range immutables; ///< in kImmutables
};

#include "chain/contracts/generated/artifacts_table.inc"

constexpr std::size_t kCount = std::size(kRows);
static_assert(kCount == std::size(kArtifactNames));

BytesView bytes_of(const Range& range)
{
    return {nucleate_contracts_blob + range.offset, range.size};
}

std::array<Artifact, kCount> make_artifacts()
{
    std::array<Artifact, kCount> all;
    for (std::size_t i = 0; i < kCount; ++i) {
        const Row& row = kRows[i];
        const BytesView abi = bytes_of(row.abi);
        all[i] = {kArtifactNames[i], bytes_of(row.creation), bytes_of(row.runtime),
                  std::string_view{reinterpret_cast<const char*>(abi.data()), abi.size()},
                  std::span{kImmutables}.subspan(row.immutables.offset, row.immutables.size)};
    }
    return all;
}

} // namespace

std::span<const Artifact> artifacts()
{
    static const std::array<Artifact, kCount> all = make_artifacts();
    return all;
}

const Artifact& artifact(ArtifactName name)
{
    return artifacts()[name.index];
}

const Artifact* find_artifact(std::string_view name)
{
    const std::span<const Artifact> all = artifacts();
    const auto found = std::ranges::find(all, name, &Artifact::name);
    return found == all.end() ? nullptr : &*found;
}

Bytes deployment(const Artifact& artifact, BytesView constructor_arguments)
{
    Bytes data = to_bytes(artifact.creation);
    append(data, constructor_arguments);
    return data;
}

Bytes runtime_with_immutables(const Artifact& artifact, std::span<const Hash32> words)
{
    Bytes code = to_bytes(artifact.runtime);
    for (const ImmutableReference& place : artifact.immutables) {
        if (place.ordinal >= words.size())
            continue;
        const BytesView word = words[place.ordinal].view().last(place.length);
        std::ranges::copy(word, code.begin() + place.start);
    }
    return code;
}

} // namespace nucleate::contracts
