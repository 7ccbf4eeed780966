#pragma once

#include "models/join/joinrunner.hpp"
#include "models/plaintable.hpp"
#include "models/signer.hpp"
#include "ui/dialogs/dialog.hpp"
#include "ui/widgets/datatable.hpp"
#include "ui/widgets/keyvalues.hpp"
#include "ui/widgets/meter.hpp"
#include "ui/widgets/statepanel.hpp"

#include <QCheckBox>
#include <QLineEdit>
#include <QStackedWidget>

namespace nucleate {

/// Joining a devnet on another machine: where its L1 is, what the person's key does there and where
/// the chains are kept; then how far each L2 has come. It goes on when the dialog is closed.
class JoinDialog final : public Dialog
{
    Q_OBJECT
public:
    /// `folder`: where chains are kept unless the person says otherwise.
    JoinDialog(JoinRunner& runner, const Signer& wallet, const QString& folder, QWidget* parent);

private:
    QWidget* makeForm(const QString& folder);
    QWidget* makeView();
    void chooseFolder();
    void press();
    void check();
    void showState();
    void showForm();
    void showChains();
    void showChain();
    QString standing(const FollowedChain& chain) const;
    bool isForm() const;
    void retranslate();

    JoinRunner& m_runner;
    const Signer& m_wallet;
    QStackedWidget* m_pages;
    Label* m_intro;
    QLineEdit* m_url;
    QLineEdit* m_folder;
    QPushButton* m_choose;
    Label* m_roles;
    QCheckBox* m_sequence;
    QCheckBox* m_propose;
    QCheckBox* m_dispute;
    QLineEdit* m_password;
    Label* m_note;
    Label* m_where;
    PlainTable m_rows;
    DataTable* m_table;
    StatePanel* m_panel;
    Meter* m_progress;
    KeyValues* m_facts;
    Label* m_refused;
};

} // namespace nucleate
