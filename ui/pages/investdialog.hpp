#pragma once

#include "ui/shell/context.hpp"

class QWidget;

namespace nucleate {

/// Asks how much devnet ETH goes into an agent, as its owner would put it in, and sends it.
void openInvest(const UiContext& context, const QString& agent, QWidget* parent);

} // namespace nucleate
