#include "ui/pages/forecastcard.hpp"

#include "models/format.hpp"

#include <cmath>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

QString signedEther(double amount)
{
    return Format::plusMinus(amount, ForecastCard::tr("ETH"));
}

QString ether(double amount)
{
    return Format::tr("%1 ETH", "amount").arg(Format::brief(amount));
}

} // namespace

ForecastCard::ForecastCard(const UiContext& context, QWidget* parent)
    : Card(parent), m_context(context), m_costs(context.client, context.world),
      m_sum(new Label(this, TextSize::Value, Tone::Text, QFont::DemiBold)),
      m_verdict(new Label(this, TextSize::Body, Tone::Muted)), m_terms(new KeyValues(this)),
      m_history(new Label(this, TextSize::Small, Tone::Muted)),
      m_formula(new Label(this, TextSize::Small, Tone::Muted))
{
    setObjectName(u"forecast"_s);
    for (Label* label : {m_verdict, m_history, m_formula})
        label->setWordWrap(true);
    body()->addWidget(m_sum);
    body()->addWidget(m_verdict);
    body()->addWidget(m_terms);
    body()->addWidget(m_history);
    body()->addWidget(m_formula);
    connect(&m_costs, &SeatCosts::changed, this, &ForecastCard::refresh);
    retranslate();
}

void ForecastCard::show(const protocol::BountyRow* bounty, const protocol::WorkRow* work)
{
    m_bounty = bounty ? qs(bounty->id) : QString();
    m_key = work ? qs(work->operator_address) : QString();
    const auto* formation =
        bounty ? m_context.world.table<protocol::FormationRow>().find(qs(bounty->formation))
               : nullptr;
    m_chain = formation ? qs(formation->chain) : QString();
    if (isVisible())
        m_costs.watch(m_chain);
    refresh();
}

void ForecastCard::showEvent(QShowEvent* event)
{
    m_costs.watch(m_chain);
    Card::showEvent(event);
}

void ForecastCard::hideEvent(QHideEvent* event)
{
    m_costs.watch({});
    Card::hideEvent(event);
}

void ForecastCard::refresh()
{
    const auto* bounty = m_context.world.table<protocol::BountyRow>().find(m_bounty);
    const auto forecast =
        bounty ? forecastOf(*bounty, m_context.world, m_costs.batchesADay()) : std::nullopt;
    setVisible(forecast.has_value());
    if (!forecast)
        return;
    showSum(*forecast);
    showTerms(*forecast);
    m_history->setText(history());
    m_history->setVisible(!m_history->text().isEmpty());
}

void ForecastCard::showSum(const Forecast& forecast)
{
    const double net = forecast.net();
    m_sum->setText(tr("%1 a day", "amount").arg(signedEther(net)));
    m_sum->setTone(net < 0 ? Tone::Error : Tone::Ok);
    if (net < 0) {
        m_verdict->setText(tr("You will lose money at today's rate."));
        m_verdict->setTone(Tone::Error);
    } else {
        m_verdict->setText(
            forecast.batches
                ? tr("The job can pay for %1 at this rate.")
                      .arg(Format::duration(static_cast<std::uint64_t>(forecast.days() * 86'400)))
                : tr("Without what the batches cost: none has been measured yet."));
        m_verdict->setTone(Tone::Muted);
    }
    if (const QString funds = fundsSentence(forecast); !funds.isEmpty())
        m_verdict->setText(m_verdict->text() + u' ' + funds);
}

/// The formation gives a hot key its first ether; the seat pays batches when that is spent.
QString ForecastCard::fundsSentence(const Forecast& forecast) const
{
    const auto held = m_key.isEmpty() ? std::nullopt : m_costs.balanceOf(m_key);
    if (!held || !forecast.batches || *forecast.batches <= 0)
        return {};
    const double seconds = *held / *forecast.batches * 86'400;
    return tr("The batches are paid from the role's hot key, which holds %1: enough for %2.")
        .arg(ether(*held), Format::duration(static_cast<std::uint64_t>(seconds)));
}

void ForecastCard::showTerms(const Forecast& forecast)
{
    const auto row = [](const QString& name, double amount) {
        return KeyValue{name, signedEther(amount), false, amount < 0 ? Tone::Warn : Tone::Text,
                        true};
    };
    QList<KeyValue> rows{
        row(tr("%1 blocks × %2 × %3", "blocks a day, share of the terms, reward")
                .arg(Format::number(static_cast<std::uint64_t>(std::lround(forecast.blocks))),
                     Format::percent(forecast.elected), ether(forecast.reward)),
            forecast.income())};
    if (forecast.batches)
        rows.append(row(tr("Batches on L1, your share, measured"), -*forecast.batches));
    rows.append(row(tr("Slashing: %1 a day × %2", "chance, bond")
                        .arg(Format::percent(forecast.slash, 2), ether(forecast.bond)),
                    -forecast.slashLoss()));
    rows.append(row(tr("Interest on the bond, %1 a year").arg(Format::percent(Forecast::kInterest)),
                    -forecast.interest()));
    m_terms->setRows(rows);
}

QString ForecastCard::history() const
{
    const auto band = earnedOn(m_context.world, m_chain.toStdString());
    if (!band)
        return {};
    const QString amount =
        Format::brief(band->low) == Format::brief(band->high)
            ? Format::brief(band->high)
            : tr("%1 to %2", "amounts").arg(Format::brief(band->low), Format::brief(band->high));
    return tr("Earned so far: %1 ETH a day by the middle 80 % of %n seats, over %2.", nullptr,
              band->seats)
        .arg(amount, Format::duration(band->seconds));
}

void ForecastCard::retranslate()
{
    setTitle(tr("What it may bring"));
    setNote(tr("modelled, a day"));
    m_formula->setText(tr("blocks × P(elected) × reward − P(slash) × bond − batches − interest"));
    m_formula->setToolTip(
        tr("P(elected) is one over the seats that are held. P(slash) is one over the days that "
           "operators have served, beginning at %1.")
            .arg(Format::number(static_cast<std::uint64_t>(Forecast::kTrustedDays))));
    refresh();
}

} // namespace nucleate
