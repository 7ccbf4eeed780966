#include "ui/pages/devnet/timecard.hpp"

#include "models/format.hpp"

#include <array>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr std::array<quint64, 4> kJumps{60, 600, 3600, 86'400};
constexpr std::array<int, 3> kSpeeds{1, 10, 100};
constexpr int kMostBlocks = 1000;
constexpr int kMostSeconds = 3600;
constexpr int kUsualSeconds = 2;

/// A control that is off says why.
void allow(QWidget* control, const QString& why)
{
    control->setEnabled(why.isEmpty());
    control->setToolTip(why);
}

} // namespace

TimeCard::TimeCard(const UiContext& context, QWidget* parent)
    : Card(parent), m_context(context), m_grid(new QGridLayout),
      m_why(new Label(this, TextSize::Small, Tone::Muted))
{
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnStretch(1, 1);
    addRow(m_mineLabel, makeMine());
    addRow(m_modeLabel, makeMode());
    addRow(m_paceLabel, makePace());
    addRow(m_jumpLabel, makeJumps());
    m_time = new QDateTimeEdit(this);
    m_time->setTimeSpec(Qt::UTC);
    m_time->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    m_jumpTo = new QPushButton(this);
    m_jumpTo->setObjectName(u"jumpTo"_s);
    auto* to = new QHBoxLayout;
    to->addWidget(m_time);
    to->addWidget(m_jumpTo);
    to->addStretch();
    addRow(m_toLabel, to);
    m_why->setWordWrap(true);
    body()->addLayout(m_grid);
    body()->addWidget(m_why);
    connect(m_jumpTo, &QPushButton::clicked, this, [this] {
        m_context.devnet.travelTo(static_cast<quint64>(m_time->dateTime().toSecsSinceEpoch()));
    });
    connect(&m_context.devnet, &DevnetControls::miningChanged, this, &TimeCard::showMode);
    connect(&m_context.world.table<protocol::ChainRow>(), &TableSignals::changed, this,
            &TimeCard::followInterval);
}

void TimeCard::addRow(Label*& label, QHBoxLayout* row)
{
    label = new Label(this, TextSize::Body, Tone::Muted);
    row->setSpacing(8);
    const int line = m_grid->rowCount();
    m_grid->addWidget(label, line, 0);
    m_grid->addLayout(row, line, 1);
}

QHBoxLayout* TimeCard::makeMine()
{
    m_mine = new QPushButton(this);
    m_mine->setObjectName(u"mine"_s);
    m_mine->setProperty("primary", true);
    m_blocks = new QSpinBox(this);
    m_blocks->setRange(1, kMostBlocks);
    connect(m_mine, &QPushButton::clicked, this,
            [this] { m_context.devnet.mine(m_blocks->value()); });
    auto* row = new QHBoxLayout;
    row->addWidget(m_blocks);
    row->addWidget(m_mine);
    row->addStretch();
    return row;
}

QHBoxLayout* TimeCard::makeMode()
{
    m_mode = new Segmented(3, this);
    m_mode->setObjectName(u"miningMode"_s);
    m_seconds = new QSpinBox(this);
    m_seconds->setObjectName(u"blockSeconds"_s);
    m_seconds->setRange(1, kMostSeconds);
    m_seconds->setValue(kUsualSeconds);
    connect(m_mode, &Segmented::chosen, this, &TimeCard::setMode);
    connect(m_seconds, &QSpinBox::editingFinished, this, [this] {
        if (m_mode->current() == 1 && m_seconds->value() != m_context.devnet.interval())
            setMode(1);
    });
    auto* row = new QHBoxLayout;
    row->addWidget(m_mode);
    row->addWidget(m_seconds);
    row->addStretch();
    return row;
}

QHBoxLayout* TimeCard::makePace()
{
    m_pause = new QPushButton(this);
    m_pause->setObjectName(u"pause"_s);
    m_speed = new Segmented(kSpeeds.size(), this);
    connect(m_pause, &QPushButton::clicked, &m_context.devnet, &DevnetControls::togglePause);
    connect(m_speed, &Segmented::chosen, this, [this](int index) {
        m_context.devnet.setSpeed(kSpeeds.at(static_cast<std::size_t>(index)));
    });
    auto* row = new QHBoxLayout;
    row->addWidget(m_speed);
    row->addWidget(m_pause);
    row->addStretch();
    return row;
}

QHBoxLayout* TimeCard::makeJumps()
{
    auto* row = new QHBoxLayout;
    for (const quint64 seconds : kJumps) {
        auto* jump = new QPushButton(this);
        connect(jump, &QPushButton::clicked, this,
                [this, seconds] { m_context.devnet.travel(seconds); });
        row->addWidget(jump);
        m_jumps.append(jump);
    }
    row->addStretch();
    return row;
}

void TimeCard::setMode(int index)
{
    m_context.devnet.setMining(static_cast<DevnetControls::Mining>(index), m_seconds->value());
}

void TimeCard::refresh()
{
    if (m_context.status.isLive())
        m_context.devnet.askMining();
    const auto now = static_cast<qint64>(m_context.status.chainNow());
    m_time->setDateTime(QDateTime::fromSecsSinceEpoch(now + 60, Qt::UTC));
}

/// Asks anew when the node says that blocks come in other steps.
void TimeCard::followInterval()
{
    const auto* l1 = m_context.world.l1();
    const double interval = l1 ? l1->block_time : 0;
    if (std::exchange(m_interval, interval) != interval && m_context.status.isLive())
        m_context.devnet.askMining();
}

void TimeCard::showMode()
{
    const DevnetControls& devnet = m_context.devnet;
    m_mode->setCurrent(static_cast<int>(devnet.mining()));
    if (devnet.interval() > 0 && !m_seconds->hasFocus())
        m_seconds->setValue(devnet.interval());
    m_seconds->setVisible(devnet.mining() == DevnetControls::Mining::Interval);
}

void TimeCard::showState()
{
    const DevnetControls& devnet = m_context.devnet;
    const QString noRewind = devnet.whyNoRewind();
    const QString noControl = devnet.whyNoControl();
    const QString noClock = devnet.whyNoClock();
    allow(m_mine, noControl);
    allow(m_blocks, noControl);
    allow(m_mode, noRewind);
    allow(m_seconds, noRewind);
    // A chain by itself has no clock of its own: its blocks come as the row above says.
    const bool alone = noRewind.isEmpty() && !noClock.isEmpty();
    for (QWidget* widget : {static_cast<QWidget*>(m_paceLabel), static_cast<QWidget*>(m_speed),
                            static_cast<QWidget*>(m_pause)})
        widget->setVisible(!alone);
    allow(m_pause, noClock);
    allow(m_speed, noClock);
    allow(m_time, noControl);
    allow(m_jumpTo, noControl);
    for (qsizetype i = 0; i < m_jumps.size(); ++i)
        allow(m_jumps.at(i), devnet.whyNoJump(kJumps.at(static_cast<std::size_t>(i))));
    for (std::size_t i = 0; i < kSpeeds.size(); ++i)
        if (static_cast<int>(devnet.speed()) == kSpeeds.at(i))
            m_speed->setCurrent(static_cast<int>(i));
    m_pause->setText(devnet.isPaused() ? tr("Resume", "button, time")
                                       : tr("Pause", "button, time"));
    const QString jump = devnet.whyNoJump(kJumps.back());
    m_why->setText(noControl.isEmpty() && noRewind != jump && !jump.isEmpty()
                       ? QString(noRewind + u'\n' + jump)
                       : noRewind);
    m_why->setVisible(!m_why->text().isEmpty());
}

void TimeCard::retranslate()
{
    setTitle(tr("Blocks and time"));
    m_mineLabel->setText(tr("Blocks", "label: how many to mine"));
    m_mine->setText(tr("Mine", "button"));
    m_blocks->setAccessibleName(tr("Number of blocks to mine"));
    m_modeLabel->setText(tr("A block", "label: when one is made"));
    m_mode->setTexts({tr("for each transaction", "mining mode"),
                      tr("every", "mining mode, then seconds"), tr("by hand", "mining mode")});
    m_mode->setAccessibleName(tr("When a block is made"));
    m_seconds->setSuffix(u' ' + tr("s", "seconds"));
    m_seconds->setAccessibleName(tr("Seconds between blocks"));
    m_paceLabel->setText(tr("Pace", "label: of the clock"));
    m_speed->setTexts({u"×1"_s, u"×10"_s, u"×100"_s});
    m_speed->setAccessibleName(tr("Speed of the devnet's time"));
    m_jumpLabel->setText(tr("Jump", "label: in time"));
    for (qsizetype i = 0; i < m_jumps.size(); ++i)
        m_jumps.at(i)->setText(tr("+%1", "button: travel in time")
                                   .arg(Format::duration(kJumps.at(static_cast<std::size_t>(i)))));
    m_toLabel->setText(tr("Jump to", "label: a time"));
    m_time->setAccessibleName(tr("Time to jump to, UTC"));
    m_jumpTo->setText(tr("Jump", "button"));
    showState();
    showMode();
}

} // namespace nucleate
