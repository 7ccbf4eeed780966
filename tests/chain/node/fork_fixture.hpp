#pragma once

#include "chain/base/hex.hpp"
#include "chain/evm/code.hpp"
#include "chain/node/remote_chain.hpp"
#include "tests/chain/node/chain_fixture.hpp"

#include <QTemporaryDir>

/// A chain of this process behind an endpoint, and forks of it.
namespace nucleate::node::test {

using namespace nucleate::literals;
namespace json = boost::json;

inline std::string quantity(const uint256& number)
{
    return to_quantity(number);
}

inline json::array data_list(const std::vector<Bytes>& items)
{
    json::array out;
    for (const Bytes& item : items)
        out.push_back(json::string(to_hex_data(item)));
    return out;
}

/// Answers of the state and of headers by a chain of this process.
class ChainEndpoint final : public JsonRpc
{
public:
    explicit ChainEndpoint(const Chain& chain) : chain_(chain) {}

    bool proves = true;
    bool dead = false;
    std::uint64_t chain_id = 31'337;
    std::vector<std::string> asked;
    std::function<void(const RpcRequest&, json::value&)> lie;

    Result<std::vector<RpcAnswer>> call(const std::vector<RpcRequest>& requests) override
    {
        if (dead)
            return fail("the endpoint is dead");
        std::vector<RpcAnswer> out;
        for (const RpcRequest& request : requests) {
            asked.push_back(request.method);
            out.push_back(answer(request));
            if (lie && out.back())
                lie(request, *out.back());
        }
        return out;
    }
    void cancel() override {}

private:
    RpcAnswer answer(const RpcRequest& request)
    {
        const auto text = [&](std::size_t i) {
            return std::string(request.params.at(i).as_string());
        };
        if (request.method == "eth_chainId")
            return json::value(quantity(uint256{chain_id}));
        if (request.method == "eth_getBlockByNumber")
            return header(text(0));
        if (request.method == "eth_getBlockReceipts")
            return json::value(json::array{});
        const Address address = parse_address(text(0)).value();
        if (request.method == "eth_getProof")
            return proof(address, request.params.at(1).as_array(), text(2));
        const std::uint64_t number = parse_quantity(text(request.params.size() - 1))->low64();
        const StatePtr state = chain_.state(number);
        const auto account = state->account(address).value_or(execution::Account{});
        if (request.method == "eth_getBalance")
            return json::value(quantity(account.balance));
        if (request.method == "eth_getTransactionCount")
            return json::value(quantity(uint256{account.nonce}));
        if (request.method == "eth_getCode")
            return json::value(to_hex_data(state->code(account.code_hash)->bytes()));
        if (request.method == "eth_getStorageAt") {
            const uint256 key = to_uint256(parse_hash(text(1)).value());
            return json::value(to_hex_data(to_hash(state->storage(address, key))));
        }
        return tl::unexpected(RpcFault{-32601, "no such method"});
    }

    json::value header(const std::string& tag) const
    {
        const SealedBlockPtr block =
            chain_.block(tag == "latest" ? chain_.heads().latest : parse_quantity(tag)->low64());
        if (!block)
            return nullptr;
        const execution::Header& h = block->block.header;
        return json::object{{"number", quantity(uint256{h.number})},
                            {"hash", to_hex_data(block->hash)},
                            {"parentHash", to_hex_data(h.parent_hash)},
                            {"sha3Uncles", to_hex_data(h.ommers_hash)},
                            {"miner", to_hex_data(h.coinbase)},
                            {"stateRoot", to_hex_data(h.state_root)},
                            {"transactionsRoot", to_hex_data(h.transactions_root)},
                            {"receiptsRoot", to_hex_data(h.receipts_root)},
                            {"logsBloom", to_hex_data(h.bloom)},
                            {"difficulty", quantity(h.difficulty)},
                            {"gasLimit", quantity(uint256{h.gas_limit})},
                            {"gasUsed", quantity(uint256{h.gas_used})},
                            {"timestamp", quantity(uint256{h.timestamp})},
                            {"extraData", to_hex_data(h.extra_data)},
                            {"mixHash", to_hex_data(h.mix_hash)},
                            {"nonce", to_hex_data(h.nonce)},
                            {"baseFeePerGas", quantity(*h.base_fee)},
                            {"withdrawalsRoot", to_hex_data(*h.withdrawals_root)},
                            {"blobGasUsed", quantity(uint256{*h.blob_gas_used})},
                            {"excessBlobGas", quantity(uint256{*h.excess_blob_gas})},
                            {"parentBeaconBlockRoot", to_hex_data(*h.parent_beacon_block_root)},
                            {"requestsHash", to_hex_data(*h.requests_hash)},
                            {"withdrawals", json::array{}},
                            {"transactions", json::array{}}};
    }

    RpcAnswer proof(const Address& address, const json::array& keys, const std::string& tag) const
    {
        if (!proves)
            return tl::unexpected(RpcFault{-32601, "no proofs here"});
        std::vector<uint256> wanted;
        for (const json::value& key : keys)
            wanted.push_back(to_uint256(parse_hash(std::string(key.as_string())).value()));
        const auto found = chain_.proof(address, wanted, parse_quantity(tag)->low64()).value();
        json::array entries;
        for (const StorageProof& slot : found.storage)
            entries.push_back(json::object{{"key", to_hex_data(to_hash(slot.key))},
                                           {"value", quantity(slot.value)},
                                           {"proof", data_list(slot.nodes)}});
        return json::object{{"balance", quantity(found.account.balance)},
                            {"nonce", quantity(uint256{found.account.nonce})},
                            {"codeHash", to_hex_data(found.account.code_hash)},
                            {"storageHash", to_hex_data(found.account.storage_root)},
                            {"accountProof", data_list(found.nodes)},
                            {"storageProof", entries}};
    }

    const Chain& chain_;
};

inline constexpr Address kContract = "0x00000000000000000000000000000000000c0de0"_address;
/// Slot of the first word := the second word.
inline constexpr const char* kSetSlot = "0x6020355f355500";

/// A chain with a contract, and forks of it.
struct World
{
    Fixture below;
    std::shared_ptr<ChainEndpoint> endpoint;
    QTemporaryDir folder;

    World()
    {
        GenesisAccount& contract = below.genesis.alloc[kContract];
        contract.code = parse_hex(kSetSlot).value();
        for (std::uint64_t i = 1; i <= 40; ++i)
            contract.storage[uint256{i}] = uint256{i * 100};
        below.open();
        below.mine();
        below.mine();
        endpoint = std::make_shared<ChainEndpoint>(*below.chain);
    }

    ForkRequest request() const
    {
        ForkRequest out;
        out.url = "http://below";
        out.number = 2;
        return out;
    }
    Result<ForkPtr> open(const ForkRequest& wanted) const
    {
        return open_fork(wanted, folder.path().toStdString(),
                         [this](const std::string&) -> Result<std::shared_ptr<JsonRpc>> {
                             return std::shared_ptr<JsonRpc>(endpoint);
                         });
    }
    /// A fork with its own data.
    Fixture fork() const
    {
        Fixture above;
        above.options.fork = open(request()).value();
        above.open();
        return above;
    }
};

inline Hash32 write_slot(Fixture& fixture, std::uint64_t nonce, std::uint64_t slot,
                         std::uint64_t value)
{
    execution::Transaction tx = transfer(nonce, kContract, {});
    tx.gas_limit = 200'000;
    tx.data = to_bytes(to_hash(uint256{slot}).view());
    append(tx.data, to_hash(uint256{value}).view());
    return fixture.chain->submit(sign(tx, 0)).value();
}

} // namespace nucleate::node::test
