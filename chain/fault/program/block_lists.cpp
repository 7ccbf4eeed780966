#include "chain/fault/program/block_lists.hpp"

#include "chain/encoding/rlp.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/trie/trie.hpp"

namespace nucleate::fault {
namespace {

using execution::Receipt;
using execution::Transaction;

/// Trie nodes by their hash alone.
class ListNodes final : public trie::NodeStore
{
public:
    explicit ListNodes(const Preimages& preimages) : preimages_(preimages) {}
    std::optional<Bytes> node(const Hash32& hash, BytesView /*path*/) const override
    {
        return preimages_.keccak(hash);
    }

private:
    const Preimages& preimages_;
};

void read_log(rlp::Cursor c, execution::Log& log)
{
    log.address = c.fixed<20>();
    rlp::Cursor topics = c.list();
    while (!topics.at_end())
        log.topics.push_back(topics.fixed<32>());
    log.data = to_bytes(c.string());
    c.end();
}

/// EIP-2718 receipt since Byzantium; an OP deposit's two fields more are passed over.
std::optional<Receipt> decode_receipt(BytesView encoded)
{
    Receipt receipt;
    if (!encoded.empty() && encoded[0] < 0x80) {
        receipt.type = static_cast<execution::TxType>(encoded[0]);
        encoded = encoded.subspan(1);
    }
    rlp::Decoder decoder(encoded);
    rlp::Cursor top = decoder.root();
    rlp::Cursor c = top.list();
    receipt.success = c.boolean();
    receipt.cumulative_gas = c.u64();
    receipt.bloom = c.fixed<256>();
    rlp::Cursor logs = c.list();
    while (!logs.at_end())
        read_log(logs.list(), receipt.logs.emplace_back());
    return decoder.ok() ? std::optional{std::move(receipt)} : std::nullopt;
}

} // namespace

std::optional<std::vector<Bytes>> read_list(const Preimages& preimages, const Hash32& root,
                                            std::size_t most)
{
    const ListNodes nodes(preimages);
    trie::Trie list(nodes, root);
    std::vector<Bytes> out;
    while (out.size() < most) {
        auto entry = list.get(rlp::encode_number(uint256{out.size()}));
        if (!entry)
            return std::nullopt;
        if (!*entry)
            break;
        out.push_back(std::move(**entry));
    }
    return out;
}

std::optional<std::vector<Transaction>> decode_transactions(const std::vector<Bytes>& encoded)
{
    std::vector<Transaction> out;
    out.reserve(encoded.size());
    for (const Bytes& raw : encoded) {
        auto tx = execution::decode_transaction(raw);
        if (!tx)
            return std::nullopt;
        out.push_back(std::move(*tx));
    }
    return out;
}

std::optional<std::vector<Receipt>> decode_receipts(const std::vector<Bytes>& encoded)
{
    std::vector<Receipt> out;
    out.reserve(encoded.size());
    for (const Bytes& raw : encoded) {
        auto receipt = decode_receipt(raw);
        if (!receipt)
            return std::nullopt;
        out.push_back(std::move(*receipt));
    }
    return out;
}

} // namespace nucleate::fault
