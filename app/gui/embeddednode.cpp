#include "app/gui/embeddednode.hpp"

namespace nucleate {

std::unique_ptr<EmbeddedNode> EmbeddedNode::make()
{
    return nullptr;
}

} // namespace nucleate
