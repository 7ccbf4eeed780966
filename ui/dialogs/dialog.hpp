#pragma once

#include "ui/widgets/label.hpp"

#include <QDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace nucleate {

/// A modal decision: title, body, one primary button and Cancel. Used only where money or loss is
/// at stake.
class Dialog : public QDialog
{
    Q_OBJECT
public:
    Dialog(const QString& title, const QString& accept, QWidget* parent);

    QVBoxLayout* body() const { return m_body; }
    QPushButton* acceptButton() const { return m_accept; }
    /// A line in the colour of errors above the buttons; empty hides it.
    void setError(const QString& text);

private:
    QVBoxLayout* m_body;
    Label* m_error;
    QPushButton* m_accept;
};

} // namespace nucleate
