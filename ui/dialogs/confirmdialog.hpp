#pragma once

#include "models/flows/bountyflow.hpp"

class QWidget;

namespace nucleate {

struct UiContext;

/// The one decision of a flow: what is signed, what is at risk, until when. Starts the flow when
/// accepted.
void openConfirm(const UiContext& context, BountyFlow::Action action, QWidget* parent);

} // namespace nucleate
