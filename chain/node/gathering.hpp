#pragma once

#include <functional>
#include <map>

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

private:
    Gathering* outer_;
    std::map<const void*, std::function<void()>> waiting_;
};

} // namespace nucleate::node
