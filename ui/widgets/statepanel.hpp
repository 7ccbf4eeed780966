#pragma once

#include "ui/widgets/label.hpp"

#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>

namespace nucleate {

/// Shows content or, in its stead or above it, the state that it is in. Loading waits 200 ms
/// before a skeleton and 2 s before words, so that a quick answer does not flicker; stale and
/// partial content keeps its last value under a banner.
class StatePanel final : public QWidget
{
    Q_OBJECT
public:
    enum class State
    {
        Loading,
        Empty,
        Live,
        Stale,
        Partial,
        Error,
        Denied
    };
    Q_ENUM(State)

    explicit StatePanel(QWidget* content, QWidget* parent = nullptr);

    State state() const { return m_state; }
    void setLive();
    /// `step`: what is done just now.
    void setLoading(const QString& what, const QString& step = {});
    /// Why there is nothing, and what comes next; with a button when there is something to do.
    void setEmpty(const QString& title, const QString& next, const QString& action = {});
    /// Empty for want of a node; the button asks for one.
    void setOff(const QString& title, const QString& next, const QString& start);
    void setStale(const QString& sentence);
    void setPartial(const QString& missing);
    void setError(const QString& happened, const QString& toDo, const QString& details = {});
    void setDenied(const QString& capability);
    QWidget* content() const { return m_content; }

Q_SIGNALS:
    void actionTriggered();
    void retryTriggered();
    void startTriggered();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void show(State state, const QString& title, const QString& text);
    void retranslate();

    State m_state = State::Live;
    QWidget* m_content;
    QWidget* m_banner;
    Label* m_bannerText;
    QWidget* m_message;
    QLabel* m_mark;
    Label* m_title;
    Label* m_text;
    QPushButton* m_action;
    QPushButton* m_retry;
    QPushButton* m_copy;
    QPushButton* m_start;
    QWidget* m_skeleton;
    QWidget* m_veil;
    QStackedLayout* m_stack;
    QTimer m_soon;
    QTimer m_later;
    QString m_details;
};

} // namespace nucleate
