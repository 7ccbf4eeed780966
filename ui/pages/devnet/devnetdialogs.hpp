#pragma once

#include "ui/shell/context.hpp"

class QWidget;

namespace nucleate {

/// Asks how much an address shall have, and sets it.
void openSetBalance(const UiContext& context, const QString& address, QWidget* parent);

/// A transaction of an address that the node impersonates: to whom, how much, what data.
void openSendAs(const UiContext& context, const QString& address, QWidget* parent);

/// Asks before the state of a file is put over that of L1.
void openLoadState(const UiContext& context, const QString& file, QWidget* parent);

} // namespace nucleate
