#pragma once

#include "models/explorer/chainclients.hpp"
#include "models/nodestatus.hpp"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

namespace nucleate {

/// All blocks of a chain from its head down to genesis. Rows exist only as numbers: what a view
/// looks at is fetched, the rest is not, so a chain of millions opens at once. Blocks that the
/// control protocol told of are not asked for again.
class BlockPages final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Number,
        Age,
        Transactions,
        Fullness,
        BaseFee,
        Hash,
        ColumnCount
    };
    static constexpr int kMostRows = 50'000'000; ///< of 36 px each, what a view can address
    static constexpr int kMostAtOnce = 64;       ///< calls under way
    static constexpr int kKept = 20'000;         ///< blocks remembered

    BlockPages(ChainClients& clients, World& world, const NodeStatus& status,
               QObject* parent = nullptr);

    void setChain(const QString& chain);
    const QString& chain() const { return m_chain; }
    quint64 head() const { return m_head; }
    quint64 numberOf(int row) const { return m_head - static_cast<quint64>(row); }
    int rowOf(quint64 number) const;
    void refreshText();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Row = protocol::BlockRow;

    void follow();
    void moveTo(quint64 head);
    bool isAnother() const;
    void forget();
    const Row* find(quint64 number) const;
    void want(quint64 number) const;
    void fetch();
    void onBlock(quint64 number, const RpcAnswer& answer);
    QString text(const Row& row, int column) const;

    ChainClients& m_clients;
    World& m_world;
    const NodeStatus& m_status;
    QString m_chain;
    quint64 m_head = 0;
    bool m_hasHead = false;
    quint64 m_generation = 0;
    mutable QCache<quint64, Row> m_rows{kKept};
    mutable QList<quint64> m_wanted; ///< what was looked at last stands last
    QSet<quint64> m_asked;
    mutable QTimer m_soon;
};

} // namespace nucleate
