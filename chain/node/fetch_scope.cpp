#include "chain/node/fetch_scope.hpp"

#include "chain/base/log.hpp"

namespace nucleate::node {
namespace {
thread_local FetchScope* innermost = nullptr;
} // namespace

FetchScope::FetchScope(Fetching fetching)
    : outer_(innermost),
      forbidden_(fetching == Fetching::forbidden || (innermost != nullptr && innermost->forbidden_))
{
    innermost = this;
}

FetchScope::~FetchScope()
{
    innermost = outer_;
    if (outer_ == nullptr)
        return;
    outer_->wanted_ = outer_->wanted_ || wanted_;
    if (failure_ && !checked_ && !outer_->failure_)
        outer_->failure_ = std::move(failure_);
}

Result<void> FetchScope::check()
{
    checked_ = true;
    if (failure_)
        return tl::unexpected<Error>(*failure_);
    return {};
}

void FetchScope::note(const Error& error)
{
    if (innermost == nullptr)
        log(LogLevel::warning, "fork", error.message);
    else if (!innermost->failure_)
        innermost->failure_ = error;
}

bool FetchScope::failed()
{
    return innermost != nullptr && innermost->failure_.has_value();
}

bool FetchScope::may_fetch()
{
    if (innermost == nullptr || !innermost->forbidden_)
        return true;
    innermost->wanted_ = true;
    return false;
}

} // namespace nucleate::node
