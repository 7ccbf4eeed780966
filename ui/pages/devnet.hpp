#pragma once

#include "ui/shell/page.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/keyvalues.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/statepanel.hpp"

#include <QLineEdit>

namespace nucleate {

/// Control over the devnet: time, blocks, snapshots, faucet, accounts and endpoints.
class DevnetPage final : public Page
{
    Q_OBJECT
public:
    DevnetPage(const UiContext& context, QWidget* parent);

    void open(const QString& target) override;
    void refresh() override;

protected:
    void retranslate() override;

private:
    Card* makeTime();
    Card* makeSnapshots();
    Card* makeFaucet();
    void showSnapshots();
    void revert(const DevnetControls::Snapshot& snapshot);
    void askAccounts();
    void showState();
    QString endpointsText() const;

    StatePanel* m_panel;
    Card* m_timeCard;
    QPushButton* m_mine;
    QPushButton* m_pause;
    Segmented* m_speed;
    QList<QPushButton*> m_jumps;
    Label* m_result;
    Card* m_snapshotCard;
    QPushButton* m_snapshot;
    QVBoxLayout* m_snapshotRows;
    Label* m_noSnapshots;
    Card* m_faucetCard;
    QLineEdit* m_address;
    QPushButton* m_fund;
    Card* m_accountsCard;
    KeyValues* m_accounts;
    Card* m_endpointsCard;
    KeyValues* m_endpoints;
    QPushButton* m_copyAll;
};

} // namespace nucleate
