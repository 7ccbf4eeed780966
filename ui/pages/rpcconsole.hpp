#pragma once

#include "ui/shell/context.hpp"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWidget>

namespace nucleate {

/// Calls any method of the node by hand. Up and Down go through what was typed; the output keeps
/// its last lines only.
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
    void run();

    UiContext m_context;
    QPlainTextEdit* m_output;
    QLineEdit* m_field;
    QStringList m_history;
    qsizetype m_at = 0;
};

} // namespace nucleate
