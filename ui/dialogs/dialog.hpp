#pragma once

#include "ui/widgets/label.hpp"

#include <QDialog>
#include <QPushButton>
#include <QVBoxLayout>
#include <functional>

namespace nucleate {

/// A modal decision: title, body, one primary button and Cancel. Used only where money or loss is
/// at stake.
class Dialog : public QDialog
{
    Q_OBJECT
public:
    Dialog(const QString& title, const QString& accept, QWidget* parent);
    /// For a dialog that says everything in `setWords`.
    explicit Dialog(QWidget* parent) : Dialog({}, {}, parent) {}

    QVBoxLayout* body() const { return m_body; }
    QPushButton* acceptButton() const { return m_accept; }
    void setTitle(const QString& title);
    /// Puts all text of the dialog; called at once, and again when the language changes.
    void setWords(std::function<void()> words);
    /// Puts it anew, where what it tells has changed.
    void refreshWords() { m_words(); }
    /// Other words than "Cancel" for the button that closes it; to be said in `setWords`.
    void setDismiss(const QString& text) { m_cancel->setText(text); }
    /// What the primary button does: it ends in an error, which is shown, or in an empty text,
    /// which closes the dialog. The button waits meanwhile.
    using Done = std::function<void(const QString& error)>;
    void setWork(std::function<void(const Done& done)> work);
    /// A line in the colour of errors above the buttons; empty hides it.
    void setError(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    Label* m_heading;
    QVBoxLayout* m_body;
    Label* m_error;
    QPushButton* m_accept;
    QPushButton* m_cancel;
    std::function<void()> m_words;
};

} // namespace nucleate
