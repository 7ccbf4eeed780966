#include <QtTest>
#ifndef Q_MOC_RUN // moc cannot read the standard library's thread headers
#include "chain/devnet/detect_batches.hpp"
#include "tests/chain/devnet/town.hpp"
#endif

using namespace nucleate;
using devnet::test::Town;
using devnet::test::TownPlan;

namespace {

protocol::FaultRow row_of(const Town& town, const std::string& id)
{
    for (const protocol::FaultRow& row : town.faults->rows())
        if (row.id == id)
            return row;
    return {};
}

/// Who sent most in the last blocks of the L2.
std::optional<Address> busiest(const Town& town)
{
    std::map<Address, int> counts;
    const node::Chain& chain = town.rollup->node->chain();
    constexpr std::uint64_t kBlocks = 60;
    const std::uint64_t head = chain.heads().latest;
    for (std::uint64_t n = head > kBlocks ? head - kBlocks : 1; n <= head; ++n) {
        const node::SealedBlockPtr block = chain.block(n);
        for (std::size_t i = 0; i < block->senders.size(); ++i)
            if (block->block.transactions[i].type != execution::TxType::deposit)
                ++counts[block->senders[i]];
    }
    std::optional<Address> out;
    int most = 0;
    for (const auto& [sender, count] : counts)
        if (count > most) {
            most = count;
            out = sender;
        }
    return out;
}

std::vector<Hash32> blocks_up_to(const Town& town, std::uint64_t number)
{
    std::vector<Hash32> out;
    for (std::uint64_t n = 0; n <= number; ++n)
        out.push_back(town.rollup->node->chain().block_hash(n).value());
    return out;
}

std::size_t times_found(const Town& town)
{
    std::size_t out = 0;
    for (const protocol::FaultDetector& detector : protocol::kFaultDetectors)
        out += static_cast<std::size_t>(
            std::ranges::count(town.log.rows, detector.event, &protocol::EventRow::kind));
    return out;
}

const protocol::EventRow* event_of(const Town& town, std::uint64_t id)
{
    return id == 0 || id > town.log.rows.size() ? nullptr : &town.log.rows[id - 1];
}

QString told(const Town& town)
{
    QString out;
    for (const protocol::EventRow& event : town.log.rows)
        if (event.kind.starts_with("fault.") || event.kind.starts_with("sequencer.") ||
            std::ranges::find(protocol::kFaultDetectors, event.kind,
                              &protocol::FaultDetector::event) != protocol::kFaultDetectors.end())
        {
            out += QString::fromStdString(std::to_string(event.time) + " " + event.kind + " " +
                                          event.actor);
            for (const protocol::EventFact& fact : event.facts)
                out += QString::fromStdString(" " + fact.key + "=" + fact.value);
            out += '\n';
        }
    return out;
}

} // namespace

/// Every fault that can be put into a real L2 that the swarm formed, one after the other: its
/// detector notices it in time, no safe block changes, and the chain goes on.
class TstChaos : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Town> town_; ///< batches go in blobs
    std::unique_ptr<Town> data_; ///< batches lie on a DA server

    /// A fault of that kind, put in with what it wants; its id.
    static Result<std::string> put_in(Town& town, const protocol::FaultKind& kind);
    static void is_noticed_and_gone(Town& town, const std::string& kind);

private Q_SLOTS:
    void initTestCase()
    {
        town_ = std::make_unique<Town>();
        QVERIFY(town_->run_until_live());
        data_ = std::make_unique<Town>(7, TownPlan{.scenario = "alt-da"});
        QVERIFY(data_->run_until_live());
    }

    /// Formation and some terms with all that a calm chain does.
    void nobody_is_alarmed_when_nothing_is_wrong_data()
    {
        QTest::addColumn<bool>("on_data_layer");
        QTest::newRow("on L1") << false;
        QTest::newRow("on a DA server") << true;
    }
    void nobody_is_alarmed_when_nothing_is_wrong()
    {
        QFETCH(bool, on_data_layer);
        Town& town = on_data_layer ? *data_ : *town_;
        for (int i = 0; i < 120; ++i)
            town.tick();
        QVERIFY2(times_found(town) == 0, qPrintable(told(town)));
        QVERIFY(town.faults->rows().empty());
        QVERIFY(town.offences.empty());
    }

    void what_cannot_be_is_refused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("chain");
        QTest::addColumn<qulonglong>("blocks");
        QTest::addColumn<bool>("address");
        QTest::newRow("no such fault") << "explode"
                                       << "l2-1" << 0ULL << false;
        QTest::newRow("no such chain") << "kill-sequencer"
                                       << "l2-9" << 0ULL << false;
        QTest::newRow("not of L1") << "kill-sequencer"
                                   << "l1" << 0ULL << false;
        QTest::newRow("of L1") << "reorg-l1"
                               << "l2-1" << 2ULL << false;
        QTest::newRow("too deep") << "reorg-l1"
                                  << "l1" << 33ULL << false;
        QTest::newRow("no depth") << "reorg-l1"
                                  << "l1" << 0ULL << false;
        QTest::newRow("no address") << "censor-address"
                                    << "l2-1" << 0ULL << false;
        QTest::newRow("an address too much") << "hang-sequencer"
                                             << "l2-1" << 0ULL << true;
        QTest::newRow("a number too much") << "hang-sequencer"
                                           << "l2-1" << 3ULL << false;
        QTest::newRow("no delay that shows") << "delay-batches"
                                             << "l2-1" << 2ULL << false;
        QTest::newRow("no DA layer") << "da-outage"
                                     << "l2-1" << 0ULL << false;
    }
    void what_cannot_be_is_refused()
    {
        QFETCH(QString, kind);
        QFETCH(QString, chain);
        QFETCH(qulonglong, blocks);
        QFETCH(bool, address);
        rpc::FaultRequest request{kind.toStdString(), chain.toStdString(), {}, blocks};
        if (address)
            request.address = Address{};
        const auto refused = town_->faults->inject(request);
        QVERIFY(!refused);
        QVERIFY(!refused.error().message.empty());
        QVERIFY(town_->faults->rows().empty());
    }

    void every_fault_is_noticed_data()
    {
        QTest::addColumn<QString>("kind");
        for (const protocol::FaultKind& kind : protocol::kFaultKinds)
            if (kind.kind != "da-outage" && kind.kind != "equivocate")
                QTest::newRow(std::string(kind.kind).c_str())
                    << QString::fromUtf8(kind.kind.data(), static_cast<int>(kind.kind.size()));
    }
    void every_fault_is_noticed()
    {
        QFETCH(QString, kind);
        is_noticed_and_gone(*town_, kind.toStdString());
    }

    void a_data_layer_fails_and_comes_back();
    void a_batch_is_corrupted_where_it_lies_data();
    void a_batch_is_corrupted_where_it_lies();
    void a_double_signature_costs_the_bond();

    /// An operator's node that stays dead: nobody has to heal it.
    void a_chain_goes_on_by_itself_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"kill-sequencer", "withhold-batches"})
            QTest::newRow(kind) << kind;
    }
    void a_chain_goes_on_by_itself()
    {
        QFETCH(QString, kind);
        const std::uint64_t safe = town_->rollup->node->chain().heads().safe;
        const std::vector<Hash32> before = blocks_up_to(*town_, safe);
        const auto id = town_->faults->inject({kind.toStdString(), "l2-1", {}, 0});
        QVERIFY(id);
        QVERIFY2(town_->run_until([&] { return row_of(*town_, *id).recovered != 0; }, 200),
                 qPrintable(told(*town_)));
        QCOMPARE(row_of(*town_, *id).state, std::string("active"));
        QVERIFY(row_of(*town_, *id).caught);
        QVERIFY(blocks_up_to(*town_, safe) == before);
        QVERIFY(town_->faults->heal(*id));
        QVERIFY(!town_->faults->heal(*id));
        // Its own term may have to pass before the others are calm again.
        for (int i = 0; i < 40; ++i)
            town_->tick();
    }

    void l1_alone_gives_the_same_chain()
    {
        for (const Town* town : {town_.get(), data_.get()}) {
            const auto report = town->host->verify("l2-1");
            QVERIFY(report);
            QVERIFY(report->equal);
            QVERIFY(report->blocks > 0);
        }
    }
};

Result<std::string> TstChaos::put_in(Town& town, const protocol::FaultKind& kind)
{
    rpc::FaultRequest request{std::string(kind.kind), kind.chain == "l1" ? "l1" : "l2-1", {}, 0};
    if (kind.wants == "address") {
        if (!town.run_until([&] { return busiest(town).has_value(); }, 60))
            return fail("nobody sends anything");
        request.address = busiest(town);
    }
    if (kind.wants == "blocks")
        request.blocks = kind.chain == "l1" ? 5 : devnet::noticed_delay(town.rollup->request);
    return town.faults->inject(request);
}

void TstChaos::is_noticed_and_gone(Town& town, const std::string& kind)
{
    const auto* facts = std::ranges::find(protocol::kFaultKinds, kind, &protocol::FaultKind::kind);
    const auto id = put_in(town, *facts);
    QVERIFY2(id, id ? "" : id.error().message.c_str());

    // A leader with enough time left may be a term away.
    QVERIFY2(town.run_until([&] { return row_of(town, *id).caught; }, 90), qPrintable(told(town)));
    const protocol::FaultRow row = row_of(town, *id);
    QCOMPARE(row.detector, std::string(facts->detector));
    QVERIFY2(row.delay <= row.bound,
             qPrintable(QStringLiteral("%1 s of %2\n").arg(row.delay).arg(row.bound) + told(town)));
    qInfo("%s: %s after %llu s of %llu", kind.c_str(), row.detector.c_str(),
          static_cast<unsigned long long>(row.delay), static_cast<unsigned long long>(row.bound));
    const protocol::EventRow* found = event_of(town, row.event);
    QVERIFY(found);
    const auto* detector = std::ranges::find(protocol::kFaultDetectors, facts->detector,
                                             &protocol::FaultDetector::name);
    QCOMPARE(found->kind, std::string(detector->event));
    const protocol::EventRow* injected = event_of(town, found->cause);
    QVERIFY(injected);
    QCOMPARE(injected->kind, std::string("fault.injected"));
    QCOMPARE(injected->facts.front().value, *id);

    if (row.state != "over" && kind != "equivocate")
        QVERIFY(town.faults->heal(*id));
    QVERIFY2(town.run_until([&] { return row_of(town, *id).recovered != 0; }, 150),
             qPrintable(told(town)));
    const protocol::FaultRow after = row_of(town, *id);
    QVERIFY(!after.safe_lost);
    QCOMPARE(after.state, std::string("over"));
    QVERIFY(after.safe_block > 0);
    QVERIFY(!town.rollup->mismatch);
}

void TstChaos::a_data_layer_fails_and_comes_back()
{
    const std::uint64_t safe = data_->rollup->node->chain().heads().safe;
    const std::vector<Hash32> before = blocks_up_to(*data_, safe);
    is_noticed_and_gone(*data_, "da-outage");
    QVERIFY(!data_->data_server->is_out());
    QVERIFY(data_->log.last("data.restored"));
    QVERIFY(blocks_up_to(*data_, safe) == before);

    // A server that runs elsewhere is not this devnet's to break.
    devnet::FaultBoard elsewhere(*data_->l1, *data_->host, data_->scenario.l1.block_time, true);
    const auto refused = elsewhere.inject({"da-outage", "l2-1", {}, 0});
    QVERIFY(!refused);
    QVERIFY(refused.error().message.find("elsewhere") != std::string::npos);
}

/// In blobs, where they cost less; in calldata, where L1's readers have no blobs; and on a DA
/// server, behind a commitment that is right.
void TstChaos::a_batch_is_corrupted_where_it_lies_data()
{
    QTest::addColumn<QString>("place");
    for (const char* place : {"blobs", "calldata", "DA server"})
        QTest::newRow(place) << place;
}

void TstChaos::a_batch_is_corrupted_where_it_lies()
{
    QFETCH(QString, place);
    std::optional<Town> own;
    if (place == u"calldata") {
        own.emplace(7, TownPlan{.blobs = false});
        QVERIFY(own->run_until_live());
    }
    Town& town = own ? *own : place == u"blobs" ? *town_ : *data_;
    is_noticed_and_gone(town, "corrupt-batch");
    const protocol::EventRow* found = event_of(town, town.faults->rows().back().event);
    QVERIFY(found);
    const auto hash = parse_hash(found->transaction);
    QVERIFY(hash);
    const auto damaged = town.l1->transaction(*hash);
    QVERIFY(damaged);
    const execution::Transaction& tx = damaged->block->block.transactions[damaged->index];
    QCOMPARE(tx.type == execution::TxType::blob, place == u"blobs");
    QCOMPARE(tx.data.size() > 1 && tx.data[0] == 1, place == u"DA server"); // a commitment
    const auto report = town.host->verify("l2-1");
    QVERIFY(report && report->equal);
}

/// In a town of its own: a set of two has one operator less after it.
void TstChaos::a_double_signature_costs_the_bond()
{
    Town town;
    QVERIFY(town.run_until_live());
    is_noticed_and_gone(town, "equivocate");
    const protocol::FaultRow row = town.faults->rows().back();
    const protocol::EventRow* noticed = event_of(town, row.event);
    QCOMPARE(noticed->actor, row.actor);
    const auto slashed = std::ranges::find(town.offences, "operator.slashed",
                                           [](const devnet::BridgeEvent& e) { return e.row.kind; });
    QVERIFY(slashed != town.offences.end());
    QCOMPARE(slashed->row.actor, row.actor);
    QCOMPARE(slashed->cause, noticed->facts.front().value);
    std::set<std::string> signatures;
    for (const protocol::EventFact& fact : slashed->row.facts)
        if (fact.key.ends_with("_signature"))
            signatures.insert(fact.value);
    QCOMPARE(signatures.size(), std::size_t{2});
    const auto list = town.rollup->vigil->book().list();
    QCOMPARE(list.size(), std::size_t{1});
    for (const char* one : {"first", "second"})
        QVERIFY(signatures.contains(std::string(list[0].at(one).at("signature").as_string())));

    namespace set = contracts::sequencer_set;
    const rollup::ChainL1Calls calls(*town.l1);
    const auto guilty =
        calls.read(town.rollup->request.sequencer_set,
                   set::operators(parse_address(row.actor).value()), set::decode_operators);
    QVERIFY(guilty && !guilty->active);
    QVERIFY(guilty->bond < uint256{5} * uint256{1'000'000'000'000'000'000});
    QCOMPARE(town.forks, std::uint64_t{0});
    const auto report = town.host->verify("l2-1");
    QVERIFY(report && report->equal);
}

QTEST_GUILESS_MAIN(TstChaos)
#include "tst_chaos.moc"
