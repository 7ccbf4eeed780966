#pragma once

#include "chain/derivation/l1_source.hpp"
#include "chain/rollup/deployment.hpp"

#include <vector>

namespace nucleate::rollup {

/// The deployment that `parameters` describe, if L1 holds it: every step as a transaction of the
/// deployer with exactly the step's call or code, in the block that `told` names, successful. The
/// anchor state registry among them was made with the output root of the genesis, so what follows
/// from the result is what L1 itself stands by, whoever told of it. An error says what is not
/// there.
Result<Deployment> find_deployed(const L1Source& l1, const DeploymentParameters& parameters,
                                 const std::vector<Deployment::Confirmation>& told);

} // namespace nucleate::rollup
