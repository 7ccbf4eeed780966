#include "ui/dialogs/dialog.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace nucleate {

Dialog::Dialog(const QString& title, const QString& accept, QWidget* parent)
    : QDialog(parent), m_heading(new Label(this, TextSize::Title, Tone::Text, QFont::DemiBold)),
      m_body(new QVBoxLayout), m_error(new Label(this, TextSize::Body, Tone::Error)),
      m_accept(new QPushButton(accept, this)),
      m_cancel(new QPushButton(tr("Cancel", "button"), this))
{
    setTitle(title);
    setMinimumWidth(460);
    m_error->setWordWrap(true);
    m_error->hide();
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    m_accept->setObjectName(u"accept"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    m_body->setSpacing(10);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(m_heading);
    column->addLayout(m_body, 1);
    column->addWidget(m_error);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
}

void Dialog::setTitle(const QString& title)
{
    setWindowTitle(title);
    m_heading->setText(title);
}

void Dialog::setWords(std::function<void()> words)
{
    m_words = std::move(words);
    m_words();
}

void Dialog::setWork(std::function<void(const Done& done)> work)
{
    m_accept->disconnect(this);
    connect(m_accept, &QPushButton::clicked, this, [this, work = std::move(work)] {
        setError({});
        m_accept->setEnabled(false);
        work([alive = QPointer<Dialog>(this)](const QString& error) {
            if (!alive)
                return;
            alive->m_accept->setEnabled(true);
            alive->setError(error);
            if (error.isEmpty())
                alive->accept();
        });
    });
}

void Dialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_cancel->setText(tr("Cancel", "button"));
        if (m_words)
            m_words();
    }
    QDialog::changeEvent(event);
}

void Dialog::setError(const QString& text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

} // namespace nucleate
