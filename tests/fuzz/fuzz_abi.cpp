// ABI with types known at run time. The input is a signature, a line feed and the arguments' bytes.
// What decodes has a text, and decodes to the same values after it was encoded again.
#include "chain/encoding/abi_value.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <algorithm>
#include <string>

using namespace nucleate;

void fuzz::one_input(BytesView input)
{
    const auto end = std::find(input.begin(), input.end(), '\n');
    if (end == input.end())
        return;
    const std::string text(input.begin(), end);
    const auto signature = abi::parse_signature(text);
    if (!signature)
        return;
    const auto again = abi::parse_signature(signature->canonical());
    require(again && again->parameters == signature->parameters);

    const BytesView data = input.subspan(text.size() + 1);
    const auto values = abi::decode_arguments(signature->parameters, data);
    if (!values)
        return;
    static_cast<void>(abi::to_text(signature->parameters, abi::Value{*values}));
    const auto encoded = abi::encode_arguments(signature->parameters, *values);
    require(encoded.has_value());
    const auto decoded = abi::decode_arguments(signature->parameters, *encoded);
    require(decoded && *decoded == *values);
}
