#pragma once

#include "ui/pages/rollup/rollupview.hpp"
#include "ui/pages/rollup/spreadcard.hpp"
#include "ui/widgets/keyvalues.hpp"
#include "ui/widgets/statepanel.hpp"

namespace nucleate {

/// Who runs a chain: the set and its present term, how concentrated it is, each operator's stake,
/// turns and what it missed, and its slashes with what proves them.
class OperatorsView final : public RollupView
{
    Q_OBJECT
public:
    OperatorsView(const UiContext& context, QWidget* parent);

    void refresh() override;
    void retranslate() override;
    /// The address of an operator.
    void open(const QString& target) override;

private:
    Card* makeDetail();
    QList<const protocol::OperatorRow*> operators() const;
    void showSet(const protocol::SequencerSetRow& set);
    void showTable(const QList<const protocol::OperatorRow*>& all);
    void showOperator();
    QList<KeyValue> slashRows(const protocol::SlashRow& slash) const;
    QString who(const std::string& address) const;

    Card* m_setCard;
    KeyValues* m_set;
    SpreadCard* m_spread;
    Card* m_tableCard;
    PlainTable m_rows;
    DataTable* m_table;
    Card* m_detail;
    KeyValues* m_facts;
    KeyValues* m_evidence;
    StatePanel* m_panel;
};

} // namespace nucleate
