#include "chain/crypto/keccak.hpp"
#include "chain/trie/node_version.hpp"
#include "chain/trie/trie.hpp"

#include <QtTest>

#include <map>
#include <random>
#include <set>

using namespace nucleate;
using namespace nucleate::trie;

namespace {

/// Finds nodes by their place alone and keeps all versions that a place had, packed.
class PlaceStore final : public NodeStore
{
public:
    std::optional<Bytes> node(const Hash32& hash, BytesView path) const override
    {
        const auto found = places_.find(pack_place(path));
        if (found == places_.end() || crypto::keccak256(found->second.back().rlp) != hash)
            return std::nullopt;
        return found->second.back().rlp;
    }
    void add(const NewNodes& nodes)
    {
        for (const NewNode& node : nodes) {
            std::vector<Version>& versions = places_[pack_place(node.path)];
            const std::optional<NodeVersion> before =
                versions.empty()
                    ? std::nullopt
                    : std::optional(NodeVersion{versions.back().rlp, versions.back().steps});
            const Bytes packed = pack_node(node.rlp, before);
            const auto back = unpack_node(packed, before);
            QVERIFY(back && back->rlp == node.rlp);
            QCOMPARE(is_whole(packed), back->steps == 0);
            QVERIFY(back->steps <= kMostSteps);
            whole += node.rlp.size();
            short_form += packed.size();
            versions.push_back({node.rlp, back->steps});
        }
    }
    std::size_t whole = 0;
    std::size_t short_form = 0;

private:
    struct Version
    {
        Bytes rlp;
        unsigned steps;
    };
    std::map<std::string, std::vector<Version>> places_;
};

Bytes account_like(std::uint32_t balance)
{
    Bytes out{0xf8, 0x48, 0x01, 0x84};
    for (unsigned shift = 32; shift > 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(balance >> (shift - 8)));
    out.push_back(0xa0);
    append(out, empty_root().view());
    out.push_back(0xa0);
    append(out, crypto::keccak256({}).view());
    return out;
}

} // namespace

class TstNodeVersion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void triesLiveInPlaces_data();
    void triesLiveInPlaces();
    void placesDiffer();
    void refusesWhatDoesNotFit();
};

void TstNodeVersion::triesLiveInPlaces_data()
{
    QTest::addColumn<int>("keys");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<bool>("accounts");
    QTest::newRow("few keys, much erased") << 12 << 200 << false;
    QTest::newRow("short values") << 300 << 60 << false;
    QTest::newRow("accounts") << 3'000 << 40 << true;
}

/// A trie that finds its nodes by place alone has the roots of one made from nothing.
void TstNodeVersion::triesLiveInPlaces()
{
    QFETCH(int, keys);
    QFETCH(int, rounds);
    QFETCH(bool, accounts);
    std::mt19937 random(static_cast<unsigned>(keys));
    PlaceStore store;
    std::map<Hash32, Bytes> entries;
    const Nibbles place = accounts ? Nibbles{} : Nibbles(64, 3);
    Hash32 root = empty_root();
    for (int round = 0; round < rounds; ++round) {
        Trie tree(store, root, place);
        for (int i = 0; i < 20; ++i) {
            const auto id = static_cast<unsigned>(random()) % static_cast<unsigned>(keys);
            const Hash32 key = crypto::keccak256(Bytes{std::uint8_t(id >> 8U), std::uint8_t(id)});
            const bool erase = random() % (accounts ? 10 : 2) == 0;
            const auto number = static_cast<std::uint32_t>(random());
            const Bytes value = erase      ? Bytes{}
                                : accounts ? account_like(number)
                                           : Bytes(1 + number % 40, 9);
            QVERIFY(tree.set(key.view(), value));
            if (erase)
                entries.erase(key);
            else
                entries[key] = value;
        }
        NewNodes nodes;
        root = tree.commit(nodes);
        store.add(nodes);
        Trie fresh;
        for (const auto& [key, value] : entries)
            QVERIFY(fresh.set(key.view(), value));
        QVERIFY(root == fresh.root());
    }
    QVERIFY(store.short_form < store.whole);
    if (accounts)
        QVERIFY2(
            2 * store.short_form < store.whole,
            qPrintable(QString::number(store.short_form) + " of " + QString::number(store.whole)));
}

void TstNodeVersion::placesDiffer()
{
    std::set<std::string> places;
    std::size_t count = 0;
    for (std::size_t nested = 0; nested < 2; ++nested) {
        for (std::size_t size = 0; size < 6; ++size) {
            for (std::uint8_t last = 0; last < (size == 0 ? 1 : 16); ++last, ++count) {
                Nibbles path(nested * 64 + size, 0);
                if (size > 0)
                    path.back() = last;
                places.insert(pack_place(path));
            }
        }
    }
    QCOMPARE(places.size(), count);
}

void TstNodeVersion::refusesWhatDoesNotFit()
{
    const Bytes leaf = [] {
        NewNodes nodes;
        Trie tree;
        if (!tree.set(Bytes(32, 1), account_like(1)))
            qFatal("set failed");
        static_cast<void>(tree.commit(nodes));
        return nodes.at(0).rlp;
    }();
    const Bytes first = pack_node(leaf, std::nullopt);
    QVERIFY(is_whole(first) && first.size() < leaf.size() - 60);
    const auto version = unpack_node(first, std::nullopt);
    QVERIFY(version && version->rlp == leaf);
    const Bytes second = pack_node(leaf, version);
    QVERIFY(!is_whole(second));
    QVERIFY(unpack_node(second, version)->rlp == leaf);
    QVERIFY(!unpack_node(second, std::nullopt));                // nothing to build on
    QVERIFY(!unpack_node(second, NodeVersion{leaf, 5}));        // of another version
    QVERIFY(!unpack_node(second, NodeVersion{Bytes{0x80}, 0})); // which is no node
    QVERIFY(!unpack_node({}, version));
    QVERIFY(!unpack_node(Bytes{0x1f}, version));
    QVERIFY(!unpack_node(Bytes{0x14, 0, 1}, version));
}

QTEST_GUILESS_MAIN(TstNodeVersion)
#include "tst_node_version.moc"
