#include "ui/pages/devnet/snapshotcard.hpp"

#include "models/format.hpp"
#include "ui/pages/devnet/devnetdialogs.hpp"
#include "ui/pages/devnet/revertdialog.hpp"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace nucleate {

SnapshotCard::SnapshotCard(const UiContext& context, QWidget* parent)
    : Card(parent), m_context(context), m_take(new QPushButton(this)), m_rows(new QVBoxLayout),
      m_none(new Label(this, TextSize::Body, Tone::Muted)), m_dump(new QPushButton(this)),
      m_load(new QPushButton(this)), m_fileNote(new Label(this, TextSize::Small, Tone::Muted))
{
    m_take->setObjectName(u"snapshot"_s);
    addControl(m_take);
    m_none->setWordWrap(true);
    m_rows->setSpacing(4);
    m_fileNote->setWordWrap(true);
    auto* files = new QHBoxLayout;
    files->setSpacing(8);
    files->addWidget(m_fileNote, 1);
    files->addWidget(m_dump);
    files->addWidget(m_load);
    body()->addWidget(m_none);
    body()->addLayout(m_rows);
    body()->addSpacing(4);
    body()->addLayout(files);
    DevnetControls& devnet = m_context.devnet;
    connect(m_take, &QPushButton::clicked, &devnet, &DevnetControls::takeSnapshot);
    connect(m_dump, &QPushButton::clicked, this, [this] { askForFile(true); });
    connect(m_load, &QPushButton::clicked, this, [this] { askForFile(false); });
    connect(&devnet, &DevnetControls::snapshotsChanged, this, &SnapshotCard::showSnapshots);
    connect(&m_context.world.table<protocol::ChainRow>(), &TableSignals::changed, this,
            &SnapshotCard::refreshWords);
}

QString SnapshotCard::lossOf(const DevnetControls::Snapshot& snapshot) const
{
    const auto* l1 = m_context.world.l1();
    const quint64 head = l1 ? l1->head : 0;
    const auto since = static_cast<int>(head > snapshot.block ? head - snapshot.block : 0);
    return since == 0 ? tr("nothing since") : tr("%n blocks since", nullptr, since);
}

void SnapshotCard::showSnapshots()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_words.clear();
    for (const DevnetControls::Snapshot& snapshot : m_context.devnet.snapshots()) {
        auto* line = new QWidget(this);
        auto* name = new Label(line);
        const QString block = Format::number(snapshot.block);
        name->setObjectName(u"snapshotName"_s);
        name->setText(tr("At block %1").arg(block));
        name->setToolTip(snapshot.hash);
        auto* since = new Label(line, TextSize::Body, Tone::Muted);
        auto* back = new QPushButton(tr("Revert…", "button"), line);
        back->setAccessibleName(tr("Revert to block %1…").arg(block));
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(12);
        row->addWidget(name);
        row->addWidget(since, 1);
        row->addWidget(back);
        connect(back, &QPushButton::clicked, this, [this, snapshot] { revert(snapshot); });
        m_rows->addWidget(line);
        m_words.append({snapshot, since});
    }
    refreshWords();
    showState();
}

void SnapshotCard::refreshWords()
{
    for (const auto& [snapshot, words] : std::as_const(m_words))
        words->setText(lossOf(snapshot));
}

void SnapshotCard::revert(const DevnetControls::Snapshot& snapshot)
{
    (new RevertDialog(m_context, snapshot, window()))->open();
}

void SnapshotCard::askForFile(bool save)
{
    const QString words = tr("State of a devnet (*.json *.hex);;All files (*)");
    const QString file =
        save ? QFileDialog::getSaveFileName(this, tr("Save the state"), u"state.hex"_s, words)
             : QFileDialog::getOpenFileName(this, tr("Load a state"), QString(), words);
    if (file.isEmpty())
        return;
    if (save)
        m_context.devnet.dumpState(file);
    else
        openLoadState(m_context, file, window());
}

void SnapshotCard::showState()
{
    const QString noRewind = m_context.devnet.whyNoRewind();
    const QString noControl = m_context.devnet.whyNoControl();
    const bool can = noRewind.isEmpty();
    m_take->setEnabled(can);
    m_take->setToolTip(noRewind);
    m_load->setEnabled(can);
    m_load->setToolTip(noRewind);
    m_dump->setEnabled(noControl.isEmpty());
    m_dump->setToolTip(noControl);
    m_none->setText(!can ? noRewind
                         : tr("A snapshot remembers the whole chain; going back takes a moment."));
    m_none->setVisible(m_context.devnet.snapshots().isEmpty());
}

void SnapshotCard::retranslate()
{
    setTitle(tr("Snapshots"));
    m_take->setText(tr("Take snapshot", "button"));
    m_fileNote->setText(tr("The state as a file, to go on with elsewhere"));
    m_dump->setText(tr("Save…", "button: the state to a file"));
    m_load->setText(tr("Load…", "button: a state from a file"));
    showSnapshots();
}

} // namespace nucleate
