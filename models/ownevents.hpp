#pragma once

#include <QSortFilterProxyModel>

namespace nucleate {

/// Of an EventModel: what an address did, and what happened to its bounty.
class OwnEvents final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void set(const QString& address, const QString& bounty);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_address;
    QString m_bounty;
};

} // namespace nucleate
