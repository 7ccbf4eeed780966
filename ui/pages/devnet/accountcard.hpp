#pragma once

#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/keyvalues.hpp"

#include <QLineEdit>
#include <QPushButton>

namespace nucleate {

/// Whose money there is: the devnet's own accounts, the faucet, and addresses that the node sends
/// for without their keys.
class AccountCard final : public Card
{
    Q_OBJECT
public:
    explicit AccountCard(const UiContext& context, QWidget* parent = nullptr);

    void refresh();
    void showState();
    void retranslate();
    /// The first of `mnemonic`'s addresses are the accounts.
    bool hasUsualMnemonic() const;
    QStringList addresses() const;

    static QString mnemonic();

private:
    void showBalances();
    void showImpersonated();
    QWidget* makeImpersonated(const QString& address);
    void showSent();
    QString givenAddress();

    UiContext m_context;
    KeyValues* m_accounts;
    QLineEdit* m_address;
    QPushButton* m_fund;
    QPushButton* m_set;
    QPushButton* m_impersonate;
    Label* m_note;
    QVBoxLayout* m_rows;
    KeyValues* m_sent;
    QString m_sentHash;
    QList<KeyValue> m_balances;
};

} // namespace nucleate
