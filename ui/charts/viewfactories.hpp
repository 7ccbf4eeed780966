#pragma once

#include "ui/shell/slots.hpp"

namespace nucleate {

/// Fills the pages' slots with the swarm and the charts.
void provideViews(ViewSlots& views);

} // namespace nucleate
