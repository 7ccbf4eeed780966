#pragma once

#include "ui/theme/theme.hpp"

#include <QGridLayout>
#include <QWidget>

namespace nucleate {

struct KeyValue
{
    QString key;
    QString value;
    bool isHash = false;
    Tone tone = Tone::Text;
    bool wraps = false; ///< the name is a phrase: it takes as many lines as it needs
    bool link = false;  ///< a hash that opens what it names
    QString name = {};  ///< whose address the hash is, shown before it
    bool operator==(const KeyValue&) const = default;
};

/// Names at the left, values at the right; hashes can be copied. Rebuilt only when the
/// names change; a value that moves on is put in place.
class KeyValues final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyValues(QWidget* parent = nullptr);

    void setRows(const QList<KeyValue>& rows);

Q_SIGNALS:
    /// A link was followed.
    void opened(const QString& hash);

private:
    /// Puts other values under the same names; false where the rows are others.
    bool update(const QList<KeyValue>& rows);

    QGridLayout* m_grid;
    QList<KeyValue> m_rows;
    QList<QWidget*> m_widgets;
};

} // namespace nucleate
