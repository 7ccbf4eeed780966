#include "models/rollup/calltext.hpp"

#include "models/format.hpp"

namespace nucleate {

QString CallText::state(const PendingCall& call)
{
    using State = PendingCall::State;
    switch (call.state) {
    case State::Waiting:
    case State::Preparing:
        return tr("Preparing", "state of a transaction");
    case State::Signed:
        return tr("Signed", "state of a transaction");
    case State::Sent:
        return tr("Sent", "state of a transaction");
    case State::InBlock:
        return tr("In block %1", "a transaction").arg(Format::number(call.block));
    case State::Final:
        return tr("Final", "state of a transaction");
    case State::Failed:
        return tr("Failed", "state of a transaction");
    }
    return {};
}

} // namespace nucleate
