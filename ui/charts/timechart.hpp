#pragma once

#include "models/nodestatus.hpp"
#include "ui/charts/ticks.hpp"
#include "ui/shell/context.hpp"
#include "ui/theme/theme.hpp"

#include <QTimer>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <optional>

namespace nucleate::charts {

/// One metric of one chain over a span that ends now: a line over a thin fill, the agents' budget
/// as a dashed line, and what happened as marks that can be clicked or reached by the arrow keys.
/// Draws at most four times a second and no more points than it has pixels.
class TimeChart final : public QChartView
{
    Q_OBJECT
public:
    TimeChart(const UiContext& context, ChartSpec spec, QWidget* parent = nullptr);

    Q_INVOKABLE void setSpan(int seconds);
    /// Title and unit in another language.
    Q_INVOKABLE void setWords(const QString& title, const QString& unit);
    int markCount() const { return static_cast<int>(m_marks.size()); }
    /// Draws at once instead of at the next quarter of a second.
    void refreshNow();
    QSize sizeHint() const override { return {360, 180}; }
    QSize minimumSizeHint() const override { return {160, 96}; }

Q_SIGNALS:
    void eventChosen(quint64 event);

protected:
    void drawForeground(QPainter* painter, const QRectF& area) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Mark
    {
        quint64 event = 0;
        double ago = 0; ///< seconds before now, negative
        Tone tone = Tone::Accent;
        QString text;
    };
    void applyTheme();
    void refresh();
    void refreshMarks(double now);
    void setAxes(double low, double high);
    void placePlot();
    QString valueText(double value) const;
    void drawAxes(QPainter& painter) const;
    std::optional<double> budget() const;
    void openMark(int index);
    QPointF pointOf(double ago, double value) const;
    std::optional<double> valueAt(double ago) const;
    int markAt(QPointF point) const;
    void drawMark(QPainter& painter, const Mark& mark, bool chosen) const;
    void drawReading(QPainter& painter) const;

    UiContext m_context;
    ChartSpec m_spec;
    QLineSeries* m_line;
    QLineSeries* m_floor;
    QLineSeries* m_limit;
    QAreaSeries* m_area;
    QValueAxis* m_times;
    QValueAxis* m_values;
    Ticks m_valueTicks;
    int m_timeStep = 300;
    QTimer m_wait;
    QList<Mark> m_marks;
    QList<QPointF> m_points;
    int m_chosen = -1;
    std::optional<double> m_pointer; ///< x of the mouse in the plot
};

} // namespace nucleate::charts
