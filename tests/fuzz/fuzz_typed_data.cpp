// EIP-712 typed data as wallets send it: any JSON gives a digest or an error.
#include "chain/crypto/keccak.hpp"
#include "chain/encoding/eip712.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <boost/json.hpp>

using namespace nucleate;

void fuzz::one_input(BytesView input)
{
    boost::json::error_code error;
    const boost::json::string_view text(reinterpret_cast<const char*>(input.data()), input.size());
    const boost::json::value json = boost::json::parse(text, error);
    if (!error)
        static_cast<void>(eip712::hash_typed_data(json, crypto::keccak256));
}
