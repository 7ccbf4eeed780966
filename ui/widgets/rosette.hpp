#pragma once

#include "ui/theme/theme.hpp"

#include <QWidget>

namespace nucleate {

/// Answers to a handful of questions as petals around a centre, from the top clockwise: colour and
/// sign say how good each is.
class Rosette final : public QWidget
{
    Q_OBJECT
public:
    struct Petal
    {
        QString name; ///< for who does not see
        Tone tone = Tone::Muted;
        bool operator==(const Petal&) const = default;
    };

    explicit Rosette(QWidget* parent = nullptr);

    void setPetals(const QList<Petal>& petals);
    QSize sizeHint() const override { return {112, 112}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPetal(QPainter& painter, const Petal& petal, double from, double span) const;

    QList<Petal> m_petals;
};

} // namespace nucleate
