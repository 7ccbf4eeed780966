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
