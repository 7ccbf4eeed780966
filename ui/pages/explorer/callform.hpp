#pragma once

#include "models/explorer/asker.hpp"
#include "models/flows/transactionsender.hpp"
#include "ui/pages/explorer/valuetree.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/label.hpp"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace nucleate {

/// One function of a contract: its parameters as fields, a button that reads or sends, and what
/// came of it.
class CallForm final : public QWidget
{
    Q_OBJECT
public:
    CallForm(const UiContext& context, ChainClients& clients, QWidget* parent = nullptr);

    void setContract(const QString& chain, const QString& address);
    void setFunction(const AbiFunction& function);
    void retranslate();
    QList<QLineEdit*> fields() const { return m_fields; }
    QPushButton* button() const { return m_run; }
    ValueTree* results() const { return m_results; }
    Label* outcome() const { return m_outcome; }

Q_SIGNALS:
    void opened(const QString& target);

private:
    void makeFields();
    void addRow(const QString& name, const QString& type, QWidget* field);
    void fillSenders();
    void run();
    void read(const QString& input);
    void write(const QString& input);
    void sendByNode(const QJsonObject& transaction);
    void sendByWallet(const QString& input, Wei value);
    void watch(const QString& hash, int tries);
    void showValues(const QString& input);
    void say(const QString& text, Tone tone);
    void sayFailed(const RpcError& error);

    UiContext m_context;
    Asker m_asker;
    TransactionSender m_sender;
    QString m_address;
    AbiFunction m_function;
    Label* m_title;
    QGridLayout* m_grid;
    QList<QWidget*> m_rows;
    QList<QLineEdit*> m_fields;
    QComboBox* m_from;
    QLineEdit* m_value;
    QPushButton* m_run;
    Label* m_outcome;
    QPushButton* m_open;
    ValueTree* m_results;
    QString m_hash;
};

} // namespace nucleate
