#pragma once

#include "models/bountymodel.hpp"
#include "ui/pages/forecastcard.hpp"
#include "ui/pages/gatelist.hpp"
#include "ui/shell/page.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/datatable.hpp"
#include "ui/widgets/statepanel.hpp"

#include <QLineEdit>

namespace nucleate {

/// The bounty board: what is offered, the truth about its money, and the way to take it.
class BountiesPage final : public Page
{
    Q_OBJECT
public:
    BountiesPage(const UiContext& context, QWidget* parent);

    void open(const QString& target) override;
    QWidget* filterField() const override { return m_filter; }

protected:
    void retranslate() override;

private:
    QWidget* makeDetail();
    void refreshState();
    void selectFirst();
    void showMine();
    void refreshDetail();
    void showBids(const protocol::BountyRow& row);
    void refreshAccept();

    BountyModel* m_model;
    StatePanel* m_panel;
    QLineEdit* m_filter;
    DataTable* m_table;
    Card* m_tableCard;
    Card* m_mineCard;
    KeyValues* m_mine;
    QWidget* m_detail;
    Card* m_offer;
    Chip* m_state;
    Label* m_task;
    Label* m_truth;
    Label* m_risk;
    KeyValues* m_bids;
    Card* m_bidsCard;
    ForecastCard* m_forecast;
    Card* m_gatesCard;
    GateList* m_gates;
    FlowProgress* m_progress;
    QPushButton* m_accept;
};

} // namespace nucleate
