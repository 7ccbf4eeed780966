#pragma once

#include "ui/theme/theme.hpp"

#include <QLabel>

namespace nucleate {

/// Plain text in a tone and size of the theme. Text from outside is never taken for markup.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(QWidget* parent = nullptr, TextSize size = TextSize::Body,
                   Tone tone = Tone::Text, QFont::Weight weight = QFont::Normal);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    /// Cuts what does not fit with an ellipsis; the whole text is then the tooltip.
    void setElided(bool on);
    void setText(const QString& text);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    bool m_elided = false;
};

} // namespace nucleate
