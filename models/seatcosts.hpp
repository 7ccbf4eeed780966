#pragma once

#include "models/controlclient.hpp"

#include <QHash>
#include <QTimer>

namespace nucleate {

/// What the operators of a chain really spend on L1 for its batches: how far the balances of their
/// hot keys fell over the last minutes, by eth_getBalance at two blocks. A key that was given money
/// in between is left out.
class SeatCosts final : public QObject
{
    Q_OBJECT
public:
    /// L1 blocks that are looked back.
    static constexpr std::uint64_t kBlocks = 90;

    SeatCosts(ControlClient& client, World& world, QObject* parent = nullptr);

    /// Measures this L2 now and every ten seconds; an empty id rests and keeps what was measured.
    void watch(const QString& chain);
    /// ETH a day, all operators together; nothing before it is measured.
    std::optional<double> batchesADay() const { return m_batches; }
    /// ETH that a hot key holds on L1.
    std::optional<double> balanceOf(const QString& key) const;

Q_SIGNALS:
    void changed();

private:
    struct Sample
    {
        std::optional<double> before;
        std::optional<double> now;
    };

    void measure();
    void ask(const QString& key, std::uint64_t block, bool isNow);
    void sum();

    ControlClient& m_client;
    World& m_world;
    QTimer m_timer;
    QString m_chain;
    QHash<QString, Sample> m_samples;
    double m_seconds = 0;
    int m_open = 0;  ///< answers that are still to come
    int m_round = 0; ///< answers of an earlier round are dropped
    std::optional<double> m_batches;
};

} // namespace nucleate
