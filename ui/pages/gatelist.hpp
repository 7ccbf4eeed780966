#pragma once

#include "models/flows/bountyflow.hpp"
#include "ui/shell/context.hpp"

#include <QVBoxLayout>
#include <QWidget>

namespace nucleate {

/// The conditions for accepting, checked live, each with its reason and the button that mends it.
class GateList final : public QWidget
{
    Q_OBJECT
public:
    explicit GateList(const UiContext& context, QWidget* parent = nullptr);

    void refresh();

private:
    QWidget* makeRow(const BountyFlow::Gate& gate);
    void fix(BountyFlow::Fix fix);
    static QString fixName(BountyFlow::Fix fix);

    UiContext m_context;
    QVBoxLayout* m_rows;
    QString m_shown;
};

/// The flow's steps while it runs: what it does now and each transaction's state.
class FlowProgress final : public QWidget
{
    Q_OBJECT
public:
    explicit FlowProgress(const UiContext& context, QWidget* parent = nullptr);

    void refresh();

private:
    UiContext m_context;
    QVBoxLayout* m_rows;
    QString m_shown;
};

} // namespace nucleate
