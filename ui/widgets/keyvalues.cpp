#include "ui/widgets/keyvalues.hpp"

#include "ui/widgets/hashlabel.hpp"
#include "ui/widgets/label.hpp"

#include <algorithm>

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

/// A long word without a break would widen the column instead of wrapping.
void put(Label* value, const KeyValue& row)
{
    value->setElided(longestWord(row.value) > kLongWord);
    value->setWordWrap(!row.wraps && longestWord(row.value) <= kLongWord);
    value->setTone(row.tone);
    value->setText(row.value);
}

bool alike(const KeyValue& a, const KeyValue& b)
{
    return a.key == b.key && a.isHash == b.isHash && a.wraps == b.wraps && a.link == b.link;
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

bool KeyValues::update(const QList<KeyValue>& rows)
{
    if (!std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), alike))
        return false;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i) == m_rows.at(i))
            continue;
        QWidget* widget = m_widgets.at(2 * i + 1);
        if (auto* hash = qobject_cast<HashLabel*>(widget)) {
            hash->setHash(rows.at(i).value);
            hash->setName(rows.at(i).name);
        } else if (auto* value = qobject_cast<Label*>(widget)) {
            put(value, rows.at(i));
        }
    }
    m_rows = rows;
    updateGeometry();
    return true;
}

void KeyValues::setRows(const QList<KeyValue>& rows)
{
    if (rows == m_rows || update(rows))
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
            value->setAlignment(Qt::AlignRight | Qt::AlignTop);
            put(value, row);
            m_grid->addWidget(value, line, 1);
            m_widgets.append(value);
        }
        ++line;
    }
    updateGeometry();
}

} // namespace nucleate
