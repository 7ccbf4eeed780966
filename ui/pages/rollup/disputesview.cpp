#include "ui/pages/rollup/disputesview.hpp"

#include "models/eventtext.hpp"
#include "models/format.hpp"
#include "models/rollup/clocktext.hpp"
#include "ui/pages/rollup/claimdelegate.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

DisputesView::DisputesView(const UiContext& context, ChainClients& clients, QWidget* parent)
    : RollupView(context, parent), m_reader(clients.of({}), context.world),
      m_tree(context.world, context.status), m_games(new ProposalsCard(context, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_games, 5);
    row->addWidget(makeGame(), 7);
    connect(m_games, &ProposalsCard::gameChosen, this, &DisputesView::open);
    connect(m_games->table(), &DataTable::rowSelected, this, &DisputesView::open);
    connect(&m_reader, &DisputeGameReader::changed, this, &DisputesView::showGame);
}

QWidget* DisputesView::makeGame()
{
    auto* side = new QWidget(this);
    m_card = new Card(side);
    m_card->setFlush();
    m_state = new Chip(m_card);
    m_card->addControl(m_state);
    m_text = new Label(m_card, TextSize::Small, Tone::Muted);
    m_text->setContentsMargins(16, 0, 16, 8);
    m_text->setWordWrap(true);
    m_list = new QListView(m_card);
    m_list->setObjectName(u"claims"_s);
    m_list->setModel(&m_tree);
    m_list->setItemDelegate(new ClaimDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel = new StatePanel(m_list, m_card);
    m_card->body()->addWidget(m_text);
    m_card->body()->addWidget(m_panel, 1);
    m_claimCard = new Card(side);
    m_facts = new KeyValues(m_claimCard);
    m_claimCard->body()->addWidget(m_facts);
    m_claimCard->hide();
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_card, 1);
    column->addWidget(m_claimCard);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DisputesView::showClaim);
    connect(m_facts, &KeyValues::opened, this, [this](const QString& hash) {
        context().navigator.go(PageId::Explorer, u"l1/"_s + hash);
    });
    return side;
}

void DisputesView::chainChanged()
{
    m_chosen.clear();
    m_reader.follow({});
}

void DisputesView::open(const QString& target)
{
    if (target.isEmpty() || target == m_chosen)
        return;
    m_chosen = target;
    m_list->clearSelection();
    refresh();
}

QString DisputesView::wanted() const
{
    const auto* row = chain();
    if (!m_chosen.isEmpty() || !row)
        return m_chosen;
    for (const protocol::OutputRow& output : row->outputs)
        if (output.state == "open" && output.claims > 1)
            return qs(output.game);
    return row->outputs.empty() ? QString() : QString(qs(row->outputs.front().game));
}

void DisputesView::refresh()
{
    const auto* row = chain();
    if (!row)
        return;
    m_games->refresh(*row);
    const QString game = wanted();
    m_reader.follow(game);
    const auto* l1 = world().l1();
    if (l1 && l1->head != m_readAt) {
        m_readAt = l1->head;
        m_reader.refresh();
    }
    m_games->table()->selectId(game);
    if (game.isEmpty())
        m_panel->setEmpty(tr("No game"),
                          tr("Each state that is proposed to L1 is a game that anybody can enter, "
                             "by disputing it."));
    else if (!m_reader.game())
        m_panel->setLoading(tr("Reading the game from L1…"));
    else
        m_panel->setLive();
    if (m_reader.game()) {
        m_text->setText(headline(*m_reader.game()));
        m_tree.refreshText();
    }
}

QString DisputesView::headline(const DisputeGameState& game) const
{
    using Status = DisputeGameState::Status;
    const ClockText clock(world(), context().status);
    if (game.status == Status::DefenderWins)
        return tr("The proposal stands since %1: whoever disputed it lost the bonds.")
            .arg(Format::age(game.resolvedAt, context().status.chainNow()));
    if (game.status == Status::ChallengerWins)
        return tr("The proposal lost %1: its bond goes to those who disproved it.")
            .arg(Format::age(game.resolvedAt, context().status.chainNow()));
    if (game.claims.size() > 1)
        return tr("Each side has %1. A claim that nobody answers in time beats what it answers.")
            .arg(clock.stretch(game.maxClock));
    const quint64 left =
        game.claims.empty() ? 0 : game.leftToAnswer(0, context().status.chainNow());
    return left > 0 ? tr("Nobody disputes it. It stands in %1.").arg(clock.stretch(left))
                    : tr("Nobody disputed it in time; anybody may close the game.");
}

void DisputesView::showGame()
{
    const DisputeGameState* game = m_reader.game();
    const int row = m_list->currentIndex().row();
    m_tree.setGame(game);
    m_state->setVisible(game != nullptr);
    m_text->setVisible(game != nullptr);
    if (!game) {
        m_card->setTitle(tr("Game"));
        m_claimCard->hide();
        return;
    }
    using Status = DisputeGameState::Status;
    m_card->setTitle(tr("Game of block %1").arg(Format::number(game->block)));
    m_state->set(game->status == Status::DefenderWins     ? tr("stands", "a proposal")
                 : game->status == Status::ChallengerWins ? tr("lost", "a proposal")
                 : game->claims.size() > 1                ? tr("disputed", "a proposal")
                                                          : tr("open", "a proposal"),
                 game->status == Status::DefenderWins     ? Tone::Ok
                 : game->status == Status::ChallengerWins ? Tone::Error
                 : game->claims.size() > 1                ? Tone::Warn
                                                          : Tone::Accent);
    m_text->setText(headline(*game));
    m_panel->setLive();
    if (row >= 0 && row < m_tree.rowCount())
        m_list->setCurrentIndex(m_tree.index(row));
    showClaim();
}

void DisputesView::showClaim()
{
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    const DisputeGameState* game = m_reader.game();
    const int at = chosen.isEmpty() ? -1 : chosen.front().data(DisputeTree::ClaimRole).toInt();
    const bool known = game && at >= 0 && at < static_cast<int>(game->claims.size());
    m_claimCard->setVisible(known);
    if (!known)
        return;
    const DisputeClaim& claim = game->claims[static_cast<std::size_t>(at)];
    const EventText text(world());
    m_claimCard->setTitle(tr("Claim %1").arg(at));
    QList<KeyValue> rows{{game->isStep(static_cast<std::size_t>(at)) ? tr("State of the machine")
                                                                     : tr("Output root"),
                          claim.value, true},
                         {tr("Made by"), claim.claimant, true, Tone::Text, false, true,
                          text.who(claim.claimant.toStdString())},
                         {tr("When"), Format::age(claim.madeAt, context().status.chainNow())},
                         {tr("Position", "in a game's tree"), Wei(claim.position).decimal()},
                         {tr("Its side's clock then"), tr("%1 of %2", "used, whole")
                                                           .arg(Format::duration(claim.clockUsed),
                                                                Format::duration(game->maxClock))},
                         {tr("Bond"), Format::ether(claim.bond.decimal().toStdString())}};
    if (!claim.counteredBy.isEmpty())
        rows.append({tr("Beaten by"), claim.counteredBy, true, Tone::Text, false, true,
                     text.who(claim.counteredBy.toStdString())});
    m_facts->setRows(rows);
}

void DisputesView::retranslate()
{
    m_games->retranslate();
    m_games->setTitle(tr("Dispute games"));
    m_games->setNote({});
    m_list->setAccessibleName(tr("Claims of the game"));
    showGame();
    refresh();
}

} // namespace nucleate
