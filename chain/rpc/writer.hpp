#pragma once

#include "chain/base/bytes.hpp"
#include "chain/base/uint256.hpp"
#include "chain/rpc/sink.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace nucleate::rpc {

/// Appends JSON text to a string. Answers are written straight into the send buffer: large ones
/// (logs, traces) never exist as a tree. Commas come by themselves; the caller keeps the order of
/// begin, key, value and end.
class Writer
{
public:
    /// With a sink, what is written may leave at every `flush`. Writes nothing more once `most`
    /// bytes are in the string: what it holds is then cut short, and who set the bound has to see
    /// to that.
    explicit Writer(std::string& out, Sink* sink = nullptr, std::size_t most = std::string::npos)
        : out_(out), sink_(sink), most_(most)
    {}

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    /// `name` must need no escaping.
    void key(std::string_view name);

    void null() { raw("null"); }
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void number(std::uint64_t value);
    void number(std::int64_t value);
    /// Shortest form that reads back the same; null when not finite.
    void number(double value);
    /// Escaped; bytes that are not UTF-8 become U+FFFD.
    void string(std::string_view text);
    /// Text that is JSON already.
    void raw(std::string_view json);

    /// Ethereum JSON-RPC QUANTITY and DATA, as strings.
    void quantity(std::uint64_t value);
    void quantity(const uint256& value);
    void data(BytesView bytes);
    template <std::size_t N>
    void data(const FixedBytes<N>& value)
    {
        data(value.view());
    }
    /// A 256-bit word with all its leading zeros.
    void word(const uint256& value) { data(to_hash(value)); }

    /// Between two values: hands what is written to the sink, if there is one and it is enough to
    /// be worth it. False when nobody reads any more.
    bool flush();

    std::string& text() { return out_; } ///< what has not left
    bool full() const { return out_.size() >= most_; }

private:
    void open(char bracket);
    void close(char bracket);
    /// Puts the comma before a value or key where one is due. False when the string is full.
    bool separate();

    std::string& out_;
    Sink* sink_;
    std::size_t most_;
};

} // namespace nucleate::rpc
