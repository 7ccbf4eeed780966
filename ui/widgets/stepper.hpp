#pragma once

#include "ui/theme/theme.hpp"

#include <QStringList>
#include <QWidget>

namespace nucleate {

/// Stages in a row: done ones ticked, the present one ringed, the rest hollow.
class Stepper final : public QWidget
{
    Q_OBJECT
public:
    explicit Stepper(QWidget* parent = nullptr);

    void setStages(const QStringList& names);
    /// `current` −1: none begun. With `complete` the current one counts as done; `tone` colours it.
    void setCurrent(int current, bool complete = false, Tone tone = Tone::Accent);
    int current() const { return m_current; }
    QSize sizeHint() const override { return {480, 52}; }
    QSize minimumSizeHint() const override { return {240, 52}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void announce();

    QStringList m_names;
    int m_current = -1;
    bool m_complete = false;
    Tone m_tone = Tone::Accent;
};

} // namespace nucleate
