#include "ui/dialogs/dialog.hpp"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace nucleate {

Dialog::Dialog(const QString& title, const QString& accept, QWidget* parent)
    : QDialog(parent), m_body(new QVBoxLayout),
      m_error(new Label(this, TextSize::Body, Tone::Error)), m_accept(new QPushButton(accept, this))
{
    setWindowTitle(title);
    setMinimumWidth(460);
    auto* heading = new Label(this, TextSize::Title, Tone::Text, QFont::DemiBold);
    heading->setText(title);
    m_error->setWordWrap(true);
    m_error->hide();
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    m_accept->setObjectName(u"accept"_s);
    auto* cancel = new QPushButton(tr("Cancel", "button"), this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    m_body->setSpacing(10);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(heading);
    column->addLayout(m_body, 1);
    column->addWidget(m_error);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
}

void Dialog::setError(const QString& text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

} // namespace nucleate
