#pragma once

#include <QProxyStyle>

namespace nucleate {

/// Fusion without its gradients: flat panels, one-pixel borders, 6 px corners. Buttons know the
/// properties `primary` and `danger`.
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;

    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;

private:
    void drawScrollBar(const QStyleOptionComplex* option, QPainter* painter,
                       const QWidget* widget) const;
    void drawSpinBox(const QStyleOptionComplex* option, QPainter* painter,
                     const QWidget* widget) const;
    void drawComboBox(const QStyleOptionComplex* option, QPainter* painter,
                      const QWidget* widget) const;
};

} // namespace nucleate
