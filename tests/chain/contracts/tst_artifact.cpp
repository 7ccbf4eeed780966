#include "chain/base/hex.hpp"
#include "chain/contracts/artifact.hpp"

#include <QTest>

#include <algorithm>

using namespace nucleate;
using namespace nucleate::contracts;

class TstArtifact : public QObject
{
    Q_OBJECT

private slots:
    void everyArtifactHasCode();
    void fitsTheCodeSizeLimits();
    void unknownNameIsNull();
    void preinstallsAreTheKnownCodes();
    void deploymentAppendsArguments();
    void immutablesFillTheirPlaces();
};

void TstArtifact::everyArtifactHasCode()
{
    for (const Artifact& item : artifacts()) {
        QVERIFY2(!item.runtime.empty(), item.name.data());
        QVERIFY2(item.abi.starts_with('[') && item.abi.ends_with(']'), item.name.data());
        QCOMPARE(find_artifact(item.name), &item);
    }
}

void TstArtifact::fitsTheCodeSizeLimits()
{
    for (const Artifact& item : artifacts()) {
        QVERIFY2(item.runtime.size() <= 24'576, item.name.data());         // EIP-170
        QVERIFY2(item.creation.size() + 1024 <= 49'152, item.name.data()); // EIP-3860
    }
}

void TstArtifact::unknownNameIsNull()
{
    QCOMPARE(find_artifact("Nonesuch"), nullptr);
    QCOMPARE(artifact("SystemConfig").name, std::string_view{"SystemConfig"});
}

void TstArtifact::preinstallsAreTheKnownCodes()
{
    // The whole code of the deterministic deployment proxy at
    // 0x4e59b44847b379578588920cA78FbF26c0B4956C.
    QCOMPARE(to_hex(artifact("DeterministicDeploymentProxy").runtime),
             std::string{"7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601"
                         "600081602082378035828234f58015156039578182fd5b8082525050506014600cf3"});
    // EIP-4788.
    QCOMPARE(
        to_hex(artifact("BeaconBlockRoots").runtime),
        std::string{"3373fffffffffffffffffffffffffffffffffffffffe14604d57602036146024575f5ffd5b"
                    "5f35801560495762001fff810690815414603c575f5ffd5b62001fff01545f5260205ff35b"
                    "5f5ffd5b62001fff42064281555f359062001fff015500"});
}

void TstArtifact::deploymentAppendsArguments()
{
    const Artifact& weth = artifact("WETH9");
    const Bytes tail{1, 2, 3};
    const Bytes data = deployment(weth, tail);
    QVERIFY(equal(BytesView{data}.first(weth.creation.size()), weth.creation));
    QVERIFY(equal(BytesView{data}.subspan(weth.creation.size()), tail));
}

void TstArtifact::immutablesFillTheirPlaces()
{
    // FeeVault: minimum withdrawal, recipient, network, in this order.
    const Artifact& vault = artifact("SequencerFeeVault");
    std::array<Hash32, 3> words;
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i].bytes.fill(static_cast<std::uint8_t>(0xa1 + i));
    const Bytes code = runtime_with_immutables(vault, words);
    QCOMPARE(code.size(), vault.runtime.size());
    std::array<int, 3> places{};
    for (const ImmutableReference& place : vault.immutables) {
        QVERIFY(place.ordinal < words.size());
        ++places[place.ordinal];
        for (std::uint32_t i = 0; i < place.length; ++i) {
            QCOMPARE(vault.runtime[place.start + i], std::uint8_t{0});
            QCOMPARE(code[place.start + i], static_cast<std::uint8_t>(0xa1 + place.ordinal));
        }
    }
    QVERIFY(std::ranges::all_of(places, [](int count) { return count > 0; }));
}

QTEST_GUILESS_MAIN(TstArtifact)
#include "tst_artifact.moc"
