#pragma once

#include "models/join/joinrunner.hpp"

#include <memory>

namespace nucleate {

/// The joined node inside this process, as `nucleated join` runs it. The key of its roles is taken
/// from the wallet's file with the password, and is in memory only while the node runs.
class JoinedNode : public JoinRunner
{
    Q_OBJECT
public:
    using JoinRunner::JoinRunner;

    /// `walletFile`: a keystore of version 3.
    static std::unique_ptr<JoinedNode> make(const QString& walletFile);
};

} // namespace nucleate
