#include "chain/devnet/vigil.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/secp256k1.hpp"

namespace nucleate::devnet {

Vigil::Vigil(std::shared_ptr<storage::Database> database, std::uint64_t l2_chain_id,
             std::string prefix, std::unique_ptr<EquivocationBook> book)
    : database_(std::move(database)), l2_chain_id_(l2_chain_id), prefix_(std::move(prefix)),
      book_(std::move(book))
{}

Result<std::unique_ptr<Vigil>> Vigil::open(std::shared_ptr<storage::Database> database,
                                           std::uint64_t l2_chain_id, const Address& sequencer_set)
{
    auto book = EquivocationBook::open(database, sequencer_set);
    if (!book)
        return tl::unexpected(book.error());
    std::string prefix = "signed/" + to_hex_data(sequencer_set) + "/";
    const auto kept = database->metas(prefix);
    if (!kept)
        return tl::unexpected(kept.error());
    std::unique_ptr<Vigil> out(
        new Vigil(std::move(database), l2_chain_id, std::move(prefix), std::move(*book)));
    for (const auto& [name, bytes] : *kept) {
        const auto key = parse_address(name);
        const auto number = parse_decimal(std::string(bytes.begin(), bytes.end()));
        if (!key || !number || !number->fits_u64())
            return fail("What " + name + " has signed cannot be read from the data folder.");
        out->signed_[*key] = number->low64();
    }
    return out;
}

bool Vigil::is_first(const Address& key, std::uint64_t number)
{
    std::uint64_t& last = signed_[key];
    if (number <= last)
        return false;
    const std::string text = std::to_string(number);
    if (!database_->put_meta(prefix_ + to_hex_data(key), Bytes(text.begin(), text.end())))
        return false;
    last = number;
    return true;
}

std::optional<Bytes> Vigil::sign(const node::SealedBlock& block, const Hash32& secret)
{
    const auto key = crypto::address_of_private_key(secret);
    if (!key || !is_first(*key, block.number()))
        return std::nullopt;
    auto envelope = rollup::sign_payload(block, l2_chain_id_, secret);
    if (!envelope)
        return std::nullopt;
    // Somebody else with a copy of this key signs another one: that is seen as well.
    rollup::UnsafePayload own;
    own.signer = *key;
    own.hash = block.hash;
    own.header = block.block.header;
    see(own, *envelope, true);
    return envelope;
}

void Vigil::see(const rollup::UnsafePayload& payload, const Bytes& envelope, bool counts)
{
    if (auto evidence = watch_.note(payload, envelope, counts))
        keep(std::move(*evidence));
}

void Vigil::keep(DoubleSign evidence)
{
    const auto added = book_->add(evidence);
    if (added && *added)
        found_.push_back(std::move(evidence));
}

} // namespace nucleate::devnet
