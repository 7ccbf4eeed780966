#pragma once

#include "ui/shell/context.hpp"
#include "ui/widgets/statepanel.hpp"

#include <QFrame>
#include <QListView>

namespace nucleate {

/// The bell's list, above the status bar. Opening it marks everything as read.
class NotificationPanel final : public QFrame
{
    Q_OBJECT
public:
    NotificationPanel(const UiContext& context, QWidget* window);

    void toggle();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();

    UiContext m_context;
    Label* m_title;
    QPushButton* m_quiet;
    QListView* m_list;
    StatePanel* m_panel;
};

} // namespace nucleate
