#pragma once

#include "chain/base/result.hpp"

#include <optional>

namespace nucleate::node {

/// State views answer with values, not with errors: when a value has to be fetched and cannot be,
/// the view answers as if it were not there and notes the failure here, with its thread. Whoever
/// executes or answers by a view opens a scope first and drops what came out when it has failed.
/// In a failed scope nothing more is fetched. Scopes of a thread nest.
class FetchScope
{
public:
    enum class Fetching : std::uint8_t
    {
        allowed,
        forbidden ///< this thread must not wait; holds for the scopes inside too
    };
    explicit FetchScope(Fetching fetching = Fetching::allowed);
    ~FetchScope(); ///< hands a failure that nobody checked to the scope around it
    FetchScope(const FetchScope&) = delete;
    FetchScope& operator=(const FetchScope&) = delete;

    /// The first failure of the scope; it counts as dealt with.
    Result<void> check();
    /// Something had to be fetched where that is forbidden.
    bool wanted_fetch() const { return wanted_; }

    // What views and sources use.
    /// Tells the innermost scope of this thread; the log where there is none.
    static void note(const Error& error);
    static bool failed();
    /// False where fetching is forbidden; the scopes remember that it was wanted.
    static bool may_fetch();

private:
    FetchScope* outer_;
    bool forbidden_;
    bool wanted_ = false;
    bool checked_ = false;
    std::optional<Error> failure_;
};

} // namespace nucleate::node
