#include "chain/rollup/attestation.hpp"

#include "chain/crypto/keccak.hpp"
#include "chain/crypto/secp256k1.hpp"
#include "chain/encoding/abi.hpp"

#include <map>

namespace nucleate::rollup {

Hash32 hash_of(const Attestation& a)
{
    return crypto::keccak256(abi::encode(uint256{a.l1_chain_id}, a.registry, uint256{a.l2_chain_id},
                                         uint256{a.l2_number}, a.root, uint256{a.l1.number},
                                         a.l1.hash));
}

Result<Bytes> attested_extra_data(const Attestation& attestation,
                                  const std::vector<Hash32>& secrets)
{
    const Hash32 digest = hash_of(attestation);
    std::map<Address, crypto::Signature> signatures; // the contract wants them in this order
    for (const Hash32& secret : secrets) {
        const auto signature = crypto::sign(digest, secret);
        const auto signer = crypto::address_of_private_key(secret);
        if (!signature || !signer)
            return fail("An attester's key is no key.");
        signatures[*signer] = *signature;
    }
    Bytes out = abi::encode(uint256{attestation.l2_number}, uint256{attestation.l1.number},
                            attestation.l1.hash);
    for (const auto& [signer, signature] : signatures) {
        append(out, abi::encode(signature.r, signature.s));
        out.push_back(signature.y_parity ? 1 : 0);
    }
    return out;
}

} // namespace nucleate::rollup
