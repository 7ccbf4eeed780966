#pragma once

#include "ui/widgets/label.hpp"

#include <QAction>
#include <QDialog>
#include <QPushButton>

namespace nucleate {

class ActionRegistry;

/// Every action that has a key, with it. F1.
class HelpDialog final : public QDialog
{
    Q_OBJECT
public:
    HelpDialog(const ActionRegistry& actions, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line
    {
        QAction* action;
        Label* name;
        Label* keys;
    };

    void retranslate();

    Label* m_heading;
    Label* m_words;
    QList<Line> m_lines;
    QPushButton* m_close;
};

} // namespace nucleate
