#pragma once

#include "ui/theme/theme.hpp"

#include <QAbstractButton>

namespace nucleate {

/// A hash or address: monospaced, its middle left out, whole in the tooltip. A click copies it, or
/// opens it when it is a link; then the copy mark and Ctrl+C copy. The mark appears under the
/// pointer and with the focus. An address under the pointer stands out wherever else it is shown.
class HashLabel final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit HashLabel(QWidget* parent = nullptr);

    void setHash(const QString& hash, int head = 6, int tail = 4);
    /// A name to show before it, "Ada"; empty for none.
    void setName(const QString& name);
    /// Text ends at the right edge; the copy mark stands before it.
    void setRightAligned(bool on) { m_right = on; }
    /// A click on the text opens.
    void setLink(bool on);
    QString hash() const { return m_hash; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void copied(const QString& hash);
    void opened(const QString& hash);

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void copy();
    void describe();
    QRect markRect() const;

    QString m_hash;
    QString m_shown;
    QString m_name;
    bool m_justCopied = false;
    bool m_right = false;
    bool m_link = false;
};

} // namespace nucleate
