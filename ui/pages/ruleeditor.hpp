#pragma once

#include "ui/shell/context.hpp"
#include "ui/widgets/label.hpp"

#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWidget>

namespace nucleate {

/// The trigger rules of an agent: the smoothed value now, and threshold and dwell to edit.
class RuleEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit RuleEditor(const UiContext& context, QWidget* parent = nullptr);

    void setAgent(const QString& id);
    void retranslate();

private:
    struct Line
    {
        protocol::RuleRow rule;
        QWidget* widget = nullptr;
        Label* now = nullptr;
    };

    void rebuild();
    void refreshValues();
    Line makeLine(const protocol::RuleRow& rule);
    void apply(protocol::RuleRow rule, double threshold, int dwell);
    static QString unitOf(const std::string& metric);
    static double scaleOf(const std::string& metric);
    static QString valueOf(const protocol::RuleRow& rule);

    UiContext m_context;
    QString m_agent;
    QList<Line> m_lines;
    QVBoxLayout* m_rows;
    Label* m_result;
};

} // namespace nucleate
