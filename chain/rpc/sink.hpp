#pragma once

#include <cstddef>
#include <string>

namespace nucleate::rpc {

/// Takes an answer piece by piece while it is made, so that a long one is never in memory whole.
class Sink
{
public:
    virtual ~Sink() = default;
    /// Hands on a piece; waits while the reader is behind. False once the reader is gone or too
    /// slow: the rest is made for nobody.
    bool take(std::string&& piece)
    {
        taken_ += piece.size();
        broken_ = broken_ || !send(std::move(piece));
        return !broken_;
    }
    std::size_t taken() const { return taken_; } ///< bytes so far
    bool broken() const { return broken_; }

protected:
    virtual bool send(std::string&& piece) = 0;

private:
    std::size_t taken_ = 0;
    bool broken_ = false;
};

} // namespace nucleate::rpc
