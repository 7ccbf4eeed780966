#include "tests/chain/fault/program/exercise.hpp"
#include "chain/fault/mips/system.hpp"
#include "chain/fault/mips/system_oracle.hpp"

// Holds if the exercise comes out here as it did on the host, which is the agreed output.

using namespace nucleate;
using namespace nucleate::fault;

extern "C" int main()
{
    mips::SystemOracle oracle;
    const Hash32 expected = Hash32::from_view(*oracle.preimage(local_key(LocalKey::agreed_output)));
    return testing::Exercise().run() == expected ? mips::kClaimHolds : mips::kClaimFails;
}
