#pragma once

#include "ui/theme/theme.hpp"

#include <QWidget>

namespace nucleate {

/// A word on a soft ground of its tone, with a shape that says the tone without colour.
class Chip final : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget* parent = nullptr);

    void set(const QString& text, Tone tone);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static void paint(QPainter* painter, const QRect& rect, const QString& text, Tone tone);
    static int widthOf(const QString& text);
    /// The dot, ring, triangle or cross of a tone.
    static void paintMark(QPainter* painter, const QPointF& centre, qreal radius, Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Muted;
};

} // namespace nucleate
