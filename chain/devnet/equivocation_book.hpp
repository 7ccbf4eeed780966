#pragma once

#include "chain/devnet/equivocation_watch.hpp"
#include "chain/storage/database.hpp"

#include <boost/json/array.hpp>

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace nucleate::devnet {

/// The double signatures of a chain that this node has evidence of, kept in the data folder.
class EquivocationBook
{
public:
    /// How far one has come.
    enum class State : std::uint8_t
    {
        found,     ///< here, not on L1
        reported,  ///< a transaction with it was sent
        punished,  ///< L1 has taken the stake, for this height or another
        pointless, ///< the signer has no stake in the set
        too_large, ///< for a transaction that pools take
    };
    struct Entry
    {
        DoubleSign evidence;
        State state = State::found;
        std::optional<Hash32> transaction; ///< on L1, that was sent from here
    };
    /// The most that are kept of a chain; of one signer only one is open at a time.
    static constexpr std::size_t kMost = 64;

    /// What the folder holds of this set.
    static Result<std::unique_ptr<EquivocationBook>>
    open(std::shared_ptr<storage::Database> database, const Address& sequencer_set);

    /// Keeps new evidence; false when it adds nothing.
    Result<bool> add(DoubleSign evidence);
    Result<void> update(const std::string& name, State state,
                        std::optional<Hash32> transaction = std::nullopt);
    /// Found or reported, by name. Writer thread.
    std::vector<Entry> unsettled() const;
    /// All, with signatures and payloads, as `nucleate_equivocations` answers. Any thread.
    boost::json::array list() const;

private:
    EquivocationBook(std::shared_ptr<storage::Database> database, std::string prefix)
        : database_(std::move(database)), prefix_(std::move(prefix))
    {}
    Result<void> keep(const Entry& entry);

    std::shared_ptr<storage::Database> database_;
    std::string prefix_;
    mutable std::mutex mutex_;
    std::map<std::string, Entry> entries_; ///< by name
};

} // namespace nucleate::devnet
