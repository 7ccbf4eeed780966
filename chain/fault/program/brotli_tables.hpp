#pragma once

#include <cstdint>

/// The tables of RFC 7932 that are too large to be written down: its appendices A (dictionary), B
/// (transforms) and section 7.1 (contexts). Taken out of libbrotlicommon when the room is built.
namespace nucleate::fault::brotli {

inline constexpr unsigned kTransforms = 121;

struct Transform
{
    const char* prefix;
    std::uint8_t kind; ///< see apply() in brotli_dictionary.cpp
    const char* suffix;
};

extern const std::uint8_t kDictionary[122'784];
/// Words of each length: their number is a power of two, and where the first one lies.
extern const std::uint8_t kSizeBits[25];
extern const std::uint32_t kOffsets[25];
extern const Transform kTransformTable[kTransforms];
/// For each of four modes: of the last byte, then of the one before; the context is both ORed.
extern const std::uint8_t kContexts[4][2][256];

} // namespace nucleate::fault::brotli
