#include "tests/conformance/suite.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/execution/block_codec.hpp"
#include "chain/execution/block_execution.hpp"
#include "chain/execution/transaction_codec.hpp"

/// nucleate-statetest: one transaction on a given state, under each fork of `post`.
namespace nucleate::conformance {
namespace {

using namespace execution;

/// Fixtures without explicit hashes mean keccak256 of the number in decimal.
Hash32 hash_of_number(std::uint64_t number)
{
    const std::string digits = std::to_string(number);
    return crypto::keccak256(Bytes(digits.begin(), digits.end()));
}

BlockEnv read_env(const json::value& env)
{
    BlockEnv out;
    out.number = number64(member(env, "currentNumber"));
    out.timestamp = number64(member(env, "currentTimestamp"));
    out.coinbase = address(member(env, "currentCoinbase"));
    out.gas_limit = number64(member(env, "currentGasLimit"));
    out.difficulty = number_or(env, "currentDifficulty", uint256{});
    out.prev_randao = number_or(env, "currentRandom", uint256{});
    out.base_fee = number_or(env, "currentBaseFee", uint256{});
    out.excess_blob_gas = number_or(env, "currentExcessBlobGas", uint256{}).low64();
    out.block_hash = hash_of_number;
    return out;
}

struct Outcome
{
    std::string refusal; ///< official name; empty when the transaction ran
    Hash32 root;
    Hash32 logs;
};

Outcome run(const ChainSpec& spec, const BlockEnv& env, const MemoryState& pre,
            const json::value& post, const Address& sender)
{
    Outcome refused{{}, pre.root(), logs_hash({})};
    const auto tx = decode_transaction(bytes(member(post, "txbytes")));
    if (!tx) {
        refused.refusal = std::string("RLP: ") + rlp::to_string(tx.error());
        return refused;
    }
    const bool frontier = spec.fork_at(env.number, env.timestamp) == evm::Fork::frontier;
    const auto recovered = recover_sender(*tx, frontier);
    if (recovered && *recovered != sender) {
        refused.refusal = "recovered another sender: " + to_hex_data(*recovered);
        return refused;
    }
    const CallRequest request{*tx, sender, true, true, true};
    const auto outcome =
        recovered ? call(spec, env, pre, request) : tl::unexpected(TxError::invalid_signature_vrs);
    if (!outcome) {
        refused.refusal = to_string(outcome.error());
        return refused;
    }
    return {{}, pre.root_after(outcome->changes), logs_hash(outcome->logs)};
}

bool is_named(std::string_view expected, std::string_view refusal)
{
    return refusal.starts_with("RLP: ") ? is_expected_not_to_decode(expected)
                                        : is_expected(expected, refusal);
}

std::string compare(const Outcome& outcome, const json::value& post)
{
    const json::value* expected = find(post, "expectException");
    if (expected != nullptr && outcome.refusal.empty())
        return "ran, but must be refused: " + json::serialize(*expected);
    if (expected == nullptr && !outcome.refusal.empty())
        return "refused: " + outcome.refusal;
    if (expected != nullptr && !is_named(expected->as_string(), outcome.refusal))
        return "refused for " + outcome.refusal + ", expected " + json::serialize(*expected);
    if (outcome.root != hash(member(post, "hash")))
        return "state root " + to_hex_data(outcome.root) + ", expected " +
               json::serialize(member(post, "hash"));
    if (outcome.logs != hash(member(post, "logs")))
        return "logs " + to_hex_data(outcome.logs) + ", expected " +
               json::serialize(member(post, "logs"));
    return {};
}

std::string run_case(const json::value& test, std::string_view fork, const json::value& post,
                     const MemoryState& pre)
{
    const std::optional<ChainSpec> spec = network(fork, find(test, "config"));
    if (!spec)
        return "unknown fork";
    const Address sender = address(member(member(test, "transaction"), "sender"));
    return compare(run(*spec, read_env(member(test, "env")), pre, post, sender), post);
}

std::vector<CaseResult> run_file(const json::value& file)
{
    std::vector<CaseResult> results;
    for (const auto& test : file.as_object()) {
        const MemoryState pre(member(test.value(), "pre"));
        for (const auto& fork : member(test.value(), "post").as_object()) {
            std::size_t index = 0;
            for (const json::value& post : fork.value().as_array()) {
                const std::string name = std::string(test.key()) + " [" + std::string(fork.key()) +
                                         " " + std::to_string(index++) + "]";
                results.push_back({name, run_case(test.value(), fork.key(), post, pre)});
            }
        }
    }
    return results;
}

} // namespace
} // namespace nucleate::conformance

int main(int argc, char** argv)
{
    return nucleate::conformance::run_suite(argc, argv, nucleate::conformance::run_file);
}
