#include "chain/rpc/block_id.hpp"

#include "chain/rpc/error.hpp"

namespace nucleate::rpc {

namespace {

[[noreturn]] void no_header()
{
    refuse("header not found");
}

/// What was pruned did exist: callers are told so (EIP-4444), in go-ethereum's words.
void demand_history(const node::Chain& chain, std::uint64_t number)
{
    if (number < chain.first_block())
        throw RpcError{Code::history_pruned,
                       "pruned history unavailable: the first block kept is " +
                           std::to_string(chain.first_block()),
                       {}};
}

std::optional<BlockId> read_tag(const node::Chain& chain, std::string_view tag)
{
    if (tag == "latest")
        return BlockId{false, chain.heads().latest, {}};
    if (tag == "pending")
        return BlockId{true, 0, {}};
    if (tag == "earliest")
        return BlockId{false, 0, {}};
    if (tag == "safe")
        return BlockId{false, chain.heads().safe, {}};
    if (tag == "finalized")
        return BlockId{false, chain.heads().finalized, {}};
    return std::nullopt;
}

BlockId read_object(const node::Chain& chain, const Arg& arg)
{
    const Arg hash = arg["blockHash"];
    const Arg number = arg["blockNumber"];
    if (hash.given() == number.given())
        arg.bad("want either blockHash or blockNumber");
    if (number.given())
        return read_block_number(chain, number);
    return {false, 0, hash.hash()};
}

} // namespace

BlockId read_block_number(const node::Chain& chain, const Arg& arg)
{
    if (!arg.given())
        return {false, chain.heads().latest, {}};
    if (arg.is_string()) {
        if (const std::optional<BlockId> tag = read_tag(chain, arg.string()))
            return *tag;
        if (!arg.string().starts_with("0x"))
            arg.bad("want a quantity: 0x and 1 to 64 hex digits");
    }
    const std::uint64_t number = arg.u64();
    if (number > 0) // the genesis block stays
        demand_history(chain, number);
    return {false, number, {}};
}

BlockId read_block_id(const node::Chain& chain, const Arg& arg)
{
    if (arg.is_object())
        return read_object(chain, arg);
    constexpr std::size_t kHashText = 66;
    if (arg.is_string() && arg.string().size() == kHashText)
        return {false, 0, arg.hash()};
    return read_block_number(chain, arg);
}

node::SealedBlockPtr find_block(const node::Chain& chain, const BlockId& id)
{
    if (id.pending)
        return chain.pending().block;
    return id.hash ? chain.block(*id.hash) : chain.block(id.number);
}

std::uint64_t number_of(const node::Chain& chain, const BlockId& id)
{
    if (id.pending)
        return chain.heads().latest + 1;
    if (id.hash) {
        const node::SealedBlockPtr block = chain.block(*id.hash);
        if (!block)
            no_header();
        return block->number();
    }
    if (id.number > chain.heads().latest)
        no_header();
    demand_history(chain, id.number);
    return id.number;
}

node::StatePtr state_at(const node::Chain& chain, const BlockId& id)
{
    node::StatePtr state = id.pending ? chain.pending().state : chain.state(number_of(chain, id));
    if (!state)
        no_header();
    return state;
}

execution::BlockEnv env_at(const node::Chain& chain, const BlockId& id)
{
    if (id.pending)
        return chain.next_env();
    std::optional<execution::BlockEnv> env = chain.env(number_of(chain, id));
    if (!env)
        no_header();
    return std::move(*env);
}

} // namespace nucleate::rpc
