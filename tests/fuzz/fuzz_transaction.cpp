// Transactions of every type: one that decodes encodes to the same bytes.
#include "chain/execution/transaction_codec.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace nucleate;

void fuzz::one_input(BytesView input)
{
    const auto tx = execution::decode_transaction(input);
    if (!tx)
        return;
    require(equal(execution::encode_transaction(*tx), input));
    static_cast<void>(execution::recover_sender(*tx));
    for (const execution::Authorization& authorization : tx->authorizations)
        static_cast<void>(execution::recover_authority(authorization));
}
