#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace nucleate::node {

/// Handlers by id. Calling takes a copy of the list first: no lock is held while calling out.
template <class Argument>
class Hooks
{
public:
    using Handler = std::function<void(Argument)>;

    void add(std::uint64_t id, Handler handler)
    {
        const std::lock_guard lock(mutex_);
        handlers_.emplace(id, std::make_shared<const Handler>(std::move(handler)));
    }
    void remove(std::uint64_t id)
    {
        const std::lock_guard lock(mutex_);
        handlers_.erase(id);
    }
    void call(Argument argument) const
    {
        std::vector<std::shared_ptr<const Handler>> handlers;
        {
            const std::lock_guard lock(mutex_);
            for (const auto& [id, handler] : handlers_)
                handlers.push_back(handler);
        }
        for (const auto& handler : handlers)
            (*handler)(argument);
    }

private:
    mutable std::mutex mutex_;
    std::map<std::uint64_t, std::shared_ptr<const Handler>> handlers_;
};

} // namespace nucleate::node
