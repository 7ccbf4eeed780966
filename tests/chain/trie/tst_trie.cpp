#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"
#include "chain/trie/proof.hpp"

#include <QtTest>

#include <map>
#include <random>

using namespace nucleate;
using trie::Trie;

using Entries = QMap<QByteArray, QByteArray>;
Q_DECLARE_METATYPE(Entries)

namespace {

Bytes bytes(const QByteArray& text)
{
    return {text.begin(), text.end()};
}

Bytes key_of(unsigned i)
{
    const Bytes raw{std::uint8_t(i >> 8U), std::uint8_t(i & 0xffU)};
    return to_bytes(crypto::keccak256(raw).view());
}

/// Short values make embedded nodes, long ones hashed nodes.
Bytes value_of(unsigned i)
{
    return Bytes(1 + i % 45, std::uint8_t(1 + i % 250));
}

Hash32 root_of(const std::map<Bytes, Bytes>& entries)
{
    Trie fresh;
    for (const auto& [key, value] : entries)
        if (!fresh.set(key, value))
            qFatal("set failed");
    return fresh.root();
}

} // namespace

class TstTrie : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roots_data();
    void roots();
    void erased_entries_leave_no_trace();
    void incremental_equals_fresh_data();
    void incremental_equals_fresh();
    void missing_node_is_an_error();
    void proofs_show_presence_and_absence();
    void proofs_refuse_tampering();
};

void TstTrie::roots_data()
{
    QTest::addColumn<Entries>("entries");
    QTest::addColumn<QByteArray>("root");
    // ethereum/tests, TrieTests/trieanyorder.json.
    QTest::newRow("empty")
        << Entries{}
        << QByteArray("56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421");
    QTest::newRow("singleItem")
        << Entries{{"A", QByteArray(50, 'a')}}
        << QByteArray("d23786fb4a010da3ce639d66d5e904a11dbc02746d1ce25029e53290cabf28ab");
    QTest::newRow("dogs")
        << Entries{{"doe", "reindeer"}, {"dog", "puppy"}, {"dogglesworth", "cat"}}
        << QByteArray("8aad789dff2f538bca5d8ea56e8abe10f4c7ba3a5dea95fea4cd6e7c3a1168d3");
    QTest::newRow("puppy")
        << Entries{{"do", "verb"}, {"horse", "stallion"}, {"doge", "coin"}, {"dog", "puppy"}}
        << QByteArray("5991bb8c6514148a29db676a14ac506cd2cd5775ace63c30a4fe457715e9ac84");
    QTest::newRow("foo") << Entries{{"foo", "bar"}, {"food", "bass"}}
                         << QByteArray(
                                "17beaa1648bafa633cda809c90c04af50fc8aed3cb40d16efbddee6fdf63c4c3");
    QTest::newRow("smallValues")
        << Entries{{"be", "e"}, {"dog", "puppy"}, {"bed", "d"}}
        << QByteArray("3f67c7a47520f79faa29255d2d3c084a7a6df0453116ed7232ff10277a8be68b");
}

void TstTrie::roots()
{
    QFETCH(Entries, entries);
    QFETCH(QByteArray, root);
    Trie forward;
    Trie backward;
    for (auto i = entries.begin(); i != entries.end(); ++i)
        QVERIFY(forward.set(bytes(i.key()), bytes(i.value())));
    for (auto i = entries.end(); i != entries.begin();) {
        --i;
        QVERIFY(backward.set(bytes(i.key()), bytes(i.value())));
    }
    QCOMPARE(QByteArray::fromStdString(to_hex(forward.root().view())), root);
    QVERIFY(backward.root() == forward.root());
    for (auto i = entries.begin(); i != entries.end(); ++i)
        QVERIFY(*forward.get(bytes(i.key())) == bytes(i.value()));
    QVERIFY(!*forward.get(bytes("absent")));
}

void TstTrie::erased_entries_leave_no_trace()
{
    Trie kept;
    QVERIFY(kept.set(bytes("doe"), bytes("reindeer")));
    Trie touched;
    for (const char* key : {"doe", "dog", "dogglesworth", "do", "d", "x"})
        QVERIFY(touched.set(bytes(key), bytes("reindeer")));
    for (const char* key : {"dog", "d", "dogglesworth", "x", "do", "never there"})
        QVERIFY(touched.set(bytes(key), {}));
    QVERIFY(touched.root() == kept.root());
    QVERIFY(touched.set(bytes("doe"), {}));
    QVERIFY(touched.root() == trie::empty_root());
}

void TstTrie::incremental_equals_fresh_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 6; ++seed)
        QTest::newRow(QByteArray::number(seed).constData()) << seed;
}

/// Commits round after round to a store; each root equals that of a trie built from nothing.
void TstTrie::incremental_equals_fresh()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    trie::MemoryNodeStore store;
    std::map<Bytes, Bytes> entries;
    Hash32 root = trie::empty_root();
    for (unsigned round = 0; round < 25; ++round) {
        Trie tree(store, root);
        for (unsigned i = 0; i < 40; ++i) {
            const auto id = static_cast<unsigned>(random() % 120);
            const Bytes value = random() % 3 == 0 ? Bytes{} : value_of(unsigned(random()));
            QVERIFY(tree.set(key_of(id), value));
            if (value.empty())
                entries.erase(key_of(id));
            else
                entries[key_of(id)] = value;
        }
        trie::NewNodes nodes;
        root = tree.commit(nodes);
        store.add(std::move(nodes));
        QVERIFY(root == root_of(entries));
    }
    Trie tree(store, root);
    for (const auto& [key, value] : entries)
        QVERIFY(*tree.get(key) == value);
}

void TstTrie::missing_node_is_an_error()
{
    const trie::MemoryNodeStore store;
    Trie tree(store, crypto::keccak256(bytes("no such root")));
    QVERIFY(tree.get(bytes("key")).error() == trie::Error::missing_node);
    QVERIFY(tree.set(bytes("key"), bytes("value")).error() == trie::Error::missing_node);
}

void TstTrie::proofs_show_presence_and_absence()
{
    trie::MemoryNodeStore store;
    Trie tree;
    for (unsigned i = 0; i < 200; ++i)
        QVERIFY(tree.set(key_of(i), value_of(i)));
    trie::NewNodes nodes;
    const Hash32 root = tree.commit(nodes);
    store.add(std::move(nodes));
    for (unsigned i = 0; i < 260; ++i) {
        const auto proof = trie::prove(store, root, key_of(i));
        QVERIFY(proof);
        const auto value = trie::verify_proof(root, key_of(i), *proof);
        QVERIFY(value);
        QVERIFY(i < 200 ? *value == value_of(i) : !value->has_value());
    }
    const auto nothing = trie::prove(store, trie::empty_root(), key_of(0));
    QVERIFY(nothing->empty());
    QVERIFY(!*trie::verify_proof(trie::empty_root(), key_of(0), *nothing));
}

void TstTrie::proofs_refuse_tampering()
{
    trie::MemoryNodeStore store;
    Trie tree;
    for (unsigned i = 0; i < 50; ++i)
        QVERIFY(tree.set(key_of(i), value_of(40)));
    trie::NewNodes nodes;
    const Hash32 root = tree.commit(nodes);
    store.add(std::move(nodes));
    const std::vector<Bytes> good = *trie::prove(store, root, key_of(7));
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::vector<Bytes> bad = good;
        bad[i].back() ^= 1U;
        QVERIFY(trie::verify_proof(root, key_of(7), bad).error() == trie::ProofError::wrong_hash);
    }
    std::vector<Bytes> short_proof = good;
    short_proof.pop_back();
    QVERIFY(trie::verify_proof(root, key_of(7), short_proof).error() ==
            trie::ProofError::too_short);
    std::vector<Bytes> long_proof = good;
    long_proof.push_back(good[0]);
    QVERIFY(trie::verify_proof(root, key_of(7), long_proof).error() ==
            trie::ProofError::extra_nodes);
}

QTEST_GUILESS_MAIN(TstTrie)
#include "tst_trie.moc"
