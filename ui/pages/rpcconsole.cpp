#include "ui/pages/rpcconsole.hpp"

#include "models/explorer/consoleline.hpp"
#include "models/text.hpp"

#include <QAbstractItemView>
#include <QCompleter>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kLines = 2000;
constexpr qsizetype kMostAnswer = 20'000;
constexpr qsizetype kMostHistory = 200;

/// Those that a person types most; any other works as well.
const char* const kMethods[] = {
    "eth_blockNumber",
    "eth_call",
    "eth_chainId",
    "eth_createAccessList",
    "eth_estimateGas",
    "eth_feeHistory",
    "eth_gasPrice",
    "eth_getBalance",
    "eth_getBlockByHash",
    "eth_getBlockByNumber",
    "eth_getBlockReceipts",
    "eth_getCode",
    "eth_getLogs",
    "eth_getProof",
    "eth_getStorageAt",
    "eth_getTransactionByHash",
    "eth_getTransactionCount",
    "eth_getTransactionReceipt",
    "eth_sendRawTransaction",
    "eth_sendTransaction",
    "eth_simulateV1",
    "eth_syncing",
    "debug_traceCall",
    "debug_traceTransaction",
    "net_version",
    "txpool_content",
    "txpool_inspect",
    "txpool_status",
    "web3_clientVersion",
    "anvil_impersonateAccount",
    "anvil_mine",
    "anvil_nodeInfo",
    "anvil_setBalance",
    "anvil_setCode",
    "anvil_setStorageAt",
    "evm_mine",
    "evm_revert",
    "evm_snapshot",
    "nucleate_capabilities",
    "nucleate_events",
    "nucleate_verify",
    "optimism_outputAtBlock",
    "optimism_rollupConfig",
    "optimism_syncStatus",
};

QString shown(const QJsonValue& value)
{
    const QJsonDocument document = value.isObject()  ? QJsonDocument(value.toObject())
                                   : value.isArray() ? QJsonDocument(value.toArray())
                                                     : QJsonDocument();
    if (!document.isNull())
        return QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

} // namespace

RpcConsole::RpcConsole(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_clients(context.client, context.world),
      m_chains(new QComboBox(this)), m_output(new QPlainTextEdit(this)),
      m_field(new QLineEdit(this)), m_words(new QStringListModel(this))
{
    m_chains->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_output->setReadOnly(true);
    m_output->setMaximumBlockCount(kLines);
    m_output->setFont(Theme::mono(12));
    m_output->setFrameShape(QFrame::NoFrame);
    m_output->setTabChangesFocus(true);
    m_output->setMinimumHeight(80);
    m_field->setFont(Theme::mono(12));
    m_field->setObjectName(u"rpcField"_s);
    m_field->installEventFilter(this);
    QStringList methods;
    for (const char* method : kMethods)
        methods.append(QString::fromLatin1(method));
    m_words->setStringList(methods);
    auto* completer = new QCompleter(m_words, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_field->setCompleter(completer);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_chains);
    row->addWidget(m_field, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_output, 1);
    column->addLayout(row);
    connect(m_field, &QLineEdit::returnPressed, this, &RpcConsole::run);
    connect(&context.world.table<protocol::ChainRow>(), &TableSignals::changed, this,
            &RpcConsole::fillChains);
    fillChains();
}

void RpcConsole::fillChains()
{
    const auto& chains = m_context.world.table<protocol::ChainRow>();
    m_chains->setVisible(chains.size() > 1);
    if (m_chains->count() == chains.size())
        return;
    const QString chosen = m_chains->currentData().toString();
    m_chains->clear();
    for (const protocol::ChainRow& row : chains.rows())
        m_chains->addItem(qs(row.name), qs(row.id));
    m_chains->setCurrentIndex(qMax(0, m_chains->findData(chosen)));
}

void RpcConsole::say(const QString& text, Tone tone)
{
    QTextCharFormat format;
    format.setForeground(Theme::get().color(tone));
    QTextCursor cursor(m_output->document());
    cursor.movePosition(QTextCursor::End);
    if (!m_output->document()->isEmpty())
        cursor.insertBlock();
    cursor.insertText(text, format);
    m_output->moveCursor(QTextCursor::End);
    m_output->ensureCursorVisible();
}

void RpcConsole::run()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty())
        return;
    m_history.removeAll(text);
    m_history.append(text);
    if (m_history.size() > kMostHistory)
        m_history.removeFirst();
    m_at = m_history.size();
    m_draft.clear();
    const ConsoleLine line = ConsoleLine::parse(text);
    const bool elsewhere = m_chains->currentIndex() > 0;
    say((elsewhere ? m_chains->currentText() + u' ' : QString()) + u"› "_s + text, Tone::Accent);
    if (!line.error.isEmpty()) {
        say(line.error, Tone::Error);
        return;
    }
    m_field->clear();
    QElapsedTimer since;
    since.start();
    m_clients.of(m_chains->currentData().toString())
        .call(line.method, line.params, this, [this, since](const RpcAnswer& answer) {
            if (answer.failed) {
                say(tr("error %1: %2").arg(answer.error.code).arg(answer.error.message),
                    Tone::Error);
                if (!answer.error.data.isNull() && !answer.error.data.isUndefined())
                    say(shown(answer.error.data).left(kMostAnswer), Tone::Error);
                return;
            }
            const QString whole = shown(answer.result);
            say(whole.left(kMostAnswer), Tone::Text);
            if (whole.size() > kMostAnswer)
                say(tr("… and %n more characters", nullptr,
                       static_cast<int>(whole.size() - kMostAnswer)),
                    Tone::Muted);
            say(tr("%1 ms").arg(since.elapsed()), Tone::Muted);
        });
}

void RpcConsole::step(int by)
{
    if (m_at == m_history.size())
        m_draft = m_field->text();
    m_at = qBound<qsizetype>(0, m_at + by, m_history.size());
    m_field->setText(m_at < m_history.size() ? m_history.at(m_at) : m_draft);
}

bool RpcConsole::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_L && key->modifiers() == Qt::ControlModifier) {
        m_output->clear();
        return true;
    }
    // While names are offered the arrows choose among them.
    if (m_field->completer()->popup()->isVisible() ||
        (key->key() != Qt::Key_Up && key->key() != Qt::Key_Down))
        return false;
    step(key->key() == Qt::Key_Up ? -1 : 1);
    return true;
}

void RpcConsole::retranslate()
{
    m_field->setPlaceholderText(u"eth_getBlockByNumber latest false"_s);
    m_field->setAccessibleName(tr("Method and parameters"));
    m_field->setToolTip(tr("A method and its parameters; Up and Down go through what was typed, "
                           "Ctrl+L clears"));
    m_output->setAccessibleName(tr("Answers"));
    m_output->setPlaceholderText(
        tr("Type a method and its parameters as a JSON list, for example\n%1\nThe arrow keys bring "
           "back what you typed before.")
            .arg(u"eth_getBlockByNumber [\"latest\", false]"_s));
    m_chains->setAccessibleName(tr("Chain"));
}

} // namespace nucleate
