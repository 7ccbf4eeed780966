#pragma once

#include "models/explorer/chainclients.hpp"
#include "ui/shell/context.hpp"
#include "ui/theme/theme.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringListModel>
#include <QWidget>

namespace nucleate {

/// Calls any method of a chain's node by hand. Up and Down go through what was typed, names of
/// methods are completed, Ctrl+L clears; the output keeps its last lines only.
class RpcConsole final : public QWidget
{
    Q_OBJECT
public:
    explicit RpcConsole(const UiContext& context, QWidget* parent = nullptr);

    QLineEdit* field() const { return m_field; }
    QPlainTextEdit* output() const { return m_output; }
    void retranslate();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillChains();
    void run();
    void say(const QString& text, Tone tone);
    void step(int by);

    UiContext m_context;
    ChainClients m_clients;
    QComboBox* m_chains;
    QPlainTextEdit* m_output;
    QLineEdit* m_field;
    QStringListModel* m_words;
    QStringList m_history;
    QString m_draft; ///< what was typed before Up
    qsizetype m_at = 0;
};

} // namespace nucleate
