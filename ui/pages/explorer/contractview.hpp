#pragma once

#include "ui/pages/explorer/callform.hpp"
#include "ui/widgets/statepanel.hpp"

#include <QComboBox>
#include <QListWidget>
#include <QToolButton>

namespace nucleate {

/// A contract's functions by its ABI: one that is known by the code, or that a person loads from a
/// compiler's file or folder; each can be read or written.
class ContractView final : public QWidget
{
    Q_OBJECT
public:
    ContractView(const UiContext& context, ChainClients& clients, QWidget* parent = nullptr);

    /// `code` decides which ABI fits: that of the contract, or of what it is a proxy of.
    void setContract(const QString& chain, const QString& address, const QString& code);
    void retranslate();
    CallForm* form() const { return m_form; }
    QListWidget* functions() const { return m_functions; }

Q_SIGNALS:
    void opened(const QString& target);

private:
    QWidget* makeContent();
    void askForFile(bool folder);
    void fillAbis(bool keep);
    void fillFunctions();
    void addSection(const QString& title, const ContractAbi& abi, bool reads);
    void choose();
    void onLoaded(const QString& path, int contracts);
    const ContractAbi* abi() const;

    StatePanel* m_panel;
    QComboBox* m_abis;
    QPushButton* m_load;
    QAction* m_file;
    QAction* m_folder;
    Label* m_note;
    QListWidget* m_functions;
    CallForm* m_form;
    QString m_code;
};

} // namespace nucleate
