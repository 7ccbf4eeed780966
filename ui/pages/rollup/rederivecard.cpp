#include "ui/pages/rollup/rederivecard.hpp"

#include "models/format.hpp"

using namespace Qt::StringLiterals;

namespace nucleate {

RederiveCard::RederiveCard(const UiContext& context, QWidget* parent)
    : Card(parent), m_context(context), m_run(context.client.rpc()),
      m_text(new Label(this, TextSize::Body, Tone::Muted)), m_progress(new Meter(this)),
      m_start(new QPushButton(this)), m_stop(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_start->setObjectName(u"rederive"_s);
    m_stop->setObjectName(u"rederiveStop"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    body()->addWidget(m_text);
    body()->addWidget(m_progress);
    body()->addLayout(buttons);
    connect(m_start, &QPushButton::clicked, this, [this] { m_run.start(m_chain); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_run.cancel(); });
    connect(&m_run, &Rederivation::changed, this, &RederiveCard::refresh);
    connect(&context.status, &NodeStatus::changed, this, &RederiveCard::refresh);
}

void RederiveCard::setChain(const QString& chain)
{
    m_chain = chain;
    if (!m_run.isRunning())
        m_run.forget();
}

QString RederiveCard::sentence() const
{
    if (m_run.isRunning() && m_run.head() == 0)
        return tr("Deriving every block again from L1 alone.");
    if (m_run.isRunning())
        return tr("Deriving from L1 alone: %1 blocks a second, %2 L1 blocks read.")
            .arg(Format::brief(m_run.rate()), Format::number(m_run.l1Blocks()));
    const auto& verdict = m_run.verdict();
    if (!verdict)
        return tr("Sets aside all that this node keeps of the L2, derives every block again from "
                  "L1 alone, and compares state, receipts and every account that was written.");
    if (!verdict->error.isEmpty())
        return verdict->error;
    if (verdict->difference)
        return tr("Block %1 is not what L1 says. The blocks before it are equal.")
            .arg(Format::number(*verdict->difference));
    return tr("%n blocks derived in %1 from L1 alone: every root is the same.", nullptr,
              static_cast<int>(verdict->blocks))
        .arg(Format::duration(static_cast<std::uint64_t>(verdict->seconds)));
}

void RederiveCard::refresh()
{
    const bool running = m_run.isRunning();
    const auto& verdict = m_run.verdict();
    const bool bad = verdict && (!verdict->error.isEmpty() || verdict->difference);
    m_text->setTone(running || !verdict ? Tone::Muted : bad ? Tone::Error : Tone::Ok);
    m_text->setText(sentence());
    const bool allowed = m_context.status.can(u"verify"_s);
    m_start->setEnabled(!running && allowed);
    m_start->setToolTip(allowed ? QString() : tr("This node does not derive on demand."));
    // A node that does not tell how far it is cannot be stopped either.
    m_stop->setVisible(running && m_run.head() > 0);
    m_progress->setVisible(running && m_run.head() > 0);
    const auto done = static_cast<double>(m_run.blocks());
    const auto all = static_cast<double>(qMax(m_run.head(), quint64{1}));
    m_progress->set({{tr("derived and equal", "blocks"), done,
                      tr("%1 of %2 · %3", "blocks, whole, percent")
                          .arg(Format::number(m_run.blocks()), Format::number(m_run.head()),
                               Format::percent(qMin(done / all, 1.0))),
                      Tone::Accent}},
                    all);
}

void RederiveCard::retranslate()
{
    setTitle(tr("Forget all but L1"));
    m_start->setText(tr("Derive again", "button"));
    m_stop->setText(tr("Stop", "button: a derivation"));
    refresh();
}

} // namespace nucleate
