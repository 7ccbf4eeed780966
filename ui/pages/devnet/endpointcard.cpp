#include "ui/pages/devnet/endpointcard.hpp"

#include "models/format.hpp"
#include "models/wei.hpp"
#include "ui/pages/devnet/forkdialog.hpp"
#include "ui/theme/icons.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

quint64 quantity(const QJsonValue& json)
{
    return json.toString().toULongLong(nullptr, 16);
}

} // namespace

EndpointCard::EndpointCard(const UiContext& context, QWidget* parent)
    : Card(parent), m_context(context), m_grid(new QGridLayout), m_copy(new QPushButton(this))
{
    m_copy->setObjectName(u"copyEverything"_s);
    addControl(m_copy);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    body()->addLayout(m_grid);
}

void EndpointCard::addLine(int& line, const QString& name, const QString& url)
{
    if (url.isEmpty())
        return;
    auto* key = new Label(this, TextSize::Body, Tone::Muted);
    key->setText(name);
    auto* value = new Label(this);
    value->setFont(Theme::mono(12));
    value->setElided(true);
    value->setText(url);
    auto* copy = new QToolButton(this);
    copy->setIcon(icons::icon(u"copy"_s, Tone::Muted));
    copy->setFixedSize(28, 28);
    copy->setToolTip(tr("Copy %1").arg(url));
    copy->setAccessibleName(tr("Copy %1").arg(url));
    connect(copy, &QToolButton::clicked, this,
            [url] { QGuiApplication::clipboard()->setText(url); });
    m_grid->addWidget(key, line, 0);
    m_grid->addWidget(value, line, 1);
    m_grid->addWidget(copy, line, 2);
    m_lines.append({key, value, copy});
    ++line;
}

void EndpointCard::showChains()
{
    QStringList now;
    const auto& chains = m_context.world.table<protocol::ChainRow>().rows();
    for (const protocol::ChainRow& chain : chains)
        now.append(qs(chain.name) + qs(chain.http) + qs(chain.rollup));
    if (now == m_shown)
        return;
    m_shown = now;
    for (QWidget* line : std::as_const(m_lines)) {
        m_grid->removeWidget(line);
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
    int line = 0;
    for (const protocol::ChainRow& chain : chains) {
        auto* name = new Label(this, TextSize::Body, Tone::Text, QFont::DemiBold);
        name->setText(qs(chain.name));
        auto* id = new Label(this, TextSize::Small, Tone::Muted);
        id->setText(tr("chain id %1").arg(chain.chain_id));
        m_grid->addWidget(name, line, 0);
        m_grid->addWidget(id, line, 1);
        m_lines.append({name, id});
        ++line;
        addLine(line, u"HTTP"_s, qs(chain.http));
        addLine(line, u"WebSocket"_s, qs(chain.ws));
        addLine(line, tr("Rollup node"), qs(chain.rollup));
    }
}

QString EndpointCard::text() const
{
    QString out;
    for (const protocol::ChainRow& chain : m_context.world.table<protocol::ChainRow>().rows()) {
        out += u"%1 (chain id %2)\n  http %3\n  ws   %4\n"_s.arg(
            qs(chain.name), QString::number(chain.chain_id), qs(chain.http), qs(chain.ws));
        if (!chain.rollup.empty())
            out += u"  rollup %1\n"_s.arg(qs(chain.rollup));
    }
    return out;
}

void EndpointCard::retranslate()
{
    setTitle(tr("Endpoints"));
    m_copy->setText(tr("Copy everything", "button"));
    m_copy->setToolTip(tr("Endpoints, chain ids and accounts, as text"));
    m_shown.clear();
    showChains();
}

GenesisCard::GenesisCard(const UiContext& context, QWidget* parent)
    : Card(parent), m_context(context), m_facts(new KeyValues), m_fork(new QPushButton(this)),
      m_leave(new QPushButton(this))
{
    m_fork->setObjectName(u"fork"_s);
    m_leave->setObjectName(u"leaveFork"_s);
    addControl(m_leave);
    addControl(m_fork);
    body()->addWidget(m_facts);
    connect(m_facts, &KeyValues::opened, this, [this](const QString& hash) {
        m_context.navigator.go(PageId::Explorer, u"l1/"_s + (isFork() ? hash : u"0"_s));
    });
    connect(m_fork, &QPushButton::clicked, this,
            [this] { (new ForkDialog(m_context, window()))->open(); });
    connect(m_leave, &QPushButton::clicked, this, &GenesisCard::confirmLeave);
}

void GenesisCard::confirmLeave()
{
    auto* dialog = new Dialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* words = new Label(dialog);
    words->setWordWrap(true);
    dialog->body()->addWidget(words);
    dialog->setWords([=] {
        dialog->setTitle(tr("Leave the fork?"));
        dialog->acceptButton()->setText(tr("Leave", "button: a fork"));
        words->setText(tr("The chain begins anew with its own genesis. What was done on the fork "
                          "is lost."));
    });
    connect(dialog, &QDialog::accepted, &m_context.devnet, &DevnetControls::leaveFork);
    dialog->open();
}

void GenesisCard::refresh()
{
    RpcClient& rpc = m_context.client.rpc();
    rpc.call(u"anvil_nodeInfo"_s, QJsonArray(), this, [this, &rpc](const RpcAnswer& answer) {
        m_rules = answer.result[u"hardFork"_s].toString();
        m_forked = answer.result[u"forkConfig"_s].toObject();
        const auto first = m_forked[u"forkBlockNumber"_s].toInteger(0);
        rpc.call(u"eth_getBlockByNumber"_s,
                 QJsonArray{QString(u"0x"_s + QString::number(first, 16)), false}, this,
                 [this](const RpcAnswer& block) {
                     m_block = block.result.toObject();
                     show();
                 });
    });
}

void GenesisCard::addFork(QList<KeyValue>& rows) const
{
    const auto number = static_cast<quint64>(m_forked[u"forkBlockNumber"_s].toInteger());
    rows.append({tr("Fork of"), m_forked[u"forkUrl"_s].toString()});
    rows.append({tr("From block"), Format::number(number)});
    if (!m_forked.contains(u"proven"_s))
        return;
    const QString reason = m_forked[u"unproven"_s].toString();
    rows.append({tr("Its state is"),
                 m_forked[u"proven"_s].toBool() ? tr("checked against the block's state root")
                 : reason.isEmpty()             ? tr("taken on trust")
                                                : tr("taken on trust: %1").arg(reason),
                 false, m_forked[u"proven"_s].toBool() ? Tone::Ok : Tone::Warn, true});
}

void GenesisCard::show()
{
    const auto* l1 = m_context.world.l1();
    showState();
    if (m_block.isEmpty() || !l1)
        return;
    const auto fee = Wei::parse(m_block[u"baseFeePerGas"_s].toString()).value_or(Wei());
    QList<KeyValue> rows;
    if (isFork())
        addFork(rows);
    rows.append({{isFork() ? tr("That block") : tr("Block 0"), m_block[u"hash"_s].toString(), true,
                  Tone::Text, false, true},
                 {tr("Time"), Format::absolute(quantity(m_block[u"timestamp"_s]))},
                 {tr("Chain id"), QString::number(l1->chain_id)},
                 {tr("Gas limit"), Format::number(quantity(m_block[u"gasLimit"_s]))},
                 {tr("Base fee"), Format::gwei(fee.decimal().toStdString())}});
    if (!m_rules.isEmpty())
        rows.append({tr("Rules now"), m_rules.left(1).toUpper() + m_rules.mid(1)});
    if (const auto* node = m_context.world.node(); node && !node->scenario.empty()) {
        rows.append({tr("Scenario"), qs(node->scenario)});
        rows.append({tr("Seed"), QString::number(node->seed)});
    }
    rows.append({tr("State root"), m_block[u"stateRoot"_s].toString(), true});
    m_facts->setRows(rows);
}

/// Only a node that can fork has the buttons.
void GenesisCard::showState()
{
    const bool can = m_context.devnet.whyNoFork().isEmpty();
    m_fork->setVisible(can);
    m_leave->setVisible(can && isFork());
    setTitle(isFork() ? tr("What L1 goes on from") : tr("Genesis of L1"));
}

void GenesisCard::retranslate()
{
    m_fork->setText(tr("Fork…", "button: another chain"));
    m_fork->setToolTip(tr("Go on from another chain, by the URL of its endpoint"));
    m_leave->setText(tr("Leave the fork…", "button"));
    show();
}

} // namespace nucleate
