#pragma once

#include "models/eventmodel.hpp"
#include "models/ownevents.hpp"
#include "ui/pages/bondcard.hpp"
#include "ui/pages/forecastcard.hpp"
#include "ui/pages/gatelist.hpp"
#include "ui/shell/page.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/eventlist.hpp"
#include "ui/widgets/statepanel.hpp"
#include "ui/widgets/stepper.hpp"
#include "ui/widgets/tile.hpp"

namespace nucleate {

/// The person's role at work: running, eligible, earning; the next slot; expected and earned with
/// the missing condition; claim and leave.
class RunPage final : public Page
{
    Q_OBJECT
public:
    RunPage(const UiContext& context, QWidget* parent);

    void open(const QString& target) override;

protected:
    void retranslate() override;

private:
    QWidget* makeContent();
    Card* makeMoney(QWidget* parent);
    Card* makeNews(QWidget* parent);
    const protocol::WorkRow* current() const;
    void refreshAll();
    void showWork(const protocol::WorkRow& row);
    void showMoney(const protocol::WorkRow& row);
    void showLeave(const protocol::WorkRow& row);

    QString m_id;
    BondCard* m_bond;
    StatePanel* m_panel;
    Card* m_head;
    Chip* m_state;
    Stepper* m_light;
    Label* m_missing;
    Tile* m_slot;
    Tile* m_built;
    Tile* m_expected;
    Tile* m_earned;
    Card* m_moneyCard;
    QPushButton* m_claim;
    QPushButton* m_leave;
    FlowProgress* m_progress;
    KeyValues* m_facts;
    ForecastCard* m_forecast;
    Card* m_newsCard;
    EventModel* m_events;
    OwnEvents* m_own;
    EventList* m_news;
    StatePanel* m_newsPanel;
};

} // namespace nucleate
