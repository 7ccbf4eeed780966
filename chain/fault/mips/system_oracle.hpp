#pragma once

#include "chain/fault/preimage.hpp"

namespace nucleate::fault::mips {

/// Preimages by way of the machine's file descriptors. A preimage that is not to be had stops the
/// machine, so there is always an answer.
class SystemOracle final : public PreimageOracle
{
public:
    std::optional<Bytes> preimage(const Hash32& key) override;
    void hint(BytesView text) override;
};

} // namespace nucleate::fault::mips
