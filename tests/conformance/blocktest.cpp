#include "tests/conformance/suite.hpp"

#include "chain/base/hex.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/block_import.hpp"

#include <map>

/// nucleate-blocktest: imports whole blocks, valid and invalid.
namespace nucleate::conformance {
namespace {

using namespace execution;

/// A chain that grows in memory.
class TestChain
{
public:
    TestChain(ChainSpec spec, const json::value& test)
        : spec_(std::move(spec)), state_(member(test, "pre"))
    {
        const auto genesis = decode_block(bytes(member(test, "genesisRLP")));
        if (!genesis)
            throw BadFixture("genesis does not decode");
        head_ = genesis->header;
        hash_ = header_hash(head_);
        hashes_[head_.number] = hash_;
    }

    const MemoryState& state() const { return state_; }
    const Header& head() const { return head_; }
    const Hash32& hash() const { return hash_; }

    /// The name of what is wrong with the block, or nothing once it is the head.
    std::string import(BytesView encoded)
    {
        const auto block = decode_block(encoded);
        if (!block)
            return to_string(BlockError::rlp_structures_encoding);
        const ImportParent parent{head_, hash_, state_, state_.nodes(),
                                  [this](std::uint64_t number) { return ancestor(number); }};
        auto imported = import_block(spec_, *block, parent);
        if (!imported)
            return imported.error().name();
        state_.apply(imported->outcome.changes, std::move(imported->commit));
        head_ = block->header;
        hash_ = header_hash(head_);
        hashes_[head_.number] = hash_;
        return {};
    }

private:
    Hash32 ancestor(std::uint64_t number) const
    {
        const auto found = hashes_.find(number);
        return found == hashes_.end() ? Hash32{} : found->second;
    }

    ChainSpec spec_;
    MemoryState state_;
    Header head_;
    Hash32 hash_;
    std::map<std::uint64_t, Hash32> hashes_;
};

std::string import_one(TestChain& chain, const json::value& item, std::size_t index)
{
    const std::string where = "block " + std::to_string(index) + ": ";
    const std::string refusal = chain.import(bytes(member(item, "rlp")));
    const json::value* expected = find(item, "expectException");
    if (expected == nullptr)
        return refusal.empty() ? "" : where + "refused for " + refusal;
    if (refusal.empty())
        return where + "imported, expected " + json::serialize(*expected);
    if (is_expected(expected->as_string(), refusal) ||
        (refusal == to_string(BlockError::rlp_structures_encoding) &&
         is_expected_not_to_decode(expected->as_string())))
        return {};
    return where + "refused for " + refusal + ", expected " + json::serialize(*expected);
}

std::string run_case(const json::value& test)
{
    std::optional<ChainSpec> spec =
        network(member(test, "network").as_string(), find(test, "config"));
    if (!spec)
        return "unknown network";
    TestChain chain(std::move(*spec), test);
    if (chain.state().root() != chain.head().state_root)
        return "genesis state root " + to_hex_data(chain.state().root());
    std::size_t index = 0;
    for (const json::value& item : member(test, "blocks").as_array())
        if (std::string difference = import_one(chain, item, index++); !difference.empty())
            return difference;
    if (chain.hash() != hash(member(test, "lastblockhash")))
        return "last block is " + to_hex_data(chain.hash());
    return {};
}

std::vector<CaseResult> run_file(const json::value& file)
{
    std::vector<CaseResult> results;
    for (const auto& test : file.as_object())
        results.push_back({std::string(test.key()), run_case(test.value())});
    return results;
}

} // namespace
} // namespace nucleate::conformance

int main(int argc, char** argv)
{
    return nucleate::conformance::run_suite(argc, argv, nucleate::conformance::run_file);
}
