#pragma once

#include "chain/base/bytes.hpp"
#include "chain/rollup/l1_calls.hpp"
#include "chain/rollup/l1_sender.hpp"

#include <cstdint>
#include <set>
#include <string>

namespace nucleate::devnet {

/// What the contracts of a chain say of its leader.
struct Leadership
{
    Address batcher; ///< whose batches count
    Address signer;  ///< whose unsafe blocks count
};
/// Nothing when L1 cannot be read.
std::optional<Leadership> leadership_of(const rollup::L1Calls& l1, const Address& system_config);

/// L1 time, seconds, from which another operator may lead; nothing while there is no other, and
/// when L1 cannot be read.
std::optional<std::uint64_t> term_end_of(const rollup::L1Calls& l1, const Address& sequencer_set);

/// Where the active operators of a set say that their nodes answer, but for `own`.
std::set<std::string> urls_of_others(const rollup::L1Calls& l1, const Address& sequencer_set,
                                     const std::string& own);

/// An operator's place in a sequencer set, held by its hot key: says where its node answers, and
/// sees to it that a leader whose term is over or who is silent is followed by another, when nobody
/// else does.
class Seat
{
public:
    /// Both must outlive it.
    Seat(const rollup::L1Calls& l1, rollup::L1Sender& sender, const Address& sequencer_set,
         const Address& key)
        : l1_(l1), sender_(sender), set_(sequencer_set), key_(key)
    {}

    /// Looks what is due at L1 time `now`; `url` is where the node answers. An error is what could
    /// not be done and is tried again.
    Result<void> step(std::uint64_t now, const std::string& url);
    /// Who is paid, while the seat is held; nothing else.
    const std::optional<Address>& holder() const { return holder_; }

private:
    Result<void> keep_turns(std::uint64_t now);
    Result<void> send(Bytes data, std::uint64_t now);

    const rollup::L1Calls& l1_;
    rollup::L1Sender& sender_;
    Address set_;
    Address key_;
    std::optional<Address> holder_;
    std::uint64_t not_before_ = 0; ///< L1 time of the next transaction
};

} // namespace nucleate::devnet
