#include <QTest>

#include "chain/evm/code.hpp"
#include "tests/chain/agents/world_fixture.hpp"

#include <set>

using namespace nucleate;
using namespace nucleate::agents;
using namespace nucleate::agents::test;

namespace {

/// Code at an address, its immutables set back to zero as in the compiled code.
Bytes plain_code(const node::Chain& chain, const Address& at, const contracts::Artifact& artifact)
{
    const auto state = chain.state(chain.heads().latest);
    const auto account = state->account(at);
    if (!account)
        return {};
    const evm::CodePtr found = state->code(account->code_hash);
    Bytes code = to_bytes(found->bytes());
    for (const contracts::ImmutableReference& word : artifact.immutables)
        for (std::size_t i = word.start; i < word.start + word.length && i < code.size(); ++i)
            code[i] = 0;
    return code;
}

} // namespace

/// Agents hold keys and deploy contracts by their own signed transactions.
class TstDeploys : public QObject
{
    Q_OBJECT

    std::unique_ptr<Devworld> world_;

private Q_SLOTS:
    void initTestCase()
    {
        world_ = std::make_unique<Devworld>(shipped("first-light"));
        QVERIFY(world_->run_until("coalition.formed", 90));
    }

    void deployed_code_is_the_compiled_code()
    {
        std::size_t compared = 0;
        for (const auto& [name, address] : world_->swarm->contracts()) {
            const contracts::Artifact* artifact = contracts::find_artifact(name);
            // The router's package does not say where its immutables lie.
            if (artifact == nullptr || name == "UniswapV2Router02")
                continue;
            const Bytes code = plain_code(*world_->l1, address, *artifact);
            QVERIFY2(!code.empty(), name.c_str());
            QVERIFY2(crypto::keccak256(code) == crypto::keccak256(artifact->runtime), name.c_str());
            ++compared;
        }
        QVERIFY(compared >= 8);
    }

    void every_transaction_is_signed_by_a_key_of_the_swarm()
    {
        std::set<Address> known{address_of_key(world_->key())};
        for (const auto& [id, row] : world_->tables.agents)
            known.insert(*parse_address(row.address));
        std::size_t created = 0;
        for (std::uint64_t n = 1; n <= world_->l1->heads().latest; ++n) {
            const node::SealedBlockPtr block = world_->l1->block(n);
            for (std::size_t i = 0; i < block->senders.size(); ++i) {
                QVERIFY(known.contains(block->senders[i]));
                created += block->receipts[i].created ? 1U : 0U;
            }
        }
        QVERIFY(created >= 8);
    }

    /// A signature that is not the key's makes another sender, who has nothing to pay with.
    void a_wrong_key_is_refused_data()
    {
        QTest::addColumn<bool>("stranger");
        QTest::newRow("another key") << true;
        QTest::newRow("a changed byte") << false;
    }
    void a_wrong_key_is_refused()
    {
        QFETCH(bool, stranger);
        const Hash32 own = devnet_key(world_->seed, "agent", 0);
        const Wallet wallet(stranger ? devnet_key(world_->seed, "nobody", 0) : own);
        const std::uint64_t nonce = world_->l1_port->nonce(address_of_key(own));
        Bytes raw = wallet
                        .sign(world_->l1->spec().chain_id, nonce,
                              {address_of_key(world_->key()), uint256{1}, Bytes{}}, 21'000,
                              {uint256{500'000'000'000}, uint256{2'000'000'000}})
                        .value();
        if (!stranger)
            raw[raw.size() - 3] ^= 1; // within s
        const uint256 before = world_->l1_port->balance(address_of_key(own));
        QVERIFY(!world_->l1_port->send(raw));
        QVERIFY(world_->l1_port->balance(address_of_key(own)) == before);
    }
};

QTEST_GUILESS_MAIN(TstDeploys)
#include "tst_deploys.moc"
