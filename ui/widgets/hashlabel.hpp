#pragma once

#include "ui/theme/theme.hpp"

#include <QAbstractButton>

namespace nucleate {

/// A hash or address: monospaced, its middle left out, whole in the tooltip. A click copies it; a
/// copy mark appears under the pointer and with the focus.
class HashLabel final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit HashLabel(QWidget* parent = nullptr);

    void setHash(const QString& hash, int head = 6, int tail = 4);
    /// Text ends at the right edge; the copy mark stands before it.
    void setRightAligned(bool on) { m_right = on; }
    QString hash() const { return m_hash; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void copied(const QString& hash);

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_hash;
    QString m_shown;
    bool m_justCopied = false;
    bool m_right = false;
};

} // namespace nucleate
