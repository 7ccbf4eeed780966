#pragma once

#include "chain/base/bytes.hpp"

#include <span>

namespace nucleate::crypto {

/// Overwrites memory in a way the compiler may not drop.
void wipe(std::span<std::uint8_t> memory);

/// Owns secret bytes and wipes them when it goes. Not copied by accident: ask with copy().
class Secret
{
public:
    Secret() = default;
    explicit Secret(Bytes bytes) : bytes_(std::move(bytes)) {}
    explicit Secret(std::size_t size) : bytes_(size) {}
    ~Secret() { wipe(bytes_); }
    Secret(Secret&& other) noexcept : bytes_(std::move(other.bytes_)) {}
    Secret& operator=(Secret&& other) noexcept
    {
        if (this != &other) {
            wipe(bytes_);
            bytes_ = std::move(other.bytes_);
        }
        return *this;
    }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    Secret copy() const { return Secret{Bytes(bytes_)}; }
    BytesView view() const { return bytes_; }
    std::span<std::uint8_t> span() { return bytes_; }
    std::size_t size() const { return bytes_.size(); }

private:
    Bytes bytes_;
};

/// Wipes a fixed-size value at the end of its scope.
template <class Value>
class Wiped
{
public:
    explicit Wiped(Value& value) : value_(value) {}
    ~Wiped() { wipe({value_.data(), value_.size()}); }
    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;

private:
    Value& value_;
};

} // namespace nucleate::crypto
