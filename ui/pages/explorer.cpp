#include "ui/pages/explorer.hpp"

#include "models/format.hpp"
#include "ui/pages/pagestate.hpp"
#include "ui/theme/icons.hpp"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kSettleMs = 120;
constexpr qsizetype kAddress = 42;
constexpr qsizetype kHash = 66;

/// "2,100", "#2100" and "0x834" are numbers.
std::optional<quint64> numberOf(QString text)
{
    if (text.startsWith(u'#'))
        text.remove(0, 1);
    bool ok = false;
    if (text.startsWith(u"0x"_s, Qt::CaseInsensitive) && text.size() <= 16) {
        const quint64 hex = text.mid(2).toULongLong(&ok, 16);
        return ok ? std::optional(hex) : std::nullopt;
    }
    const quint64 number = text.remove(u',').remove(u' ').toULongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

bool isHex(const QString& text)
{
    return text.startsWith(u"0x"_s, Qt::CaseInsensitive) &&
           std::all_of(text.begin() + 2, text.end(), [](QChar c) {
               return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f');
           });
}

QToolButton* makeStep(const QString& icon)
{
    auto* button = new QToolButton;
    button->setIcon(icons::icon(icon, Tone::Muted));
    button->setFixedSize(28, 28);
    button->setEnabled(false);
    return button;
}

} // namespace

ExplorerPage::ExplorerPage(const UiContext& context, QWidget* parent)
    : Page(context, parent), m_clients(context.client, context.world), m_finder(m_clients),
      m_model(new BlockPages(m_clients, context.world, context.status, this)),
      m_chains(new QComboBox), m_search(new QLineEdit), m_table(new DataTable),
      m_listCard(new Card), m_detailCard(new Card)
{
    m_search->setMaxLength(80);
    m_search->setObjectName(u"explorerSearch"_s);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_chains);
    top->addWidget(m_search, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(makeList(), 5);
    row->addWidget(makeDetail(), 6);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 4, 24, 16);
    column->setSpacing(12);
    column->addLayout(top);
    column->addLayout(row, 1);
    m_panel = new StatePanel(content, this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { follow(m_search->text()); });
    m_chains->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_chains, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setChain(chain()); });
    connect(&status(), &NodeStatus::ticked, this, [this] {
        if (isVisible())
            m_table->viewport()->update();
    });
    connect(&world().table<protocol::ChainRow>(), &TableSignals::changed, this,
            &ExplorerPage::fillChains);
    connect(&status(), &NodeStatus::changed, this, &ExplorerPage::refreshState);
    connect(&Theme::get(), &Theme::changed, m_transaction, &DetailView::retranslate);
    fillChains();
    retranslate();
}

QWidget* ExplorerPage::makeList()
{
    m_table->setObjectName(u"blocks"_s);
    m_table->setDirectSource(m_model);
    m_table->hideColumn(BlockPages::Hash);
    m_table->setStretchColumn(BlockPages::Age);
    m_table->setColumnWidth(BlockPages::Number, 72);
    m_listCard->setFlush();
    m_listCard->body()->addWidget(m_table);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ExplorerPage::keepPlace);
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettleMs);
    // Arrow keys pass over many rows; the one where they rest is opened.
    connect(m_table, &DataTable::rowSelected, &m_settled, qOverload<>(&QTimer::start));
    connect(m_table, &DataTable::rowActivated, this,
            [this] { m_views->currentWidget()->setFocus(); });
    connect(&m_settled, &QTimer::timeout, this, [this] {
        if (const QString id = m_table->selectedId(); !id.isEmpty() && id != m_shown)
            follow(id);
    });
    return m_listCard;
}

/// New blocks push the list down only for whoever looks at its top.
void ExplorerPage::keepPlace(const QModelIndex&, int first, int last)
{
    QScrollBar* bar = m_table->verticalScrollBar();
    if (const int at = bar->value(); at > 0) {
        const int pushed = (last - first + 1) * m_table->verticalHeader()->defaultSectionSize();
        QTimer::singleShot(0, this, [bar, to = at + pushed] { bar->setValue(to); });
    }
}

QWidget* ExplorerPage::makeDetail()
{
    m_views = new QStackedWidget;
    m_views->addWidget(m_block = new BlockView(context(), m_clients, m_views));
    m_views->addWidget(m_transaction = new TransactionView(context(), m_clients, m_views));
    m_views->addWidget(m_address = new AddressView(context(), m_clients, m_views));
    for (DetailView* view :
         {static_cast<DetailView*>(m_block), static_cast<DetailView*>(m_transaction),
          static_cast<DetailView*>(m_address)})
    {
        connect(view, &DetailView::opened, this, &ExplorerPage::follow);
        connect(view, &DetailView::ready, this, [this, view] { onReady(view); });
        connect(view, &DetailView::missing, this,
                [this] { sayMissing(tr("%1 has nothing under that name.").arg(chainName())); });
        connect(view, &DetailView::failed, this, [this](const QString& details) {
            m_detailPanel->setError(tr("The node could not answer"),
                                    tr("Try again, or look for something else."), details);
        });
    }
    m_previous = makeStep(u"back"_s);
    m_next = makeStep(u"forward"_s);
    m_detailCard->addControl(m_previous);
    m_detailCard->addControl(m_next);
    for (QToolButton* step : {m_previous, m_next})
        connect(step, &QToolButton::clicked, this,
                [this, step] { follow(step->property("target").toString()); });
    m_detailPanel = new StatePanel(m_views, m_detailCard);
    m_detailCard->setFlush();
    m_detailCard->body()->addWidget(m_detailPanel);
    connect(m_detailPanel, &StatePanel::retryTriggered, this, [this] { search(m_shown); });
    return m_detailCard;
}

void ExplorerPage::open(const QString& target)
{
    refreshState();
    if (target.isEmpty())
        return;
    QString what = target.trimmed();
    if (const int index = m_chains->findData(what.section(u'/', 0, 0)); index >= 0) {
        m_chains->setCurrentIndex(index);
        what = what.section(u'/', 1);
    }
    if (!what.isEmpty())
        search(what);
}

void ExplorerPage::refresh()
{
    if (!m_shown.isEmpty())
        search(m_shown);
}

void ExplorerPage::follow(const QString& what)
{
    if (!what.trimmed().isEmpty())
        context().navigator.go(PageId::Explorer, chain() + u'/' + what.trimmed());
}

void ExplorerPage::fillChains()
{
    const auto& chains = world().table<protocol::ChainRow>();
    if (m_chains->count() == chains.size())
        return;
    const QString chosen = chain();
    {
        const QSignalBlocker quiet(m_chains);
        m_chains->clear();
        for (const protocol::ChainRow& row : chains.rows())
            m_chains->addItem(qs(row.name), qs(row.id));
        m_chains->setCurrentIndex(qMax(0, m_chains->findData(chosen)));
    }
    m_model->setChain(chain());
}

void ExplorerPage::refreshState()
{
    pagestate::follow(*m_panel, status());
}

void ExplorerPage::search(const QString& text)
{
    const QString what = text.trimmed();
    m_shown = what;
    m_finder.begin(chain());
    if (const auto number = numberOf(what)) {
        searchNumber(*number);
    } else if (isHex(what) && what.size() == kAddress) {
        show(m_address, what.toLower());
    } else if (isHex(what) && what.size() == kHash) {
        searchHash(what.toLower());
    } else if (what == u"latest") {
        searchNumber(m_model->head());
    } else if (isHex(what)) {
        sayMissing(
            tr("A hash has 64 digits after 0x, an address 40; this has %1.").arg(what.size() - 2));
    } else {
        for (const protocol::AgentRow& agent : world().table<protocol::AgentRow>().rows())
            if (qs(agent.name).compare(what, Qt::CaseInsensitive) == 0) {
                show(m_address, qs(agent.address));
                return;
            }
        sayMissing(tr("Enter a block number, a hash, an address or an agent's name."));
    }
}

void ExplorerPage::searchNumber(quint64 number)
{
    m_shown = QString::number(number);
    if (number > m_model->head())
        sayMissing(
            tr("%1 has the blocks 0 to %2.").arg(chainName(), Format::number(m_model->head())));
    else
        show(m_block, m_shown);
}

void ExplorerPage::searchHash(const QString& hash)
{
    QStringList chains{chain()};
    for (const protocol::ChainRow& row : world().table<protocol::ChainRow>().rows())
        if (qs(row.id) != chain())
            chains.append(qs(row.id));
    m_detailPanel->setLoading(tr("Looking…"));
    tryHash(hash, chains, false);
}

void ExplorerPage::tryHash(const QString& hash, QStringList chains, bool asBlock)
{
    if (chains.isEmpty()) {
        sayMissing(tr("No chain here has a transaction or block with this hash."));
        return;
    }
    m_finder.begin(chains.front());
    m_finder.ask(asBlock ? u"eth_getBlockByHash"_s : u"eth_getTransactionByHash"_s,
                 asBlock ? QJsonArray{hash, false} : QJsonArray{hash},
                 [this, hash, chains, asBlock](const RpcAnswer& answer) {
                     if (answer.failed || answer.result.isNull()) {
                         tryHash(hash, asBlock ? chains.mid(1) : chains, !asBlock);
                         return;
                     }
                     m_chains->setCurrentIndex(m_chains->findData(chains.front()));
                     show(asBlock ? static_cast<DetailView*>(m_block) : m_transaction, hash);
                 });
}

void ExplorerPage::show(DetailView* view, const QString& what)
{
    m_detailPanel->setLoading(tr("Looking…"));
    m_views->setCurrentWidget(view);
    view->show(chain(), what);
    markRow(what);
}

/// The list shows where the block is that the detail tells of; the selection follows by itself.
void ExplorerPage::markRow(const QString& what)
{
    bool isNumber = false;
    const int row = m_model->rowOf(what.toULongLong(&isNumber));
    if (!isNumber || row < 0 || m_table->selectedId() == what)
        return;
    const QSignalBlocker quiet(m_table);
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void ExplorerPage::onReady(DetailView* view)
{
    if (view != m_views->currentWidget())
        return;
    m_detailCard->setTitle(view->title());
    const auto set = [](QToolButton* button, const DetailView::Step& step) {
        button->setProperty("target", step.target);
        button->setEnabled(!step.target.isEmpty());
        button->setToolTip(step.text);
        button->setVisible(!step.text.isEmpty());
        if (!step.text.isEmpty())
            button->setAccessibleName(step.text);
    };
    set(m_previous, view->previous());
    set(m_next, view->next());
    m_detailPanel->setLive();
}

void ExplorerPage::sayMissing(const QString& why)
{
    m_detailCard->setTitle(tr("Details"));
    m_detailPanel->setEmpty(tr("Not found"), why);
    for (QToolButton* step : {m_previous, m_next})
        step->setEnabled(false);
}

void ExplorerPage::retranslate()
{
    m_listCard->setTitle(tr("Blocks"));
    m_table->setAccessibleName(tr("Blocks"));
    m_chains->setAccessibleName(tr("Chain"));
    m_search->setPlaceholderText(tr("Block number, hash, address or agent"));
    m_search->setAccessibleName(tr("Search the chain"));
    m_model->refreshText();
    m_block->retranslate();
    m_transaction->retranslate();
    m_address->retranslate();
    if (m_shown.isEmpty()) {
        m_detailCard->setTitle(tr("Details"));
        m_previous->setAccessibleName(tr("The block before"));
        m_next->setAccessibleName(tr("The block after"));
        m_detailPanel->setEmpty(tr("Choose a block"),
                                tr("Or search for a transaction or an address."));
    } else if (m_detailPanel->state() == StatePanel::State::Live) {
        onReady(static_cast<DetailView*>(m_views->currentWidget()));
    }
    refreshState();
}

} // namespace nucleate
