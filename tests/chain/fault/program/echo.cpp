#include "chain/crypto/keccak.hpp"
#include "chain/fault/mips/system.hpp"
#include "chain/fault/mips/system_oracle.hpp"

// The smallest program with every kind of preimage: the bytes behind the L1 head must have that
// hash, and their SHA-256, by the precompile, must be the agreed output.

using namespace nucleate;
using namespace nucleate::fault;

extern "C" int main()
{
    mips::SystemOracle oracle;
    const Hash32 head = Hash32::from_view(*oracle.preimage(local_key(LocalKey::l1_head)));
    oracle.hint(head.view());
    const Bytes data = *oracle.preimage(keccak_key(head));
    if (crypto::keccak256(data) != head)
        return mips::kPanic;
    const Bytes agreed = *oracle.preimage(local_key(LocalKey::agreed_output));
    const Bytes result = *oracle.preimage(precompile_key(Address::from_view(Bytes{2}), data));
    const bool holds =
        result.size() == 33 && result[0] == 1 && equal(BytesView(result).subspan(1), agreed);
    return holds ? mips::kClaimHolds : mips::kClaimFails;
}
