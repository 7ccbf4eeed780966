#include "chain/fault/client/precompile_oracle.hpp"
#include "chain/fault/mips/system.hpp"
#include "chain/fault/mips/system_oracle.hpp"
#include "chain/fault/program/claim.hpp"
#include "chain/fault/program/layout.hpp"

// The program that dispute games run: see claim_holds().

using namespace nucleate;
using namespace nucleate::fault;

namespace {

std::optional<ProgramConfig> read_config()
{
    const auto* at = reinterpret_cast<const std::uint8_t*>(std::uintptr_t{kConfigAddress});
    std::uint32_t size = 0;
    for (std::size_t i = 0; i < 4; ++i)
        size = size << 8U | at[i];
    if (size > kMostConfigBytes)
        return std::nullopt;
    return ProgramConfig::decode(BytesView{at + 4, size});
}

} // namespace

extern "C" int main()
{
    const std::optional<ProgramConfig> config = read_config();
    if (!config)
        mips::panic("no configuration\n");
    mips::SystemOracle oracle;
    mips::use_for_precompiles(oracle);
    const Expected<bool, ProgramError> verdict = claim_holds(*config, oracle);
    if (!verdict)
        mips::panic(to_string(verdict.error()));
    return *verdict ? mips::kClaimHolds : mips::kClaimFails;
}
