// Genesis files. One that is taken gives a chain: its first block stands in a database, and opening
// that again with the same file finds the same block.
#include "chain/execution/block_codec.hpp"
#include "chain/node/chain.hpp"
#include "chain/node/genesis_file.hpp"
#include "chain/storage/database.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace nucleate;

namespace {

std::unique_ptr<node::Chain> open(const node::Genesis& genesis,
                                  const std::shared_ptr<storage::Database>& database)
{
    node::ChainOptions options;
    options.storage = database;
    auto chain = node::open_chain(genesis, std::move(options));
    fuzz::require(chain.has_value());
    return std::move(*chain);
}

/// Rules of the blocks around every change of rules.
void look_at_forks(const execution::ChainSpec& spec)
{
    for (const auto& activation : spec.activations)
        for (const std::uint64_t at : {activation.at, activation.at - 1, activation.at + 1}) {
            static_cast<void>(spec.fork_at(at, at));
            static_cast<void>(spec.blob_parameters_at(at, at));
        }
}

} // namespace

void fuzz::one_input(BytesView input)
{
    const auto genesis =
        node::parse_genesis({reinterpret_cast<const char*>(input.data()), input.size()});
    if (!genesis)
        return;
    look_at_forks(genesis->spec);
    const std::shared_ptr<storage::Database> database =
        std::move(storage::Database::in_memory().value());
    const node::SealedBlockPtr first = open(*genesis, database)->head();
    const auto decoded = execution::decode_block(execution::encode_block(first->block));
    require(decoded && execution::header_hash(decoded->header) == first->hash);
    require(open(*genesis, database)->head()->hash == first->hash);
}
