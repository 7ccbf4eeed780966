#include <map>

// The part of std::map and std::set that the standard library keeps compiled: red-black trees as in
// Cormen, Leiserson, Rivest, Stein, "Introduction to Algorithms", chapter 13. The header node's
// parent is the root, its left the first node, its right the last one; it is red.

namespace std {
namespace {

using Node = _Rb_tree_node_base;

void replace_child(Node* old, Node* now, Node& header)
{
    now->_M_parent = old->_M_parent;
    if (header._M_parent == old)
        header._M_parent = now;
    else if (old->_M_parent->_M_left == old)
        old->_M_parent->_M_left = now;
    else
        old->_M_parent->_M_right = now;
    old->_M_parent = now;
}

void rotate_left(Node* node, Node& header)
{
    Node* const up = node->_M_right;
    node->_M_right = up->_M_left;
    if (up->_M_left != nullptr)
        up->_M_left->_M_parent = node;
    replace_child(node, up, header);
    up->_M_left = node;
}

void rotate_right(Node* node, Node& header)
{
    Node* const up = node->_M_left;
    node->_M_left = up->_M_right;
    if (up->_M_right != nullptr)
        up->_M_right->_M_parent = node;
    replace_child(node, up, header);
    up->_M_right = node;
}

void attach(bool left, Node* node, Node* parent, Node& header)
{
    node->_M_parent = parent;
    node->_M_left = nullptr;
    node->_M_right = nullptr;
    node->_M_color = _S_red;
    if (left) {
        parent->_M_left = node; // of an empty tree the parent is the header: sets its first node
        if (parent == &header) {
            header._M_parent = node;
            header._M_right = node;
        } else if (parent == header._M_left) {
            header._M_left = node;
        }
    } else {
        parent->_M_right = node;
        if (parent == header._M_right)
            header._M_right = node;
    }
}

/// Two reds in a row under a black uncle: one or two rotations.
void rotate_up(Node* node, bool parent_is_left, Node& header)
{
    Node* parent = node->_M_parent;
    Node* const grandparent = parent->_M_parent;
    if (parent_is_left && node == parent->_M_right) {
        rotate_left(parent, header);
        parent = node;
    } else if (!parent_is_left && node == parent->_M_left) {
        rotate_right(parent, header);
        parent = node;
    }
    parent->_M_color = _S_black;
    grandparent->_M_color = _S_red;
    if (parent_is_left)
        rotate_right(grandparent, header);
    else
        rotate_left(grandparent, header);
}

Node* next(Node* node)
{
    if (node->_M_right != nullptr) {
        node = node->_M_right;
        while (node->_M_left != nullptr)
            node = node->_M_left;
        return node;
    }
    Node* above = node->_M_parent;
    while (node == above->_M_right) {
        node = above;
        above = above->_M_parent;
    }
    // From the last node of a tree whose root it is, the way leads round to the header.
    return node->_M_right == above ? node : above;
}

Node* previous(Node* node)
{
    const bool is_header = node->_M_color == _S_red && node->_M_parent != nullptr &&
                           node->_M_parent->_M_parent == node;
    if (is_header)
        return node->_M_right;
    if (node->_M_left != nullptr) {
        node = node->_M_left;
        while (node->_M_right != nullptr)
            node = node->_M_right;
        return node;
    }
    Node* above = node->_M_parent;
    while (node == above->_M_left) {
        node = above;
        above = above->_M_parent;
    }
    return above;
}

/// Puts `now`, which may be null, in the place of `old`.
void transplant(Node* old, Node* now, Node& header)
{
    if (header._M_parent == old)
        header._M_parent = now;
    else if (old->_M_parent->_M_left == old)
        old->_M_parent->_M_left = now;
    else
        old->_M_parent->_M_right = now;
    if (now != nullptr)
        now->_M_parent = old->_M_parent;
}

bool is_black(const Node* node)
{
    return node == nullptr || node->_M_color == _S_black;
}

/// One black is missing below `node`, which is the child of `parent` on that side. True when the
/// parent lacks it now.
bool give_black(Node*& node, Node* parent, bool left, Node& header)
{
    const auto near = [left](Node* of) -> Node*& { return left ? of->_M_left : of->_M_right; };
    const auto far = [left](Node* of) -> Node*& { return left ? of->_M_right : of->_M_left; };
    const auto rotate_near = [&](Node* at) {
        left ? rotate_left(at, header) : rotate_right(at, header);
    };
    Node* sibling = far(parent);
    if (!is_black(sibling)) {
        sibling->_M_color = _S_black;
        parent->_M_color = _S_red;
        rotate_near(parent);
        sibling = far(parent);
    }
    if (is_black(near(sibling)) && is_black(far(sibling))) {
        sibling->_M_color = _S_red;
        node = parent;
        return true;
    }
    if (is_black(far(sibling))) {
        near(sibling)->_M_color = _S_black;
        sibling->_M_color = _S_red;
        left ? rotate_right(sibling, header) : rotate_left(sibling, header);
        sibling = far(parent);
    }
    sibling->_M_color = parent->_M_color;
    parent->_M_color = _S_black;
    far(sibling)->_M_color = _S_black;
    rotate_near(parent);
    node = header._M_parent;
    return false;
}

void restore_black(Node* node, Node* parent, Node& header)
{
    while (node != header._M_parent && is_black(node)) {
        if (!give_black(node, parent, node == parent->_M_left, header))
            break;
        parent = node->_M_parent;
    }
    if (node != nullptr)
        node->_M_color = _S_black;
}

/// The ends of the row without `node`.
void keep_ends(Node* node, Node& header)
{
    const bool first = header._M_left == node;
    const bool last = header._M_right == node;
    if (first && last) {
        header._M_left = &header;
        header._M_right = &header;
    } else if (first) {
        header._M_left = next(node);
    } else if (last) {
        header._M_right = previous(node);
    }
}

} // namespace

void _Rb_tree_insert_and_rebalance(const bool left, Node* node, Node* parent, Node& header) noexcept
{
    attach(left, node, parent, header);
    while (node != header._M_parent && node->_M_parent->_M_color == _S_red) {
        Node* const above = node->_M_parent;
        Node* const grandparent = above->_M_parent;
        const bool parent_is_left = above == grandparent->_M_left;
        Node* const uncle = parent_is_left ? grandparent->_M_right : grandparent->_M_left;
        if (uncle == nullptr || uncle->_M_color == _S_black) {
            rotate_up(node, parent_is_left, header);
            break;
        }
        above->_M_color = _S_black;
        uncle->_M_color = _S_black;
        grandparent->_M_color = _S_red;
        node = grandparent;
    }
    header._M_parent->_M_color = _S_black;
}

Node* _Rb_tree_rebalance_for_erase(Node* const node, Node& header) noexcept
{
    keep_ends(node, header);
    _Rb_tree_color lost = node->_M_color;
    Node* child = node->_M_left == nullptr ? node->_M_right : node->_M_left;
    Node* parent = node->_M_parent;
    if (node->_M_left == nullptr || node->_M_right == nullptr) {
        transplant(node, child, header);
    } else {
        Node* heir = node->_M_right;
        while (heir->_M_left != nullptr)
            heir = heir->_M_left;
        lost = heir->_M_color;
        child = heir->_M_right;
        parent = heir->_M_parent == node ? heir : heir->_M_parent;
        if (parent != heir) {
            transplant(heir, child, header);
            heir->_M_right = node->_M_right;
            heir->_M_right->_M_parent = heir;
        }
        transplant(node, heir, header);
        heir->_M_left = node->_M_left;
        heir->_M_left->_M_parent = heir;
        heir->_M_color = node->_M_color;
    }
    if (lost == _S_black)
        restore_black(child, parent, header);
    return node;
}

Node* _Rb_tree_increment(Node* node) noexcept
{
    return next(node);
}
const Node* _Rb_tree_increment(const Node* node) noexcept
{
    return next(const_cast<Node*>(node));
}
Node* _Rb_tree_decrement(Node* node) noexcept
{
    return previous(node);
}
const Node* _Rb_tree_decrement(const Node* node) noexcept
{
    return previous(const_cast<Node*>(node));
}

} // namespace std
