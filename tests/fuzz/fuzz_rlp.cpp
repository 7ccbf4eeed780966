// RLP: what is taken as one canonical item comes out the same when it is written again.
#include "chain/encoding/rlp.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace nucleate;

namespace {

void copy(BytesView encoded, rlp::Writer& out)
{
    BytesView rest = encoded;
    const auto item = rlp::split_item(rest);
    fuzz::require(item.has_value());
    if (!item->is_list) {
        out.string(item->payload);
        return;
    }
    out.begin_list();
    for (BytesView inner = item->payload; !inner.empty();) {
        const BytesView before = inner;
        const auto next = rlp::split_item(inner);
        fuzz::require(next.has_value());
        copy(before.first(next->encoded.size()), out);
    }
    out.end_list();
}

} // namespace

void fuzz::one_input(BytesView input)
{
    if (!rlp::validate(input))
        return;
    rlp::Writer out;
    copy(input, out);
    require(equal(out.take(), input));
}
