#include "ui/pages/needslist.hpp"

#include "ui/widgets/chip.hpp"
#include "ui/widgets/label.hpp"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kMost = 4;

PageId pageOf(Need::Page page)
{
    switch (page) {
    case Need::Page::Run:
        return PageId::Run;
    case Need::Page::Formations:
        return PageId::Formations;
    default:
        return PageId::Bounties;
    }
}

} // namespace

NeedsList::NeedsList(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(16, 0, 12, 8);
    m_rows->setSpacing(4);
    m_rows->addStretch();
}

void NeedsList::setNeeds(const QList<Need>& needs)
{
    QString key;
    for (const Need& need : needs.first(qMin<qsizetype>(needs.size(), kMost)))
        key += need.title + u'\n' + need.detail + u'\n' + need.target + u'\n';
    if (key == m_shown)
        return;
    m_shown = key;
    while (m_rows->count() > 1)
        if (QLayoutItem* item = m_rows->takeAt(0)) {
            delete item->widget();
            delete item;
        }
    for (qsizetype i = 0; i < qMin<qsizetype>(needs.size(), kMost); ++i)
        m_rows->insertWidget(static_cast<int>(i), makeRow(needs.at(i)));
}

QWidget* NeedsList::makeRow(const Need& need)
{
    auto* row = new QWidget(this);
    auto* title =
        new Label(row, TextSize::Body, need.urgent ? Tone::Warn : Tone::Text, QFont::Medium);
    auto* detail = new Label(row, TextSize::Small, Tone::Muted);
    title->setElided(true);
    detail->setElided(true);
    title->setText(need.title);
    detail->setText(need.detail);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(detail);
    auto* button = new QPushButton(need.action, row);
    button->setAccessibleName(
        tr("%1: %2", "button and what it is about").arg(need.action, need.title));
    connect(button, &QPushButton::clicked, this,
            [this, need] { m_context.navigator.go(pageOf(need.page), need.target); });
    auto* columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 4, 0, 4);
    columns->addLayout(words, 1);
    columns->addWidget(button);
    return row;
}

} // namespace nucleate
