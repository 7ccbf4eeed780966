#pragma once

#include "ui/theme/theme.hpp"

#include <QWidget>
#include <optional>

namespace nucleate {

/// Shares of a whole as one bar with a legend of words, and a mark for the amount that is needed.
class Meter final : public QWidget
{
    Q_OBJECT
public:
    struct Part
    {
        QString name;
        double amount = 0;
        QString text; ///< the amount as shown
        Tone tone = Tone::Accent;
    };

    explicit Meter(QWidget* parent = nullptr);

    /// `whole` 0: the sum of the parts. `need`: where the mark stands.
    void set(const QList<Part>& parts, double whole = 0, std::optional<double> need = {},
             const QString& needText = {});
    QSize sizeHint() const override { return {200, 46}; }
    QSize minimumSizeHint() const override { return {120, 46}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<Part> m_parts;
    double m_whole = 0;
    std::optional<double> m_need;
    QString m_needText;
};

} // namespace nucleate
