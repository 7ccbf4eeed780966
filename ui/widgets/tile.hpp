#pragma once

#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/sparkline.hpp"

#include <QAbstractButton>

namespace nucleate {

/// One figure that answers a question: caption, value with its muted unit, a line of detail, and a
/// trend. A click opens the page behind it.
class Tile final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Tile(QWidget* parent = nullptr);

    void setCaption(const QString& caption);
    void setValue(const QString& value, const QString& unit = {});
    void setDetail(const QString& detail, Tone tone = Tone::Muted);
    Sparkline* trend() const { return m_trend; }
    QSize sizeHint() const override { return {220, 104}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void announce();

    Label* m_caption;
    Label* m_value;
    Label* m_unit;
    Label* m_detail;
    Sparkline* m_trend;
};

} // namespace nucleate
