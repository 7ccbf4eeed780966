// Qt comes first: moc stumbles over libstdc++'s <compare> when nothing of the library precedes it.
#include <QTest>

#include "chain/agents/proposer_priority.hpp"
#include "chain/agents/reputation.hpp"

#include <cmath>
#include <unordered_map>

using namespace nucleate;
using namespace nucleate::agents;

namespace {

const std::vector<double> kWeights{40, 25, 15, 10, 5, 3, 1, 1};

Address address_of(std::uint8_t i)
{
    Address address;
    address.bytes[19] = i;
    return address;
}

} // namespace

class TstReputation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// I_x(1, b) = 1 − (1 − x)^b, I_x(a, 1) = x^a, I_x(2, 2) = 3x² − 2x³.
    void incomplete_beta_closed_forms()
    {
        for (double x = 0.05; x < 1; x += 0.05) {
            QVERIFY(qAbs(incomplete_beta(1, 5, x) - (1 - std::pow(1 - x, 5))) < 1e-12);
            QVERIFY(qAbs(incomplete_beta(7, 1, x) - std::pow(x, 7)) < 1e-12);
            QVERIFY(qAbs(incomplete_beta(2, 2, x) - (3 * x * x - 2 * x * x * x)) < 1e-12);
        }
        QVERIFY(qAbs(incomplete_beta(80, 40, beta_quantile(80, 40, 0.05)) - 0.05) < 1e-9);
    }

    void newcomers_start_low_but_not_at_zero()
    {
        const BetaReputation fresh;
        QCOMPARE(fresh.expected(), 0.5);
        QVERIFY(qAbs(fresh.low() - 0.05) < 1e-9); // uniform
        BetaReputation good;
        BetaReputation lucky;
        for (int i = 0; i < 30; ++i)
            good.add(1, 1, 0);
        lucky.add(1, 1, 0);
        QVERIFY(good.low() > 0.9);
        QVERIFY(lucky.low() > fresh.low() && lucky.low() < 0.3);
    }

    void old_experience_fades()
    {
        BetaReputation reputation{90};
        reputation.add(1, 10, 0);
        reputation.add(1, 0, 90);
        QVERIFY(qAbs(reputation.good() - 5) < 1e-12);
        QCOMPARE(reputation.count(), std::uint64_t{2});
    }

    void weight_needs_payment_and_fades_for_a_pair()
    {
        QCOMPARE(feedback_weight(1, 1, false, 0, 1), 0.0);
        QCOMPARE(feedback_weight(1, 1, true, 0, 1), 1.0);
        QCOMPARE(feedback_weight(3, 1, true, 0, 0.5), 1.0);
        QCOMPARE(feedback_weight(1, 1, true, 1, 1), 0.5);
    }

    /// Weights 40/25/15/10/5/3/1/1 over 10⁵ slots: exact shares; a 1 % member waits 100 slots at
    /// most, and nobody leads more than twice in a row.
    void priority_is_smooth()
    {
        ProposerPriority set;
        for (std::size_t i = 0; i < kWeights.size(); ++i)
            set.set_weight(address_of(static_cast<std::uint8_t>(i + 1)),
                           static_cast<std::int64_t>(kWeights[i]));
        std::unordered_map<Address, int> count;
        std::unordered_map<Address, int> last;
        int longest = 0;
        int run = 0;
        int gap = 0;
        Address previous;
        for (int slot = 1; slot <= 100'000; ++slot) {
            const Address leader = set.next().value();
            ++count[leader];
            run = leader == previous ? run + 1 : 1;
            longest = std::max(longest, run);
            gap = std::max(gap, slot - last[leader]);
            last[leader] = slot;
            previous = leader;
        }
        for (std::size_t i = 0; i < kWeights.size(); ++i)
            QCOMPARE(count[address_of(static_cast<std::uint8_t>(i + 1))],
                     static_cast<int>(kWeights[i] * 1000));
        QCOMPARE(longest, 2);
        QCOMPARE(gap, 100);
    }

    void priority_members_come_and_go()
    {
        ProposerPriority set;
        QVERIFY(!set.next());
        set.set_weight(address_of(2), 1);
        set.set_weight(address_of(1), 1);
        QCOMPARE(set.next().value(), address_of(1)); // tie: the lower address
        set.set_weight(address_of(1), 0);
        QCOMPARE(set.next().value(), address_of(2));
        QCOMPARE(set.members().size(), std::size_t{1});
    }

    void concentration_indices()
    {
        QCOMPARE(nakamoto(kWeights, 0.5), std::size_t{2});
        QCOMPARE(nakamoto(kWeights, 1.0 / 3), std::size_t{1});
        QVERIFY(qAbs(herfindahl(kWeights) - 2586) < 0.5);
        QVERIFY(qAbs(entropy_bits(kWeights) - 2.272) < 5e-4);
        QVERIFY(qAbs(gini(kWeights) - 0.542) < 1e-3);
    }
};

QTEST_GUILESS_MAIN(TstReputation)
#include "tst_reputation.moc"
