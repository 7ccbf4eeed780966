#include "ui/pages/agents.hpp"

#include "models/format.hpp"
#include "models/labels.hpp"
#include "models/wei.hpp"
#include "ui/pages/investdialog.hpp"
#include "ui/pages/pagestate.hpp"

#include <QHeaderView>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr double kUnitsOfDollar = 1e6;

} // namespace

AgentsPage::AgentsPage(const UiContext& context, QWidget* parent)
    : Page(context, parent), m_model(new AgentModel(context.world, context.status, this)),
      m_filter(new QLineEdit), m_table(new DataTable), m_tableCard(new Card)
{
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(180);
    m_table->setSource(m_model);
    m_table->setStretchColumn(AgentModel::Name);
    for (const int column :
         {AgentModel::Decision, AgentModel::Role, AgentModel::Profile, AgentModel::Sent})
        m_table->hideColumn(column);
    for (const int column :
         {AgentModel::State, AgentModel::ChainColumn, AgentModel::Reputation, AgentModel::Sent})
        m_table->setColumnWidth(column, 84);
    m_table->setColumnWidth(AgentModel::Balance, 104);
    m_table->sortByColumn(AgentModel::State, Qt::AscendingOrder);
    m_tableCard->setFlush();
    m_tableCard->addControl(m_filter);
    m_tableCard->body()->addWidget(m_table);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(24, 4, 24, 16);
    row->setSpacing(12);
    row->addWidget(m_tableCard, 1);
    row->addWidget(makeDetail());
    m_panel = new StatePanel(content, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    connect(m_filter, &QLineEdit::textChanged, m_table, &DataTable::setFilter);
    connect(m_table, &DataTable::rowSelected, this, &AgentsPage::refreshDetail);
    connect(&world(), &World::changed, this, [this] {
        if (isVisible())
            refreshDetail();
    });
    connect(&status(), &NodeStatus::changed, this, &AgentsPage::refreshState);
    retranslate();
}

QWidget* AgentsPage::makeDetail()
{
    m_detail = new QWidget;
    auto* column = new QVBoxLayout(m_detail);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    const auto card = [this, column](Card*& made, QWidget* content) {
        made = new Card(m_detail);
        made->body()->addWidget(content);
        column->addWidget(made);
    };
    card(m_identity, m_facts = new KeyValues);
    m_state = new Chip(m_identity);
    m_identity->addControl(m_state);
    card(m_reputationCard, m_reputation = new Meter);
    card(m_incomeCard, m_income = new KeyValues);
    m_invest = new QPushButton(m_incomeCard);
    m_invest->setObjectName(u"invest"_s);
    m_incomeCard->addControl(m_invest);
    connect(m_invest, &QPushButton::clicked, this,
            [this] { openInvest(context(), m_table->selectedId(), window()); });
    card(m_decisionCard, m_costs = new KeyValues);
    card(m_rulesCard, m_rules = new RuleEditor(context()));
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_detail);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(388);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void AgentsPage::open(const QString& target)
{
    if (!target.isEmpty())
        m_table->selectId(target);
    refreshState();
    refreshDetail();
}

void AgentsPage::refreshState()
{
    if (!pagestate::followSwarm(*m_panel, context()))
        return;
    if (m_model->rowCount() == 0 && status().isLive())
        m_panel->setEmpty(tr("No agents"), tr("This devnet runs without a swarm."));
    else if (m_table->selectedId().isEmpty() && m_model->rowCount() > 0)
        m_table->selectRow(0);
}

void AgentsPage::refreshDetail()
{
    const auto* row = world().table<protocol::AgentRow>().find(m_table->selectedId());
    m_detail->setVisible(row != nullptr);
    if (!row)
        return;
    m_identity->setTitle(qs(row->name));
    m_identity->setNote(Labels::profile(row->profile));
    m_state->set(Labels::agentState(row->state), row->state == "pressed" ? Tone::Warn
                                                 : row->state == "moved" ? Tone::Ok
                                                                         : Tone::Accent);
    QList<KeyValue> facts{
        {tr("Address"), qs(row->address), true},
        {tr("ERC-8004 identity"),
         row->identity == 0 ? tr("not registered") : u"#"_s + Format::number(row->identity)},
        {tr("Balance"), Format::ether(row->balance)},
        {tr("Dollars"), Format::usd(row->usd)},
        {tr("Pays at most"), Format::gwei(row->budget_fee)},
        {tr("Wants to send"), tr("%1 transactions a day").arg(Format::real(row->rate, 0))},
        {tr("Fees paid"), Format::ether(row->spent_fees)}};
    if (!row->role.empty())
        facts.append({tr("Role"), Labels::role(row->role)});
    m_facts->setRows(facts);
    m_reputationCard->setNote(
        tr("from %n payments with feedback", nullptr, static_cast<int>(row->feedbacks)));
    m_reputation->set(
        {{tr("Expected"), row->reputation, Format::percent(row->reputation), Tone::Accent}}, 1,
        row->reputation_low, tr("95 % sure above %1").arg(Format::percent(row->reputation_low)));
    m_reputationCard->setVisible(row->feedbacks > 0);
    showIncome(*row);
    showDecision(qs(row->id));
    m_rules->setAgent(qs(row->id));
}

/// Each source as what came in less what went out; all of them together are the balances.
void AgentsPage::showIncome(const protocol::AgentRow& row)
{
    QList<KeyValue> rows;
    for (const protocol::IncomeRow& one : row.income) {
        const double eth = Wei::from(one.eth_in).ether() - Wei::from(one.eth_out).ether();
        const double usd =
            (qs(one.usd_in).toDouble() - qs(one.usd_out).toDouble()) / kUnitsOfDollar;
        if (eth == 0 && usd == 0)
            continue;
        const QString text = usd == 0   ? Format::plusMinus(eth, tr("ETH"))
                             : eth == 0 ? Format::plusMinus(usd, tr("USD"))
                                        : tr("%1 · %2", "ETH, dollars")
                                              .arg(Format::plusMinus(eth, tr("ETH")),
                                                   Format::plusMinus(usd, tr("USD")));
        rows.append({Labels::income(one.source), text});
    }
    m_income->setRows(rows);
    const bool canInvest = status().can(u"capital"_s);
    m_invest->setVisible(canInvest);
    m_incomeCard->setVisible(canInvest || !rows.isEmpty());
}

/// "Migrate: Basin" of "migrate:standing-1".
QString AgentsPage::choiceText(const std::string& option) const
{
    const std::size_t colon = option.find(':');
    const QString word = Labels::choice(option.substr(0, colon));
    if (colon == std::string::npos)
        return word;
    const QString id = qs(option.substr(colon + 1));
    const protocol::ChainRow* chain = world().table<protocol::ChainRow>().find(id);
    return tr("%1: %2", "choice of an agent: chain").arg(word, chain ? qs(chain->name) : id);
}

void AgentsPage::showDecision(const QString& agent)
{
    const protocol::DecisionRow* last = nullptr;
    for (const protocol::DecisionRow& row : world().table<protocol::DecisionRow>().rows())
        if (qs(row.agent) == agent && (!last || row.time >= last->time))
            last = &row;
    m_decisionCard->setVisible(last != nullptr);
    if (!last)
        return;
    m_decisionCard->setNote(
        tr("cost over %1 days; modelled").arg(Format::compact(last->horizon_days)));
    QList<KeyValue> rows;
    for (const protocol::CostRow& cost : last->costs) {
        rows.append({choiceText(cost.option), Format::ether(cost.total), false,
                     last->chosen == cost.option ? Tone::Accent : Tone::Text});
        for (const protocol::CostTerm& term : cost.terms)
            rows.append({u"   "_s + Labels::costTerm(term.name), Format::ether(term.amount), false,
                         Tone::Muted});
    }
    rows.append({tr("Saving"), Format::ether(last->saving)});
    rows.append({tr("Hurdle"), tr("%1 × what is sunk").arg(Format::real(last->hurdle, 1))});
    rows.append({tr("Forming pays from"),
                 tr("%1 transactions a day").arg(Format::compact(last->break_even))});
    m_costs->setRows(rows);
}

void AgentsPage::retranslate()
{
    m_tableCard->setTitle(tr("Agents"));
    m_table->setAccessibleName(tr("Agents"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the agents"));
    m_reputationCard->setTitle(tr("Reputation"));
    m_incomeCard->setTitle(tr("Money"));
    m_incomeCard->setNote(tr("where it came from and where it went"));
    m_invest->setText(tr("Put capital in…", "button"));
    m_decisionCard->setTitle(tr("Last decision"));
    m_rulesCard->setTitle(tr("Rules"));
    m_rulesCard->setNote(tr("when it counts as pressed"));
    m_rules->retranslate();
    m_model->refreshText();
    refreshState();
    refreshDetail();
}

} // namespace nucleate
