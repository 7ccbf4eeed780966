#pragma once

#include "ui/widgets/label.hpp"

#include <QFrame>
#include <QTimer>

namespace nucleate {

/// One short notice above the status bar that goes by itself. A click opens what it is about; the
/// pointer over it holds it.
class Toast final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int kShownMs = 5000;

    explicit Toast(QWidget* window);

    /// `target` is given back by `opened`; empty for a notice that leads nowhere.
    void notify(const QString& title, const QString& text, Tone tone, const QString& target = {});
    QString text() const { return m_text->text(); }
    /// Keeps its corner when the window changes its size.
    void settle();

Q_SIGNALS:
    void opened(const QString& target);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Label* m_title;
    Label* m_text;
    QTimer m_timer;
    QString m_target;
    Tone m_tone = Tone::Accent;
};

} // namespace nucleate
