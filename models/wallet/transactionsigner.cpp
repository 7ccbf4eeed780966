#include "models/wallet/transactionsigner.hpp"

#include "chain/base/hex.hpp"
#include "chain/base/main_networks.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/encoding/rlp.hpp"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

struct Refusal
{
    Q_DECLARE_TR_FUNCTIONS(Signer)
};

constexpr std::uint8_t kType = 2;

uint256 toUint(Wei wei)
{
    return parse_decimal(wei.decimal().toStdString()).value_or(uint256{});
}

void writeFields(rlp::Writer& out, const TransactionRequest& request,
                 const std::optional<Address>& to, BytesView data)
{
    out.number(request.chainId)
        .number(request.nonce)
        .number(toUint(request.maxTip))
        .number(toUint(request.maxFee))
        .number(request.gas)
        .optional_address(to)
        .number(toUint(request.value))
        .string(data)
        .begin_list()
        .end_list();
}

Bytes typed(const Bytes& payload)
{
    Bytes out;
    out.reserve(payload.size() + 1);
    out.push_back(kType);
    append(out, payload);
    return out;
}

} // namespace

bool isRefusedChain(quint64 chainId)
{
    return chainId == 0 || is_main_network(chainId);
}

Signer::Signed signTransaction(const TransactionRequest& request, const Hash32& key)
{
    if (isRefusedChain(request.chainId))
        return {{},
                Refusal::tr("This wallet signs for devnets only; chain %1 is refused.")
                    .arg(request.chainId)};
    std::optional<Address> to;
    if (!request.to.isEmpty()) {
        to = parse_address(request.to.toStdString());
        if (!to)
            return {{}, Refusal::tr("The receiver is not an address.")};
    }
    const auto data = parse_hex(request.data.isEmpty() ? "0x" : request.data.toStdString());
    if (!data)
        return {{}, Refusal::tr("The data is not hexadecimal.")};
    rlp::Writer plain;
    plain.begin_list();
    writeFields(plain, request, to, *data);
    plain.end_list();
    const auto signature = crypto::sign(crypto::keccak256(typed(plain.take())), key);
    if (!signature)
        return {{}, Refusal::tr("The key cannot sign.")};
    rlp::Writer whole;
    whole.begin_list();
    writeFields(whole, request, to, *data);
    whole.number(std::uint64_t{signature->y_parity ? 1U : 0U})
        .number(signature->r)
        .number(signature->s);
    whole.end_list();
    return {QString::fromStdString(to_hex_data(typed(whole.take()))), {}};
}

QString checksumAddress(const Address& address)
{
    std::string text = to_hex(address.view());
    const Hash32 hash = crypto::keccak256(
        BytesView(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned nibble = i % 2 == 0 ? hash[i / 2] >> 4U : hash[i / 2] & 15U;
        if (nibble >= 8 && text[i] >= 'a')
            text[i] = static_cast<char>(text[i] - 'a' + 'A');
    }
    return u"0x"_s + QString::fromStdString(text);
}

} // namespace nucleate
