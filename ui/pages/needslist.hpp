#pragma once

#include "models/needsyou.hpp"
#include "ui/shell/context.hpp"

#include <QVBoxLayout>
#include <QWidget>

namespace nucleate {

/// "Needs you": at most four things that wait, one button each.
class NeedsList final : public QWidget
{
    Q_OBJECT
public:
    explicit NeedsList(const UiContext& context, QWidget* parent = nullptr);

    void setNeeds(const QList<Need>& needs);

private:
    QWidget* makeRow(const Need& need);

    UiContext m_context;
    QVBoxLayout* m_rows;
    QString m_shown; ///< what the rows were built from
};

} // namespace nucleate
