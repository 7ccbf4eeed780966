#pragma once

#include "models/plaintable.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/datatable.hpp"
#include "ui/widgets/meter.hpp"

namespace nucleate {

/// How many hold a chain in their hands: the stake as shares of a whole, the measures of its
/// concentration, and what alone could break it.
class SpreadCard final : public Card
{
    Q_OBJECT
public:
    explicit SpreadCard(const UiContext& context, QWidget* parent = nullptr);

    void refresh(const protocol::SequencerSetRow& set,
                 const QList<const protocol::OperatorRow*>& operators);
    void retranslate();

private:
    void showMeasures(const protocol::SequencerSetRow& set);
    void showPoints(const protocol::SequencerSetRow& set);

    UiContext m_context;
    Meter* m_stake;
    PlainTable m_rows;
    DataTable* m_table;
    Label* m_points;
};

} // namespace nucleate
