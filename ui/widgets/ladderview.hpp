#pragma once

#include "ui/theme/theme.hpp"

#include <QWidget>

namespace nucleate {

/// Rungs from the bottom of a column to its top: what has come so far, how far behind the newest it
/// is, and what that means. Something that stands on one of them is marked there.
class LadderView final : public QWidget
{
    Q_OBJECT
public:
    struct Line
    {
        QString name;
        QString meaning;
        QString value;        ///< flush right
        QString behind;       ///< under the value
        bool reached = false; ///< anything is so far
        bool passed = false;  ///< what is marked has come so far
        bool operator==(const Line&) const = default;
    };

    explicit LadderView(QWidget* parent = nullptr);

    /// Lowest rung first; it is drawn at the bottom.
    void setLines(const QList<Line>& lines);
    /// Marks that `what` stands on the rung `at`; −1 for nothing.
    void setMark(int at, const QString& what = {});
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect rowOf(int line) const;
    void paintRail(QPainter& painter, int line, const QRect& row) const;
    void paintText(QPainter& painter, int line, const QRect& row) const;
    void announce();

    QList<Line> m_lines;
    int m_mark = -1;
    QString m_what;
};

} // namespace nucleate
