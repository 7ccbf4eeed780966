#include "models/abi/opstack.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/encoding/rlp.hpp"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace nucleate::opstack {
namespace {

constexpr std::uint8_t kDepositType = 0x7e;
/// opaqueData of version 0: mint, value, gas limit, whether it creates a contract, data.
constexpr std::size_t kGasAt = 64;
constexpr std::size_t kCreationAt = 72;
constexpr std::size_t kDataAt = 73;
/// The bytes' place and length before them in the log's data.
constexpr std::size_t kHead = 64;

Bytes bytesOf(const QString& hex)
{
    return parse_hex(hex.toStdString()).value_or(Bytes{});
}

/// Of a topic.
std::optional<Address> addressOf(const QJsonValue& topic)
{
    return parse_address("0x" + topic.toString().right(40).toStdString());
}

uint256 wordAt(BytesView bytes, std::size_t at)
{
    uint256 out;
    for (std::size_t i = 0; i < 32; ++i)
        out = (out << 8U) | uint256{bytes[at + i]};
    return out;
}

/// User deposits: keccak(0, keccak(L1 block hash, log index)).
Hash32 sourceHash(const Hash32& block, quint64 logIndex)
{
    Bytes inner(64, 0);
    std::copy(block.view().begin(), block.view().end(), inner.begin());
    for (std::size_t i = 0; i < 8; ++i)
        inner[63 - i] = static_cast<std::uint8_t>(logIndex >> (8 * i));
    const Hash32 hash = crypto::keccak256(inner);
    Bytes outer(64, 0);
    std::copy(hash.view().begin(), hash.view().end(), outer.begin() + 32);
    return crypto::keccak256(outer);
}

Bytes transaction(const Hash32& source, const Address& from, const Address& to, BytesView opaque)
{
    quint64 gas = 0;
    for (std::size_t i = 0; i < 8; ++i)
        gas = (gas << 8U) | opaque[kGasAt + i];
    rlp::Writer out;
    out.begin_list().fixed(source).fixed(from);
    if (opaque[kCreationAt] == 0)
        out.fixed(to);
    else
        out.string({});
    out.number(wordAt(opaque, 0)).number(wordAt(opaque, 32)).number(gas);
    out.number(std::uint64_t{0}).string(opaque.subspan(kDataAt)).end_list();
    Bytes typed{kDepositType};
    append(typed, out.take());
    return typed;
}

} // namespace

QString keccakOf(const QString& hex)
{
    const auto bytes = parse_hex(hex.toStdString());
    return bytes ? QString::fromStdString(to_hex_data(crypto::keccak256(*bytes))) : QString();
}

QString sentMessageSlot(const QString& withdrawal)
{
    return keccakOf(withdrawal + QString(64, u'0'));
}

QString depositHash(const QJsonObject& log)
{
    const QJsonArray topics = log[u"topics"_s].toArray();
    const auto block = parse_hash(log[u"blockHash"_s].toString().toStdString());
    const Bytes data = bytesOf(log[u"data"_s].toString());
    const auto from = addressOf(topics.at(1));
    const auto to = addressOf(topics.at(2));
    if (topics.size() != 4 || !block || !from || !to || data.size() < kHead + kDataAt)
        return {};
    const uint256 length = wordAt(data, 32);
    if (length < uint256{kDataAt} || length > uint256{data.size() - kHead})
        return {};
    const BytesView opaque = BytesView(data).subspan(kHead, length.low64());
    const quint64 index = log[u"logIndex"_s].toString().toULongLong(nullptr, 16);
    const Bytes typed = transaction(sourceHash(*block, index), *from, *to, opaque);
    return QString::fromStdString(to_hex_data(crypto::keccak256(typed)));
}

} // namespace nucleate::opstack
