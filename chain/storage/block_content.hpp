#pragma once

#include "chain/base/uint256.hpp"
#include "chain/storage/packing.hpp"

#include <cstdint>

namespace nucleate::storage {

/// What is kept of a block in one packed piece.
struct BlockContent
{
    Bytes body;
    Bytes receipts;
    Bytes touched; ///< see touched.hpp
};

Bytes pack_content(Packer& packer, BytesView body, BytesView receipts, BytesView touched);
/// Nothing when it is damaged.
std::optional<BlockContent> unpack_content(BytesView packed);

/// A slot's number as tables have it: its length and its bytes without leading zeros, so that
/// small numbers are short and the order stays.
Bytes slot_column(const uint256& slot);
uint256 slot_of_column(BytesView column);

} // namespace nucleate::storage
