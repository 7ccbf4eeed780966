#include "ui/swarm/swarmpanel.hpp"

#include "ui/theme/icons.hpp"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nucleate::swarm {

SwarmPanel::SwarmPanel(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_view(new SwarmView(context.world, context.status, this)),
      m_model(new AgentModel(context.world, context.status, this)), m_table(new DataTable(this)),
      m_stack(new QStackedWidget(this)), m_line(new Legend(Legend::Extent::Line, m_view)),
      m_key(new Legend(Legend::Extent::Whole, m_view)), m_zoomIn(tool(u"plus"_s)),
      m_zoomOut(tool(u"minus"_s)), m_fit(tool(u"fit"_s)), m_keyButton(tool(u"info"_s)),
      m_tableButton(tool(u"table"_s))
{
    m_table->setSource(m_model);
    m_table->setObjectName(u"swarmTable"_s);
    for (const int column :
         {AgentModel::Reputation, AgentModel::Balance, AgentModel::Sent, AgentModel::Decision})
        m_table->hideColumn(column);
    m_table->setStretchColumn(AgentModel::Name);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_keyButton->setCheckable(true);
    m_tableButton->setCheckable(true);
    m_key->hide();
    connect(m_zoomIn, &QToolButton::clicked, m_view, &SwarmView::zoomIn);
    connect(m_zoomOut, &QToolButton::clicked, m_view, &SwarmView::zoomOut);
    connect(m_fit, &QToolButton::clicked, m_view, &SwarmView::fit);
    connect(m_keyButton, &QToolButton::toggled, this, &SwarmPanel::showKey);
    connect(m_tableButton, &QToolButton::toggled, this, &SwarmPanel::showTable);
    connect(m_view, &SwarmView::agentSelected, this, [this](const QString& id) {
        m_table->selectId(id);
        Q_EMIT agentSelected(id);
    });
    connect(m_table, &DataTable::rowSelected, m_view, &SwarmView::selectAgent);
    Navigator& navigator = context.navigator;
    const auto open = [&navigator](const QString& id) { navigator.go(PageId::Agents, id); };
    connect(m_view, &SwarmView::agentOpened, this, open);
    connect(m_table, &DataTable::rowActivated, this, open);
    retranslate();
}

QToolButton* SwarmPanel::tool(const QString& icon)
{
    auto* button = new QToolButton(this);
    button->setIcon(icons::icon(icon, Tone::Muted));
    button->setObjectName(u"swarm."_s + icon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedSize(28, 28);
    return button;
}

void SwarmPanel::selectAgent(const QString& id)
{
    m_view->selectAgent(id);
}

void SwarmPanel::showTable(bool on)
{
    m_stack->setCurrentIndex(on ? 1 : 0);
    for (QToolButton* button : {m_zoomIn, m_zoomOut, m_fit, m_keyButton})
        button->setVisible(!on);
    m_tableButton->raise();
}

void SwarmPanel::showKey(bool on)
{
    // Larger than the swarm may be: it lies over the window.
    m_key->setParent(window());
    m_key->setVisible(on);
    placeTools();
    m_key->raise();
}

void SwarmPanel::placeTools()
{
    int right = width() - 8;
    const int top = height() - 36;
    for (QToolButton* button : {m_tableButton, m_keyButton, m_fit, m_zoomIn, m_zoomOut}) {
        right -= button->width();
        button->move(right, top);
        button->raise();
    }
    m_line->setGeometry(8, top, m_line->sizeHint().width(), 28);
    m_line->setVisible(m_line->geometry().right() < right);
    const QSize key = m_key->sizeHint();
    const QPoint foot = mapTo(window(), QPoint(width() - 8, top - 8));
    m_key->setGeometry(
        QRect(QPoint(foot.x() - key.width(), qMax(8, foot.y() - key.height())), key));
}

void SwarmPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeTools();
}

void SwarmPanel::hideEvent(QHideEvent* event)
{
    m_keyButton->setChecked(false);
    QWidget::hideEvent(event);
}

void SwarmPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        placeTools();
    QWidget::changeEvent(event);
}

void SwarmPanel::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text, const QString& keys) {
        button->setAccessibleName(text);
        button->setToolTip(keys.isEmpty() ? text : tr("%1 (%2)", "action, key").arg(text, keys));
    };
    name(m_zoomIn, tr("Zoom in"), u"+"_s);
    name(m_zoomOut, tr("Zoom out"), u"-"_s);
    name(m_fit, tr("Show all of the swarm"), u"0"_s);
    name(m_keyButton, tr("What the signs mean"), {});
    name(m_tableButton, tr("Show as a table"), {});
    m_table->setAccessibleName(tr("Agents"));
    m_model->refreshText();
}

} // namespace nucleate::swarm
