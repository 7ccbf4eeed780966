#pragma once

#include "chain/base/bytes.hpp"

#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace nucleate::node {

/// While one lives, what its thread submits in automine mode waits in the pool; its end includes
/// all of it, in as few blocks as it takes. For those who hand in many transactions at once.
class Gathering
{
public:
    Gathering();
    ~Gathering();
    Gathering(const Gathering&) = delete;
    Gathering& operator=(const Gathering&) = delete;

    /// The innermost of this thread, null when there is none.
    static Gathering* current();
    /// Calls `mine` at the end, once for each `miner`.
    void add(const void* miner, std::function<void()> mine);

    /// Finds the senders of encoded transactions that will be submitted, on all cores.
    void expect(const std::vector<Bytes>& raw);
    /// The sender of the transaction with this hash, when it was expected and is well signed.
    std::optional<Address> sender_of(const Hash32& hash) const;

private:
    Gathering* outer_;
    std::map<const void*, std::function<void()>> waiting_;
    std::unordered_map<Hash32, Address> senders_;
};

} // namespace nucleate::node
