#include "ui/widgets/keyvalues.hpp"

#include "ui/widgets/hashlabel.hpp"
#include "ui/widgets/label.hpp"

namespace nucleate {
namespace {

constexpr qsizetype kLongWord = 28;
constexpr int kLeastValue = 96;

qsizetype longestWord(const QString& text)
{
    qsizetype longest = 0;
    for (const QString& word : text.split(QLatin1Char(' ')))
        longest = qMax(longest, word.size());
    return longest;
}

} // namespace

KeyValues::KeyValues(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(1, kLeastValue);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void KeyValues::setRows(const QList<KeyValue>& rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    for (QWidget* widget : std::as_const(m_widgets)) {
        m_grid->removeWidget(widget);
        widget->hide();
        widget->deleteLater();
    }
    m_widgets.clear();
    int line = 0;
    for (const KeyValue& row : rows) {
        auto* key = new Label(this, TextSize::Body, Tone::Muted);
        key->setElided(!row.wraps);
        key->setWordWrap(row.wraps);
        // It may shrink, but asks for its whole width.
        key->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        m_grid->setColumnStretch(0, row.wraps ? 3 : 0);
        key->setText(row.key);
        key->setAlignment(Qt::AlignLeft | (row.isHash ? Qt::AlignVCenter : Qt::AlignTop));
        m_grid->addWidget(key, line, 0);
        m_widgets.append(key);
        if (row.isHash) {
            auto* hash = new HashLabel(this);
            hash->setRightAligned(true);
            hash->setHash(row.value);
            hash->setName(row.name);
            hash->setLink(row.link);
            connect(hash, &HashLabel::opened, this, &KeyValues::opened);
            m_grid->addWidget(hash, line, 1, Qt::AlignRight | Qt::AlignVCenter);
            m_widgets.append(hash);
        } else {
            auto* value = new Label(this, TextSize::Body, row.tone);
            // A long word without a break would widen the column instead of wrapping.
            value->setElided(longestWord(row.value) > kLongWord);
            value->setWordWrap(!row.wraps && longestWord(row.value) <= kLongWord);
            value->setAlignment(Qt::AlignRight | Qt::AlignTop);
            value->setText(row.value);
            m_grid->addWidget(value, line, 1);
            m_widgets.append(value);
        }
        ++line;
    }
    updateGeometry();
}

} // namespace nucleate
