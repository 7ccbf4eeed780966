#pragma once

#include "ui/pages/devnet/accountcard.hpp"
#include "ui/pages/devnet/endpointcard.hpp"
#include "ui/pages/devnet/snapshotcard.hpp"
#include "ui/pages/devnet/timecard.hpp"
#include "ui/shell/page.hpp"
#include "ui/widgets/statepanel.hpp"

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
    QWidget* makeContent();
    void showState();
    void say(const QString& sentence, Tone tone);
    void copyEverything();

    StatePanel* m_panel;
    TimeCard* m_time;
    SnapshotCard* m_snapshots;
    EndpointCard* m_endpoints;
    AccountCard* m_accounts;
    GenesisCard* m_genesis;
    Label* m_result; ///< what came of the last thing that was done
};

} // namespace nucleate
