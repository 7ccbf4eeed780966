#pragma once

#include "ui/shell/context.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/label.hpp"

#include <QHBoxLayout>
#include <QToolButton>

namespace nucleate {

/// The strip at the foot of the window: connection, heads of the L2s, answer time, bell, language.
/// The connection label is a live region: screen readers hear it change.
class StatusBar final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusBar(const UiContext& context, QWidget* parent = nullptr);

    QToolButton* bell() const { return m_bell; }
    QToolButton* language() const { return m_language; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void refreshHeads();
    void retranslate();
    void refreshClock();
    void showSpeeds();

    UiContext m_context;
    Chip* m_connection;
    Label* m_age;
    QWidget* m_heads;
    QHBoxLayout* m_headsRow;
    QList<Label*> m_headLabels;
    QToolButton* m_pause;
    QToolButton* m_speed;
    Label* m_latency;
    QToolButton* m_bell;
    QToolButton* m_language;
};

} // namespace nucleate
