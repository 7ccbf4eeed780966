#pragma once

#include "models/formationmodel.hpp"
#include "ui/pages/formationside.hpp"
#include "ui/pages/formationtables.hpp"
#include "ui/pages/threadview.hpp"
#include "ui/shell/page.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/statepanel.hpp"
#include "ui/widgets/stepper.hpp"

#include <QStackedWidget>

namespace nucleate {

/// Formations: the list (when there is more than one), the stages, the causal thread or what the
/// formation consists of, the figures.
class FormationsPage final : public Page
{
    Q_OBJECT
public:
    FormationsPage(const UiContext& context, QWidget* parent);

    /// "<formation>" or "<formation>#<event>".
    void open(const QString& target) override;

protected:
    void retranslate() override;

private:
    QWidget* makeDetail();
    Card* makeViews(QWidget* parent);
    QString waitText(const protocol::FormationRow& row) const;
    void verify();
    void showVerdict(const RpcAnswer& answer);
    void select(const QString& id);
    void refresh() override;

    FormationModel* m_model;
    QListView* m_list;
    Card* m_listCard;
    StatePanel* m_panel;
    Card* m_head;
    Chip* m_stage;
    Stepper* m_stepper;
    Label* m_waiting;
    Card* m_viewsCard;
    Segmented* m_choice;
    QStackedWidget* m_views;
    ThreadView* m_thread;
    FormationTables* m_tables;
    FormationSide* m_side;
    QPushButton* m_verify;
    QString m_id;
};

} // namespace nucleate
