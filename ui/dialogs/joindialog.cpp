#include "ui/dialogs/joindialog.hpp"

#include "models/format.hpp"
#include "models/sentencetext.hpp"

#include <QFileDialog>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kWidth = 620;
constexpr int kTableHeight = 150;
constexpr int kMostUrl = 512;

QString shareOf(quint64 read, quint64 head)
{
    return Format::percent(
        head == 0 ? 0 : qMin(1.0, static_cast<double>(read) / static_cast<double>(head)));
}

} // namespace

JoinDialog::JoinDialog(JoinRunner& runner, const Signer& wallet, const QString& folder,
                       QWidget* parent)
    : Dialog(parent), m_runner(runner), m_wallet(wallet), m_pages(new QStackedWidget(this))
{
    setObjectName(u"join"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    m_pages->addWidget(makeForm(folder));
    m_pages->addWidget(makeView());
    body()->addWidget(m_pages);
    acceptButton()->disconnect(this);
    connect(acceptButton(), &QPushButton::clicked, this, &JoinDialog::press);
    connect(&runner, &JoinRunner::changed, this, [this] { refreshWords(); });
    setWords([this] { retranslate(); });
    (isForm() ? static_cast<QWidget*>(m_url) : m_table)->setFocus();
}

QWidget* JoinDialog::makeForm(const QString& folder)
{
    auto* form = new QWidget(m_pages);
    m_intro = new Label(form, TextSize::Body, Tone::Muted);
    m_url = new QLineEdit(form);
    m_folder = new QLineEdit(folder, form);
    m_choose = new QPushButton(form);
    m_roles = new Label(form, TextSize::Body, Tone::Muted);
    m_sequence = new QCheckBox(form);
    m_propose = new QCheckBox(form);
    m_dispute = new QCheckBox(form);
    m_password = new QLineEdit(form);
    m_note = new Label(form, TextSize::Small, Tone::Muted);
    for (Label* label : {m_intro, m_roles, m_note})
        label->setWordWrap(true);
    m_url->setObjectName(u"joinUrl"_s);
    m_url->setMaxLength(kMostUrl);
    m_folder->setObjectName(u"joinFolder"_s);
    m_sequence->setObjectName(u"joinSequence"_s);
    m_propose->setObjectName(u"joinPropose"_s);
    m_dispute->setObjectName(u"joinDispute"_s);
    m_password->setObjectName(u"joinPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    auto* where = new QHBoxLayout;
    where->setSpacing(8);
    where->addWidget(m_folder, 1);
    where->addWidget(m_choose);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_intro);
    column->addWidget(m_url);
    column->addLayout(where);
    column->addWidget(m_roles);
    for (QCheckBox* role : {m_sequence, m_propose, m_dispute}) {
        column->addWidget(role);
        connect(role, &QCheckBox::toggled, this, &JoinDialog::showForm);
    }
    column->addWidget(m_password);
    column->addWidget(m_note);
    column->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &JoinDialog::chooseFolder);
    return form;
}

QWidget* JoinDialog::makeView()
{
    auto* view = new QWidget(m_pages);
    m_where = new Label(view, TextSize::Body, Tone::Muted);
    m_table = new DataTable(view);
    m_panel = new StatePanel(m_table, view);
    m_progress = new Meter(view);
    m_facts = new KeyValues(view);
    m_refused = new Label(view, TextSize::Small, Tone::Warn);
    m_refused->setWordWrap(true);
    m_where->setElided(true);
    m_table->setObjectName(u"joined"_s);
    m_table->setDirectSource(&m_rows);
    m_panel->setMinimumHeight(kTableHeight);
    auto* column = new QVBoxLayout(view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_where);
    column->addWidget(m_panel, 1);
    column->addWidget(m_progress);
    column->addWidget(m_facts);
    column->addWidget(m_refused);
    connect(m_table, &DataTable::rowSelected, this, &JoinDialog::showChain);
    return view;
}

bool JoinDialog::isForm() const
{
    const auto phase = m_runner.state().phase;
    return phase == JoinRunner::Phase::Idle || phase == JoinRunner::Phase::Failed;
}

void JoinDialog::chooseFolder()
{
    const QString chosen =
        QFileDialog::getExistingDirectory(this, tr("Where the chains are kept"), m_folder->text());
    if (!chosen.isEmpty())
        m_folder->setText(chosen);
}

void JoinDialog::press()
{
    if (isForm())
        check();
    else
        m_runner.stop();
}

void JoinDialog::check()
{
    JoinRequest request;
    request.sequence = m_sequence->isChecked();
    request.propose = m_propose->isChecked();
    request.dispute = m_dispute->isChecked();
    request.folder = m_folder->text().trimmed();
    const auto url = JoinRunner::l1Url(m_url->text());
    if (!url) {
        setError(tr("Enter the address of an L1, such as http://192.168.0.7:8545."));
        m_url->setFocus();
    } else if (request.folder.isEmpty()) {
        setError(tr("Say where the chains are kept."));
        m_folder->setFocus();
    } else if (request.acts() && !m_wallet.exists()) {
        setError(tr("You need a wallet for that: its key acts there."));
    } else if (request.acts() && m_password->text().isEmpty()) {
        setError(tr("Enter the password of your wallet."));
        m_password->setFocus();
    } else {
        request.l1 = *url;
        request.password = m_password->text();
        m_password->clear();
        setError({});
        m_runner.start(request);
    }
}

void JoinDialog::showForm()
{
    const bool acts = m_sequence->isChecked() || m_propose->isChecked() || m_dispute->isChecked();
    m_password->setVisible(acts && m_wallet.exists());
    m_note->setTone(acts && !m_wallet.exists() ? Tone::Warn : Tone::Muted);
    m_note->setText(
        acts && !m_wallet.exists()
            ? tr("You have no wallet yet: make one first, from the command palette.")
        : m_sequence->isChecked()
            ? tr("The key builds blocks where a sequencer set of that devnet has it as an "
                 "operator's. It stays in the memory of this program while it acts.")
        : acts ? tr("The key pays for proposals and disputes: bonds come back when its side is "
                    "right. It stays in the memory of this program while it acts.")
               : tr("Without a key the node follows: it derives every block itself and answers "
                    "JSON-RPC on this machine."));
}

QString JoinDialog::standing(const FollowedChain& chain) const
{
    if (!chain.problem.isEmpty())
        return tr("has a problem", "a chain that is followed");
    if (chain.leads)
        return tr("you lead", "a chain: your key builds its blocks");
    if (chain.hasSeat)
        return tr("waits for its turn", "your key as a sequencer");
    return chain.l1Derived + 2 < m_runner.state().l1Head
               ? tr("catches up", "a chain that is followed")
               : tr("follows", "a chain");
}

void JoinDialog::showChains()
{
    const auto& state = m_runner.state();
    QList<PlainTable::Row> rows;
    for (const FollowedChain& chain : state.chains)
        rows.append({chain.name,
                     {{chain.title.isEmpty() ? chain.name : chain.title, {}, chain.name},
                      {Format::number(chain.unsafe), {}, {}},
                      {Format::number(chain.safe), {}, {}},
                      {Format::number(chain.finalized), {}, {}},
                      {shareOf(chain.l1Derived, state.l1Head), {}, {}},
                      {standing(chain), {}, chain.problem}},
                     -1});
    m_rows.setRows(rows);
    if (state.phase == JoinRunner::Phase::Starting)
        m_panel->setLoading(tr("L1 is asked"));
    else if (state.phase == JoinRunner::Phase::Stopping)
        m_panel->setLoading(tr("Stopping"));
    else if (rows.isEmpty())
        m_panel->setEmpty(tr("No L2 found yet"),
                          tr("L1 is searched for sequencer sets whose operators say where their "
                             "nodes answer."));
    else if (!state.trouble.isEmpty())
        m_panel->setStale(SentenceText::alone(state.trouble));
    else
        m_panel->setLive();
    showChain();
}

/// Of the selected one, or of the first.
void JoinDialog::showChain()
{
    const auto& state = m_runner.state();
    const FollowedChain* chain = state.chains.isEmpty() ? nullptr : &state.chains.front();
    for (const FollowedChain& each : state.chains)
        if (each.name == m_table->selectedId())
            chain = &each;
    m_progress->setVisible(chain);
    m_facts->setVisible(chain);
    m_refused->setText(state.refused.join(u'\n'));
    m_refused->setVisible(!state.refused.isEmpty());
    if (!chain)
        return;
    m_progress->set({{tr("of L1 derived", "blocks"), static_cast<double>(chain->l1Derived),
                      tr("%1 of %2 · %3", "blocks, whole, percent")
                          .arg(Format::number(chain->l1Derived), Format::number(state.l1Head),
                               shareOf(chain->l1Derived, state.l1Head)),
                      Tone::Accent}},
                    static_cast<double>(qMax<quint64>(state.l1Head, 1)));
    QList<KeyValue> rows{{tr("JSON-RPC"), chain->http},
                         {tr("WebSocket"), chain->ws},
                         {tr("Chain id"), QString::number(chain->chainId)}};
    if (chain->proposed)
        rows.append({tr("Proposed up to"), Format::number(*chain->proposed)});
    if (chain->proposed)
        rows.append({tr("Games that are open"), Format::number(chain->games)});
    if (!chain->problem.isEmpty())
        rows.append({tr("Problem"), SentenceText::alone(chain->problem), false, Tone::Error, true});
    m_facts->setRows(rows);
}

void JoinDialog::showState()
{
    const auto& state = m_runner.state();
    const bool form = isForm();
    m_pages->setCurrentIndex(form ? 0 : 1);
    setTitle(form ? tr("Join a devnet on another machine") : tr("Joined devnet"));
    acceptButton()->setText(form ? tr("Join", "button: a devnet")
                                 : tr("Stop", "button: following"));
    acceptButton()->setEnabled(state.phase != JoinRunner::Phase::Stopping);
    setDismiss(form ? tr("Cancel", "button") : tr("Close", "button: a dialog"));
    setError(state.phase == JoinRunner::Phase::Failed ? SentenceText::alone(state.trouble)
                                                      : QString());
    m_where->setText(
        tr("L1 at %1, block %2").arg(state.l1.toDisplayString(), Format::number(state.l1Head)));
    showForm();
    showChains();
}

void JoinDialog::retranslate()
{
    m_intro->setText(
        tr("A node of your own for its L2s: it finds them through their L1, checks how "
           "they were deployed and derives every block."));
    m_url->setPlaceholderText(tr("JSON-RPC of the L1: http://192.168.0.7:8545"));
    m_url->setAccessibleName(tr("Address of the L1"));
    m_folder->setPlaceholderText(tr("Where the chains are kept"));
    m_folder->setAccessibleName(tr("Where the chains are kept"));
    m_choose->setText(tr("Choose…", "button: a folder"));
    m_choose->setAccessibleName(tr("Choose a folder"));
    m_roles->setText(tr("What your key does there:"));
    m_sequence->setText(tr("Sequencer: builds blocks in its turns"));
    m_propose->setText(tr("Proposer: puts states on L1 when nobody else has"));
    m_dispute->setText(tr("Challenger: disputes wrong states"));
    m_password->setPlaceholderText(tr("Password of your wallet"));
    m_password->setAccessibleName(tr("Password of your wallet"));
    m_table->setAccessibleName(tr("L2s that are followed"));
    m_rows.setHeaders({tr("L2", "column"), tr("Blocks", "column"), tr("Safe", "column"),
                       tr("Final", "column"), tr("L1 read", "column: percent"),
                       tr("State", "column")},
                      {1, 2, 3, 4});
    m_table->setStretchColumn(0);
    showState();
}

} // namespace nucleate
