#pragma once

class QWidget;

namespace nucleate {

class ControlClient;

/// Asks for the address and token of a node, and attaches to it.
void openAttach(ControlClient& client, QWidget* parent);

} // namespace nucleate
