#pragma once

#include "models/explorer/chainclients.hpp"
#include "ui/pages/rollup/bridgeview.hpp"
#include "ui/pages/rollup/disputesview.hpp"
#include "ui/pages/rollup/faultsview.hpp"
#include "ui/pages/rollup/finalityview.hpp"
#include "ui/pages/rollup/operatorsview.hpp"
#include "ui/shell/page.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/statepanel.hpp"

#include <QComboBox>
#include <QStackedWidget>

namespace nucleate {

/// A page for each L2: how far it is final, who stands for it, what is disputed, and the way in and
/// out.
class RollupsPage final : public Page
{
    Q_OBJECT
public:
    RollupsPage(const UiContext& context, QWidget* parent);

    /// "<chain>/<view>/<what>", each part as far as it matters: "l2-1/finality/320".
    void open(const QString& target) override;
    QWidget* filterField() const override;
    void refresh() override;

    /// The views by their names in a target, in the order of the switch.
    static QStringList viewNames();

protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTop();
    void fillChains();
    QString nameOf(const QString& id) const;
    void choose(int view);
    void go(const QString& view, const QString& what = {});
    RollupView* view() const { return m_all.at(m_stack->currentIndex()); }
    QString chain() const { return m_chains->currentData().toString(); }
    bool refreshState();

    ChainClients m_clients;
    StatePanel* m_panel;
    QComboBox* m_chains;
    Segmented* m_choice;
    Label* m_clocks;
    QStackedWidget* m_stack;
    QList<RollupView*> m_all;
};

} // namespace nucleate
