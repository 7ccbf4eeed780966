#include "chain/devnet/multicall.hpp"

#include "chain/base/hex.hpp"
#include "chain/evm/code.hpp"
#include "chain/execution/evm_host.hpp"
#include "chain/execution/transaction_codec.hpp"
#include "chain/node/l1_genesis.hpp"
#include "chain/node/predeploy_code.hpp"
#include "chain/storage/database.hpp"

#include <QtTest>

using namespace nucleate;
using namespace nucleate::devnet;

class TstMulticall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// As every public chain has it (github.com/mds1/multicall3).
    void is_the_transaction_of_its_author()
    {
        const execution::Transaction tx = multicall_deployment();
        QCOMPARE(to_hex_data(execution::transaction_hash(tx)),
                 std::string("0x07471adfe8f4ec553c1199f495be97fc8be8e0626ae307281c22534460184ed1"));
        const auto author = execution::recover_sender(tx);
        QVERIFY(author.has_value());
        QCOMPARE(to_hex_data(*author), std::string("0x05f32b3cc3888453ff71b01135b34ff8e41263f2"));
        QVERIFY(execution::create_address(*author, 0) == node::kMulticall3);
    }

    void is_laid_once()
    {
        node::Genesis genesis = node::l1_genesis({});
        std::erase_if(genesis.alloc,
                      [](const auto& entry) { return entry.first == node::kMulticall3; });
        node::ChainOptions options;
        options.name = "l1";
        options.storage = storage::Database::in_memory().value();
        const auto l1 = node::open_chain(genesis, std::move(options)).value();
        unsigned blocks = 0;
        const auto wait = [&]() -> Result<void> {
            ++blocks;
            if (blocks > 4)
                return fail("too many");
            return l1->build({}) ? Result<void>{} : fail("no block");
        };
        const Hash32& key = node::test_accounts()[0].private_key;
        const auto laid = lay_multicall(*l1, key, wait);
        QVERIFY2(laid.has_value(), laid ? "" : laid.error().message.c_str());
        QCOMPARE(blocks, 2U);
        const auto state = l1->state(l1->heads().latest);
        const auto account = state->account(node::kMulticall3);
        QVERIFY(account.has_value());
        QCOMPARE(to_hex(state->code(account->code_hash)->bytes()),
                 std::string(node::kMulticall3Code));
        QVERIFY(lay_multicall(*l1, key, wait).has_value());
        QCOMPARE(blocks, 2U);
    }
};

QTEST_GUILESS_MAIN(TstMulticall)
#include "tst_multicall.moc"
