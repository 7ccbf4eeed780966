#pragma once

#include "chain/base/bytes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::devnet {

/// What an operator's node can do wrong while it leads.
enum class LeaderFault : std::uint8_t
{
    kill,       ///< nothing at all
    hang,       ///< no blocks
    withhold,   ///< no batches
    delay,      ///< batches come late
    corrupt,    ///< one batch is damaged on its way to L1
    censor,     ///< transactions of one account are left out
    equivocate, ///< a height is signed twice
};

/// What is broken on purpose in the nodes that run one chain here. The nodes act by it, and note
/// when they first did harm; nothing that watches the chain sees it.
class RollupFaults
{
public:
    struct Fault
    {
        std::string id;
        LeaderFault what{};
        Address worker;                     ///< whose node has it: the operator's payee
        Address sender;                     ///< of `censor`
        std::uint64_t blocks = 0;           ///< of `delay`: L1 blocks
        std::optional<std::uint64_t> held;  ///< of `delay`: L1 block since which a batch waits
        std::optional<std::uint64_t> going; ///< of `delay`: L1 block in which that batch is sent
        std::uint64_t harmed = 0;           ///< L1 time of the first harm; 0: none yet
    };

    void add(Fault fault) { faults_.push_back(std::move(fault)); }
    void remove(const std::string& id);
    /// Null when that operator's node has no such fault.
    Fault* find(LeaderFault what, const Address& worker);
    const Fault* find(const std::string& id) const;
    /// Whether anybody's node has it.
    bool has(LeaderFault what) const;
    /// Accounts whose transactions that operator leaves out.
    std::vector<Address> censored_by(const Address& worker) const;

private:
    std::vector<Fault> faults_;
};

} // namespace nucleate::devnet
