#include "ui/pages/devnet/revertdialog.hpp"

#include "models/format.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kTableHeight = 216;
constexpr int kWidth = 640;

} // namespace

RevertDialog::RevertDialog(const UiContext& context, const DevnetControls::Snapshot& snapshot,
                           QWidget* parent)
    : Dialog(parent), m_context(context), m_snapshot(snapshot),
      m_head(context.world.l1() ? context.world.l1()->head : snapshot.block),
      m_list(new TransactionList(context.world, context.status, this)),
      m_table(new DataTable(this)),
      m_lost(new Label(this, TextSize::Body, Tone::Text, QFont::DemiBold)),
      m_more(new Label(this, TextSize::Small, Tone::Muted)),
      m_words(new Label(this, TextSize::Body, Tone::Muted))
{
    setObjectName(u"revert"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    m_lost->setObjectName(u"lost"_s);
    m_lost->setWordWrap(true);
    m_words->setWordWrap(true);
    m_table->setObjectName(u"lostTransactions"_s);
    m_table->setDirectSource(m_list);
    m_table->hideColumn(TransactionList::Age);
    m_table->setStretchColumn(TransactionList::Method);
    m_table->setFixedHeight(kTableHeight);
    m_table->hide();
    m_more->hide();
    body()->addWidget(m_lost);
    body()->addWidget(m_table);
    body()->addWidget(m_more);
    body()->addWidget(m_words);
    setWords([this] {
        setTitle(tr("Go back to block %1?").arg(Format::number(m_snapshot.block)));
        acceptButton()->setText(tr("Revert", "button"));
        m_words->setText(tr("Snapshots taken since are lost too. L2s that began since then lose "
                            "their ground. This cannot be undone."));
        m_table->setAccessibleName(tr("Transactions that are lost"));
        m_list->refreshText();
        showLoss();
    });
    connect(this, &QDialog::accepted, &m_context.devnet,
            [&devnet = m_context.devnet, id = snapshot.id] { devnet.revert(id); });
    count();
}

QString RevertDialog::blockAt(quint64 number) const
{
    return u"0x"_s + QString::number(number, 16);
}

void RevertDialog::count()
{
    const quint64 lost = m_head > m_snapshot.block ? m_head - m_snapshot.block : 0;
    m_toCount = std::min(lost, kMostCounted);
    for (quint64 number = m_head; number + m_toCount > m_head; --number)
        m_context.client.rpc().call(
            u"eth_getBlockTransactionCountByNumber"_s, QJsonArray{blockAt(number)}, this,
            [this, number](const RpcAnswer& answer) {
                onCount(number, answer.result.toString().toULongLong(nullptr, 16));
            });
}

void RevertDialog::onCount(quint64 number, quint64 transactions)
{
    m_transactions += transactions;
    if (transactions > 0)
        m_full.append(number);
    if (--m_toCount > 0)
        return;
    m_counted = true;
    std::sort(m_full.begin(), m_full.end());
    showLoss();
    listNext();
}

/// The transactions of the newest block that is not listed yet.
void RevertDialog::listNext()
{
    if (m_full.isEmpty() || m_list->rowCount() >= kMostListed)
        return;
    const quint64 number = m_full.takeLast();
    m_context.client.rpc().call(u"eth_getBlockByNumber"_s, QJsonArray{blockAt(number), true}, this,
                                [this](const RpcAnswer& answer) {
                                    QJsonArray transactions =
                                        answer.result[u"transactions"_s].toArray();
                                    while (transactions.size() > kMostListed - m_list->rowCount())
                                        transactions.removeLast();
                                    for (const QJsonValue transaction : std::as_const(transactions))
                                        m_contracts +=
                                            transaction[u"to"_s].toString().isEmpty() ? 1 : 0;
                                    m_list->append(transactions);
                                    showLoss();
                                    listNext();
                                });
}

QString RevertDialog::lossText() const
{
    const quint64 lost = m_head > m_snapshot.block ? m_head - m_snapshot.block : 0;
    const QString blocks = tr("%n blocks are lost", nullptr, static_cast<int>(lost));
    if (!m_counted)
        return tr("%1.", "what is lost").arg(blocks);
    const QString transactions =
        tr("%n transactions in them", nullptr, static_cast<int>(m_transactions));
    const QString sentence =
        lost > kMostCounted
            ? tr("%1, with %2 in the newest %3.",
                 "blocks, transactions, number of blocks: what is lost")
                  .arg(blocks, tr("%n transactions", nullptr, static_cast<int>(m_transactions)),
                       Format::number(kMostCounted))
            : tr("%1, with %2.", "blocks, transactions: what is lost").arg(blocks, transactions);
    return m_contracts == 0 ? sentence
                            : tr("%1 %2", "two sentences")
                                  .arg(sentence, tr("%n contracts created there are gone.", nullptr,
                                                    m_contracts));
}

void RevertDialog::showLoss()
{
    m_lost->setText(lossText());
    const int listed = m_list->rowCount();
    if (listed > 0 && m_table->isHidden()) {
        m_table->show();
        adjustSize();
    }
    const quint64 more =
        m_transactions - std::min<quint64>(m_transactions, static_cast<quint64>(listed));
    const bool full = listed >= kMostListed && more > 0;
    m_more->setVisible(full);
    if (full)
        m_more->setText(tr("and %n more", nullptr, static_cast<int>(more)));
}

} // namespace nucleate
