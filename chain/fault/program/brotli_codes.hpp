#pragma once

#include "chain/fault/program/prefix_code.hpp"

#include <optional>
#include <vector>

/// The parts of a Brotli stream that say how the rest is coded.
namespace nucleate::fault::brotli {

/// RFC 7932, 3.4 and 3.5.
std::optional<PrefixCode> read_prefix_code(BitReader& in, std::size_t alphabet);

/// A number from 1 to 256 (RFC 7932, 9.2).
std::size_t read_count(BitReader& in);

/// Which of several codes holds in each context (RFC 7932, 7.3).
struct ContextMap
{
    std::size_t codes = 1;
    std::vector<std::uint8_t> code_of;
};
std::optional<ContextMap> read_context_map(BitReader& in, std::size_t contexts);

/// Types of blocks of one of the three categories of symbols (RFC 7932, section 6).
class Blocks
{
public:
    /// False for a stream that cannot go on.
    bool read_header(BitReader& in);
    std::size_t types() const { return types_; }
    /// Type that holds for the next symbol.
    std::size_t type() const { return type_; }
    /// Before each symbol.
    bool next(BitReader& in) { return left_-- != 0 || switch_type(in); }

private:
    bool switch_type(BitReader& in);
    std::optional<std::size_t> read_length(BitReader& in) const;

    std::size_t types_ = 1;
    PrefixCode type_code_;
    PrefixCode length_code_;
    std::size_t type_ = 0;
    std::size_t before_ = 1; ///< the type before this one
    std::size_t left_ = 0;   ///< symbols of this block
};

} // namespace nucleate::fault::brotli
