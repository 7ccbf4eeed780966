#include "ui/pages/explorer/addressview.hpp"

#include "models/abi/knownabi.hpp"
#include "ui/pages/explorer/jsonparts.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

/// keccak256("eip1967.proxy.implementation") − 1 (EIP-1967).
const QString kImplementationSlot =
    u"0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc"_s;
/// What stands before the address in the code of an account that delegates (EIP-7702).
const QString kDelegation = u"0xef0100"_s;
constexpr qsizetype kDelegationLength = 48;
constexpr qsizetype kMostCode = 200'000;

} // namespace

AddressView::AddressView(const UiContext& context, ChainClients& clients, QWidget* parent)
    : DetailView(context, clients, parent), m_facts(new KeyValues),
      m_list(new TransactionList(context.world, context.status, this)),
      m_history(new AddressHistory(clients, *m_list, this)), m_table(new DataTable),
      m_contract(new ContractView(context, clients)), m_code(new QPlainTextEdit)
{
    m_code->setReadOnly(true);
    m_code->setFont(Theme::mono(12));
    m_code->setFrameShape(QFrame::NoFrame);
    m_code->setWordWrapMode(QTextOption::WrapAnywhere);
    m_code->setTabChangesFocus(true);
    tabs()->addTab(json::scrolling(m_facts), {});
    tabs()->addTab(makeHistory(), {});
    tabs()->addTab(m_contract, {});
    tabs()->addTab(m_code, {});
    connect(m_facts, &KeyValues::opened, this, &DetailView::opened);
    connect(m_contract, &ContractView::opened, this, &DetailView::opened);
    connect(m_history, &AddressHistory::changed, this, &AddressView::showHistory);
    connect(&KnownAbi::get(), &KnownAbi::changed, this, [this] {
        if (m_loaded)
            fill();
    });
}

QWidget* AddressView::makeHistory()
{
    auto* outer = new QWidget;
    m_table->setObjectName(u"addressTransactions"_s);
    m_table->setDirectSource(m_list);
    m_table->hideColumn(TransactionList::Value);
    m_table->setStretchColumn(TransactionList::Method);
    m_note = new Label(outer, TextSize::Small, Tone::Muted);
    m_note->setWordWrap(true);
    m_more = new QPushButton(outer);
    m_more->setObjectName(u"olderTransactions"_s);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 8);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_more);
    auto* column = new QVBoxLayout(outer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    connect(m_table, &DataTable::rowActivated, this, &DetailView::opened);
    connect(m_more, &QPushButton::clicked, m_history, &AddressHistory::more);
    return outer;
}

void AddressView::show(const QString& chain, const QString& address)
{
    asker().begin(chain);
    m_loaded = false;
    m_address = address;
    m_implementation.clear();
    askAccount();
}

void AddressView::askAccount()
{
    const QJsonArray at{m_address, u"latest"_s};
    need(u"eth_getBalance"_s, at, [this, at](const QJsonValue& balance) {
        m_balance = balance.toString();
        need(u"eth_getTransactionCount"_s, at, [this, at](const QJsonValue& nonce) {
            m_sent = json::quantity(nonce);
            need(u"eth_getCode"_s, at, [this](const QJsonValue& code) {
                m_bytes = code.toString();
                m_loaded = true;
                tabs()->setCurrentIndex(Overview);
                m_history->setAddress(asker().chain(), m_address, m_sent);
                fill();
                askImplementation();
                Q_EMIT ready();
            });
        });
    });
}

void AddressView::askImplementation()
{
    if (m_bytes.size() <= 2) {
        m_contract->setContract(asker().chain(), m_address, {});
        return;
    }
    asker().ask(
        u"eth_getStorageAt"_s, {m_address, kImplementationSlot, u"latest"_s},
        [this](const RpcAnswer& answer) {
            const QString word = answer.result.toString();
            const QString target = u"0x"_s + word.right(40);
            const bool isProxy = word.size() == 66 && target != u"0x"_s + QString(40, u'0');
            if (!isProxy) {
                m_contract->setContract(asker().chain(), m_address, m_bytes);
                return;
            }
            m_implementation = target;
            fill();
            asker().ask(u"eth_getCode"_s, {target, u"latest"_s}, [this](const RpcAnswer& code) {
                m_contract->setContract(asker().chain(), m_address, code.result.toString());
            });
        });
}

void AddressView::fill()
{
    const qsizetype size = qMax<qsizetype>(0, m_bytes.size() / 2 - 1);
    const bool delegates =
        m_bytes.size() == kDelegationLength && m_bytes.startsWith(kDelegation, Qt::CaseInsensitive);
    const QString agent = context().world.agentName(m_address);
    QList<KeyValue> rows{{tr("Address"), m_address, true}};
    if (!agent.isEmpty())
        rows.append({tr("Agent"), agent});
    rows.append({tr("Balance"), json::ether(QJsonValue(m_balance), 18)});
    rows.append({tr("Transactions sent"), Format::number(m_sent)});
    if (delegates) {
        rows.append({tr("Kind"), tr("Account that delegates (EIP-7702)")});
        rows.append(
            {tr("Delegates to"), u"0x"_s + m_bytes.right(40), true, Tone::Text, false, true});
    } else {
        rows.append({tr("Kind"), size > 0
                                     ? tr("Contract of %n bytes", nullptr, static_cast<int>(size))
                                     : tr("Account")});
    }
    if (const ContractAbi* known = size > 0 ? KnownAbi::get().match(m_bytes) : nullptr)
        rows.append({tr("Looks like"), known->name});
    if (!m_implementation.isEmpty())
        rows.append({tr("Proxy of"), m_implementation, true, Tone::Text, false, true});
    m_facts->setRows(rows);
    m_code->setPlainText(m_bytes.left(kMostCode));
    tabs()->setTabVisible(Contract, size > 0);
    tabs()->setTabVisible(Code, size > 0);
}

void AddressView::showHistory()
{
    using State = AddressHistory::State;
    const State state = m_history->state();
    const bool empty = m_list->rowCount() == 0;
    m_more->setVisible(state == State::More || state == State::Failed);
    m_more->setText(state == State::Failed ? tr("Try again", "button") : tr("Older", "button"));
    if (state == State::Loading)
        m_note->setText(tr("Looking…"));
    else if (state == State::Failed)
        m_note->setText(tr("The node could not answer: %1").arg(m_history->error()));
    else if (m_history->sentOnly())
        m_note->setText(empty ? tr("It has sent nothing yet. This node does not list what an "
                                   "address received.")
                              : tr("Only what it sent: this node does not list what an address "
                                   "received."));
    else
        m_note->setText(empty ? tr("Nothing has reached this address yet.")
                              : tr("%n transactions shown", nullptr, m_list->rowCount()));
}

QString AddressView::title() const
{
    const QString agent = context().world.agentName(m_address);
    return !agent.isEmpty() ? agent : m_bytes.size() > 2 ? tr("Contract") : tr("Address");
}

void AddressView::retranslate()
{
    tabs()->setTabText(Overview, tr("Overview", "tab"));
    tabs()->setTabText(Transactions, tr("Transactions", "tab"));
    tabs()->setTabText(Contract, tr("Call", "tab: read and write the contract"));
    tabs()->setTabText(Code, tr("Code", "tab"));
    tabs()->setAccessibleName(tr("Address"));
    m_table->setAccessibleName(tr("Transactions of the address"));
    m_code->setAccessibleName(tr("Code"));
    m_list->refreshText();
    m_contract->retranslate();
    showHistory();
    if (m_loaded)
        fill();
}

} // namespace nucleate
