#pragma once

#include "models/agentmodel.hpp"
#include "models/eventmodel.hpp"
#include "ui/pages/needslist.hpp"
#include "ui/shell/page.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/eventlist.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/statepanel.hpp"
#include "ui/widgets/stepper.hpp"
#include "ui/widgets/tile.hpp"

namespace nucleate {

/// The first page: four tiles, the swarm, the L1's fee, the formation under way, what needs the
/// person, and the news.
class ObservatoryPage final : public Page
{
    Q_OBJECT
public:
    ObservatoryPage(const UiContext& context, QWidget* parent);

protected:
    void retranslate() override;

private:
    QLayout* makeTiles();
    QLayout* makeMiddle();
    Card* makeStrip();
    QLayout* makeBottom();
    void refreshTiles();
    void refreshPressure();
    void refreshFormations();
    void refreshChart();
    void refreshState();

    EventModel* m_events;
    AgentModel* m_agents;
    Tile* m_pressure;
    Tile* m_swarmTile;
    Tile* m_formations;
    Tile* m_bounties;
    Card* m_swarmCard;
    Card* m_chartCard;
    QWidget* m_chart = nullptr;
    Sparkline* m_plainChart = nullptr;
    Segmented* m_span;
    Card* m_strip;
    Stepper* m_stepper;
    Chip* m_stripChip;
    Card* m_needsCard;
    NeedsList* m_needs;
    StatePanel* m_needsPanel;
    Card* m_newsCard;
    EventList* m_news;
    StatePanel* m_newsPanel;
    StatePanel* m_panel;
    QString m_formation;
};

} // namespace nucleate
