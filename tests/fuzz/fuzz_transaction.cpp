// Transactions of every type, those with blobs in their network form too: one that decodes encodes
// to the same bytes.
#include "chain/execution/blob_bundle.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace nucleate;

namespace {

void sent_form(BytesView input)
{
    const auto sent = execution::decode_sent_transaction(input);
    if (!sent)
        return;
    fuzz::require(equal(sent->sidecar ? execution::encode_sent_transaction(sent->tx, *sent->sidecar)
                                      : execution::encode_transaction(sent->tx),
                        input));
}

} // namespace

void fuzz::one_input(BytesView input)
{
    sent_form(input);
    const auto tx = execution::decode_transaction(input);
    if (!tx)
        return;
    require(equal(execution::encode_transaction(*tx), input));
    static_cast<void>(execution::recover_sender(*tx));
    for (const execution::Authorization& authorization : tx->authorizations)
        static_cast<void>(execution::recover_authority(authorization));
}
