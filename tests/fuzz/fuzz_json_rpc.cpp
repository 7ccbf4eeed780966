// Bodies of JSON-RPC requests against a chain of one block with the methods that an L2's endpoint
// has, none of which mines: whatever comes in, one JSON answer goes out, or none to a notification.
#include "chain/base/command_queue.hpp"
#include "chain/node/l1_genesis.hpp"
#include "chain/rpc/dispatcher.hpp"
#include "chain/rpc/eth_api.hpp"
#include "chain/storage/database.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <boost/json.hpp>

#include <memory>

using namespace nucleate;

namespace {

/// The chain all inputs are asked of. Methods that change it are left out, so that an input does
/// the same each time.
class Endpoint
{
public:
    Endpoint()
    {
        node::ChainOptions options;
        options.storage = std::move(storage::Database::in_memory().value());
        node::L1GenesisOptions genesis;
        genesis.timestamp = 1'000;
        chain_ = std::move(node::open_chain(node::l1_genesis(genesis), std::move(options)).value());
        miner_ = std::make_unique<node::Miner>(*chain_, commands_, node::MiningMode::automine);
        writer_ = std::make_unique<node::WriterThread>(commands_, *miner_);
        rpc::EthOptions eth;
        eth.call_gas = 300'000;
        eth.dev = rpc::DevMethods::derived;
        api_ = std::make_unique<rpc::EthApi>(*miner_, std::move(eth));
        api_->add_to(methods_);
    }

    std::string answer(std::string_view body) const
    {
        return rpc::Dispatcher(methods_).answer(body, {}).text;
    }

private:
    CommandQueue commands_;
    std::unique_ptr<node::Chain> chain_;
    std::unique_ptr<node::Miner> miner_;
    std::unique_ptr<node::WriterThread> writer_;
    std::unique_ptr<rpc::EthApi> api_;
    rpc::MethodTable methods_;
};

} // namespace

void fuzz::one_input(BytesView input)
{
    static const Endpoint endpoint;
    const std::string answer =
        endpoint.answer({reinterpret_cast<const char*>(input.data()), input.size()});
    if (answer.empty())
        return;
    boost::json::error_code error;
    const boost::json::value json = boost::json::parse(answer, error);
    require(!error);
    require(json.is_object() || json.is_array());
}
