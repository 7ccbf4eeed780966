#include "ui/pages/rollup/spreadcard.hpp"

#include "models/eventtext.hpp"
#include "models/format.hpp"
#include "models/rollup/operatortext.hpp"
#include "models/wei.hpp"

#include <QHeaderView>
#include <array>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr std::array kTones{Tone::Accent, Tone::Ok, Tone::Warn, Tone::Muted};
constexpr qsizetype kMostParts = 4;
constexpr qsizetype kMostPoints = 4;

} // namespace

SpreadCard::SpreadCard(const UiContext& context, QWidget* parent)
    : Card(parent), m_context(context), m_stake(new Meter(this)), m_table(new DataTable(this)),
      m_points(new Label(this, TextSize::Small, Tone::Warn))
{
    m_points->setWordWrap(true);
    m_table->setDirectSource(&m_rows);
    m_table->setObjectName(u"spreads"_s);
    m_table->setFixedHeight(36 * 4 + 4);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_stake);
    body()->addWidget(m_table);
    body()->addWidget(m_points);
    body()->addStretch();
    retranslate();
    m_table->setStretchColumn(0);
}

void SpreadCard::refresh(const protocol::SequencerSetRow& set,
                         const QList<const protocol::OperatorRow*>& operators)
{
    QList<Meter::Part> parts;
    double rest = 0;
    for (const protocol::OperatorRow* row : operators) {
        const double stake = Wei::from(row->stake).ether();
        if (parts.size() == kMostParts - 1 && operators.size() > kMostParts) {
            rest += stake;
            continue;
        }
        if (stake > 0)
            parts.append({EventText(m_context.world).who(row->address), stake,
                          Format::ether(row->stake, 2),
                          kTones.at(static_cast<std::size_t>(parts.size()) % kTones.size())});
    }
    if (rest > 0)
        parts.append({tr("others", "operators"), rest, Format::ether(rest), Tone::Muted});
    m_stake->set(parts);
    m_stake->setVisible(!parts.isEmpty());
    showMeasures(set);
    showPoints(set);
}

void SpreadCard::showMeasures(const protocol::SequencerSetRow& set)
{
    QList<PlainTable::Row> rows;
    for (const protocol::SpreadRow& spread : set.spreads)
        rows.append(
            {qs(spread.of),
             {{OperatorText::spread(spread.of),
               {},
               tr("Hands: %1").arg(Format::number(spread.entities))},
              {Format::number(spread.nakamoto_third), {}, {}},
              {Format::number(spread.nakamoto_half), {}, {}},
              {Format::real(spread.hhi, 0),
               {},
               tr("%1; Gini coefficient %2", "concentration, figure")
                   .arg(OperatorText::concentration(spread.hhi), Format::real(spread.gini, 2))}},
             -1});
    m_rows.setRows(rows);
    m_table->setVisible(!rows.isEmpty());
}

void SpreadCard::showPoints(const protocol::SequencerSetRow& set)
{
    QStringList said;
    for (const protocol::SinglePointRow& point : set.single_points) {
        const QString name = point.kind == "host" ? QString(qs(point.name))
                                                  : EventText(m_context.world).who(point.name);
        if (said.size() < kMostPoints)
            said.append(OperatorText::singlePoint(point, name));
    }
    const auto more = static_cast<qsizetype>(set.single_points.size()) - said.size();
    if (more > 0)
        said.append(tr("and %n more", "single points of failure", static_cast<int>(more)));
    m_points->setTone(said.isEmpty() ? Tone::Ok : Tone::Warn);
    m_points->setText(said.isEmpty() ? tr("Nothing alone can stop or change the chain.")
                                     : said.join(u'\n'));
}

void SpreadCard::retranslate()
{
    setTitle(tr("In how many hands it is"));
    m_table->setAccessibleName(tr("Measures of concentration"));
    m_rows.setHeaders({tr("Of", "column: what is spread"),
                       tr("> ⅓", "column: fewest that hold more than a third"),
                       tr("> ½", "column: fewest that hold more than half"), tr("HHI", "column")},
                      {1, 2, 3});
    m_table->setToolTip(tr("> ⅓ and > ½ are Nakamoto coefficients: the fewest that together hold "
                           "more than that share. HHI is the sum of squared shares in percent: "
                           "10,000 for a single hand."));
}

} // namespace nucleate
