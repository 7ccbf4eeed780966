#pragma once

#include "chain/devnet/equivocation_book.hpp"
#include "chain/rollup/l1_calls.hpp"
#include "chain/rollup/l1_sender.hpp"

#include <functional>

namespace nucleate::devnet {

/// Brings double signatures to their sequencer set, which punishes them by itself.
class Accuser
{
public:
    /// Signs and sends under the account that is told to `step`.
    using Send = std::function<Result<Hash32>(const rollup::L1Transaction&)>;

    /// `l1` must outlive it.
    Accuser(const rollup::L1Calls& l1, const Address& sequencer_set) : l1_(l1), set_(sequencer_set)
    {}

    /// Looks at L1 time `now` what became of the evidence, and sends what nobody has sent yet. Who
    /// signed twice does not accuse itself. An error is what could not be sent and is tried again.
    Result<void> step(EquivocationBook& book, std::uint64_t now, const Address& from,
                      const Send& send);

private:
    using State = EquivocationBook::State;
    /// What L1 has made of it; nothing when it cannot be read or the set knows no such offence.
    std::optional<State> state_on_l1(const EquivocationBook::Entry& entry) const;
    Result<void> accuse(EquivocationBook& book, const EquivocationBook::Entry& entry,
                        std::uint64_t now, const Address& from, const Send& send);

    const rollup::L1Calls& l1_;
    Address set_;
    std::uint64_t not_before_ = 0; ///< L1 time of the next transaction
};

} // namespace nucleate::devnet
