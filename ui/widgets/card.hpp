#pragma once

#include "ui/widgets/label.hpp"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace nucleate {

/// A surface with a one-pixel border and 8 px corners; an optional title row with room for
/// controls at its end.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// A short muted line beside the title.
    void setNote(const QString& note);
    /// Puts a control at the end of the title row.
    void addControl(QWidget* control);
    /// Where the content goes.
    QVBoxLayout* body() const { return m_body; }
    /// Content up to the border (lists and tables), without the 16 px padding.
    void setFlush();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* m_head;
    QHBoxLayout* m_headRow;
    Label* m_title;
    Label* m_note;
    QVBoxLayout* m_body;
};

} // namespace nucleate
