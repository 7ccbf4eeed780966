#include "ui/pages/rollup/lookupcard.hpp"

#include "models/format.hpp"
#include "models/rollup/clocktext.hpp"
#include "models/rollup/ladder.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

LookupCard::LookupCard(const UiContext& context, ChainClients& clients, QWidget* parent)
    : Card(parent), m_context(context), m_lookup(clients, context.world),
      m_field(new QLineEdit(this)), m_text(new Label(this, TextSize::Body, Tone::Muted)),
      m_facts(new KeyValues(this))
{
    m_field->setObjectName(u"ladderSearch"_s);
    m_field->setMaxLength(80);
    m_field->setClearButtonEnabled(true);
    m_text->setWordWrap(true);
    body()->addWidget(m_field);
    body()->addWidget(m_text);
    body()->addWidget(m_facts);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { look(m_field->text()); });
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty())
            return;
        m_missing.clear();
        m_lookup.forget();
    });
    connect(&m_lookup, &FinalityLookup::changed, this, [this] {
        m_missing.clear();
        Q_EMIT changed();
    });
    connect(&m_lookup, &FinalityLookup::missing, this, [this](const QString& why) {
        m_missing = why;
        Q_EMIT changed();
    });
    connect(m_facts, &KeyValues::opened, this, [this](const QString& hash) {
        m_context.navigator.go(PageId::Explorer, m_chain + u'/' + hash);
    });
}

void LookupCard::setChain(const QString& chain)
{
    m_chain = chain;
    m_field->clear();
    m_missing.clear();
    m_lookup.forget();
}

void LookupCard::look(const QString& text)
{
    if (m_field->text() != text)
        m_field->setText(text);
    m_missing.clear();
    if (!text.trimmed().isEmpty())
        m_lookup.look(m_chain, text);
}

QString LookupCard::title(const LadderFind& find) const
{
    switch (find.kind) {
    case LadderFind::Kind::Block:
        return tr("Block %1").arg(Format::number(find.block.value_or(0)));
    case LadderFind::Kind::Transaction:
        return tr("Transaction");
    case LadderFind::Kind::Deposit:
        return tr("Deposit");
    case LadderFind::Kind::Withdrawal:
        return tr("Withdrawal");
    }
    return {};
}

/// A withdrawal climbs on by itself once its block is proposed: it is proven, waits, and is
/// finalized.
QList<KeyValue> LookupCard::withdrawalRows(const protocol::ChainRow& chain,
                                           const LadderFind& find) const
{
    QList<KeyValue> rows{
        {tr("Withdraws"), Format::ether(find.withdrawal->value.decimal().toStdString())},
        {tr("To", "receiver"), find.withdrawal->target, true}};
    const WithdrawalState& state = find.state;
    if (state.finalized) {
        rows.append({tr("On L1"), tr("paid out", "withdrawal"), false, Tone::Ok});
    } else if (state.provenAt > 0) {
        const quint64 free = state.provenAt + chain.proof_maturity;
        const ClockText clock(m_context.world, m_context.status);
        rows.append({tr("On L1"), tr("proven", "withdrawal"), false, Tone::Accent});
        rows.append({tr("Its own wait"), clock.left(free)});
    } else {
        rows.append({tr("On L1"), chain.proposed >= find.block.value_or(0)
                                      ? tr("can be proven", "withdrawal")
                                      : tr("not known yet", "withdrawal")});
    }
    return rows;
}

void LookupCard::showFound(const protocol::ChainRow& chain, const LadderFind& find)
{
    const Ladder ladder(chain, m_context.world.l1());
    const quint64 now = m_context.status.chainNow();
    const ClockText clock(m_context.world, m_context.status);
    QList<KeyValue> rows;
    if (find.kind != LadderFind::Kind::Block)
        rows.append({title(find), find.hash, true, Tone::Text, false, true});
    if (!find.block) {
        m_rung = -1;
        m_text->setText(tr("The deposit lies in L1 block %1; the L2 takes it in when its blocks "
                           "come to that one.")
                            .arg(Format::number(find.l1Block)));
    } else {
        const auto rung = ladder.of(*find.block);
        const RungWait wait = ladder.next(*find.block, now);
        m_rung = rung ? static_cast<int>(*rung) : -1;
        m_text->setText(wait.sentence);
        rows.append({tr("In block"), Format::number(*find.block)});
        if (find.time > 0)
            rows.append({tr("Built", "a block"), Format::age(find.time, now)});
        if (wait.until > 0)
            rows.append({tr("Next rung in"), clock.left(wait.until), false, Tone::Accent});
    }
    if (find.withdrawal)
        rows.append(withdrawalRows(chain, find));
    m_what = title(find);
    m_facts->setRows(rows);
}

void LookupCard::refresh(const protocol::ChainRow& chain)
{
    const auto* l1 = m_context.world.l1();
    if (l1 && l1->head != m_askedAt) {
        m_askedAt = l1->head;
        m_lookup.refresh();
    }
    m_text->setTone(m_missing.isEmpty() ? Tone::Muted : Tone::Warn);
    if (const auto& find = m_lookup.found()) {
        showFound(chain, *find);
        return;
    }
    m_rung = -1;
    m_what.clear();
    m_facts->setRows({});
    m_text->setText(m_missing.isEmpty()
                        ? tr("A block, transaction, deposit or withdrawal: how far it is final, "
                             "and what it waits for.")
                        : m_missing);
}

void LookupCard::retranslate()
{
    setTitle(tr("Where is it?"));
    m_field->setPlaceholderText(tr("Block number, or hash of a transaction or withdrawal"));
    m_field->setAccessibleName(tr("Block, transaction or withdrawal to find on the ladder"));
}

} // namespace nucleate
