#include "ui/pages/devnet/endpointcard.hpp"

#include "models/format.hpp"
#include "models/wei.hpp"
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
    : Card(parent), m_context(context), m_facts(new KeyValues)
{
    body()->addWidget(m_facts);
    connect(m_facts, &KeyValues::opened, this,
            [this] { m_context.navigator.go(PageId::Explorer, u"l1/0"_s); });
}

void GenesisCard::refresh()
{
    RpcClient& rpc = m_context.client.rpc();
    rpc.call(u"eth_getBlockByNumber"_s, QJsonArray{u"0x0"_s, false}, this,
             [this](const RpcAnswer& answer) {
                 m_block = answer.result.toObject();
                 show();
             });
    rpc.call(u"anvil_nodeInfo"_s, QJsonArray(), this, [this](const RpcAnswer& answer) {
        m_fork = answer.result[u"hardFork"_s].toString();
        show();
    });
}

void GenesisCard::show()
{
    const auto* l1 = m_context.world.l1();
    if (m_block.isEmpty() || !l1)
        return;
    const auto fee = Wei::parse(m_block[u"baseFeePerGas"_s].toString()).value_or(Wei());
    QList<KeyValue> rows{
        {tr("Block 0"), m_block[u"hash"_s].toString(), true, Tone::Text, false, true},
        {tr("Time"), Format::absolute(quantity(m_block[u"timestamp"_s]))},
        {tr("Chain id"), QString::number(l1->chain_id)},
        {tr("Gas limit"), Format::number(quantity(m_block[u"gasLimit"_s]))},
        {tr("Base fee"), Format::gwei(fee.decimal().toStdString())}};
    if (!m_fork.isEmpty())
        rows.append({tr("Rules now"), m_fork.left(1).toUpper() + m_fork.mid(1)});
    if (const auto* node = m_context.world.node(); node && !node->scenario.empty()) {
        rows.append({tr("Scenario"), qs(node->scenario)});
        rows.append({tr("Seed"), QString::number(node->seed)});
    }
    rows.append({tr("State root"), m_block[u"stateRoot"_s].toString(), true});
    m_facts->setRows(rows);
}

void GenesisCard::retranslate()
{
    setTitle(tr("Genesis of L1"));
    show();
}

} // namespace nucleate
