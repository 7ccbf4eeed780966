#include "ui/shell/mainwindow.hpp"

#include "ui/shell/palettesources.hpp"
#include "ui/theme/icons.hpp"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kCompactBelow = 1080;

QToolButton* headButton(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setObjectName(u"head."_s + action->objectName());
    return button;
}

} // namespace

MainWindow::MainWindow(Core& core)
    : m_actions(this),
      m_devnet(core.client, core.world, core.status), m_context{core.world,  core.client,
                                                                core.status, core.notifications,
                                                                core.wallet, core.flow,
                                                                core.bonds,  m_navigator,
                                                                m_actions,   core.views,
                                                                m_devnet},
      m_side(new SideBar(m_navigator, this)),
      m_title(new Label(this, TextSize::Value, Tone::Text, QFont::DemiBold)),
      m_question(new Label(this, TextSize::Body, Tone::Muted)), m_search(new SearchButton(this)),
      m_stack(new QStackedWidget(this)), m_status(new StatusBar(m_context, this))
{
    setWindowTitle(u"Nucleate"_s);
    setWindowIcon(icons::appIcon());
    setMinimumSize(960, 640);
    resize(1280, 800);
    addActions();
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(makeHead());
    right->addWidget(m_stack, 1);
    right->addWidget(m_status);
    auto* central = new QWidget(this);
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addLayout(right, 1);
    setCentralWidget(central);
    m_stack->setFocusPolicy(Qt::ClickFocus);
    m_stack->setFocus();
    for (int i = 0; i < kPageCount; ++i)
        m_side->button(static_cast<PageId>(i))->hide();
    m_palette = new CommandPalette(makePaletteSources(m_context), this);
    m_notes = new NotificationPanel(m_context, this);
    m_toast = new Toast(this);
    connectToast();
    connect(&m_navigator, &Navigator::went, this, &MainWindow::goTo);
    connect(m_status->bell(), &QToolButton::clicked, m_notes, &NotificationPanel::toggle);
    connect(m_status->language(), &QToolButton::clicked, this, &MainWindow::showLanguages);
    connect(&core.status, &NodeStatus::changed, &m_actions, qOverload<>(&ActionRegistry::refresh));
    m_status->language()->hide();
    retranslate();
}

QWidget* MainWindow::makeHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(20, 14, 24, 10);
    row->setSpacing(8);
    row->addWidget(headButton(m_actions.find(u"back"_s), head));
    row->addWidget(headButton(m_actions.find(u"forward"_s), head));
    row->addSpacing(4);
    row->addWidget(m_title, 0, Qt::AlignBaseline);
    row->addSpacing(4);
    row->addWidget(m_question, 1, Qt::AlignBaseline);
    m_question->setElided(true);
    m_search->setObjectName(u"search"_s);
    connect(m_search, &QAbstractButton::clicked, this, [this] { m_palette->popUp(); });
    row->addWidget(m_search);
    return head;
}

void MainWindow::registerPage(PageId id, Maker maker)
{
    const int number = static_cast<int>(id) + 1;
    m_makers.insert(static_cast<int>(id), std::move(maker));
    m_side->button(id)->show();
    m_actions.add({u"page%1"_s.arg(number),
                   SideBar::pageIcon(id),
                   {QKeySequence(u"Ctrl+%1"_s.arg(number))},
                   [id] { return tr("Go to %1", "page").arg(SideBar::pageName(id)); },
                   {},
                   [this, id] { m_navigator.go(id); }});
    if (m_makers.size() == 1)
        goTo({id, {}});
}

Page* MainWindow::page(PageId id)
{
    const int key = static_cast<int>(id);
    if (!m_pages.contains(key) && m_makers.contains(key)) {
        Page* made = m_makers.value(key)(m_context, m_stack);
        m_pages.insert(key, made);
        m_stack->addWidget(made);
    }
    return m_pages.value(key);
}

void MainWindow::goTo(const Navigator::Place& place)
{
    Page* target = page(place.page);
    if (!target)
        return;
    m_stack->setCurrentWidget(target);
    m_title->setText(SideBar::pageName(place.page));
    m_question->setText(SideBar::pageQuestion(place.page));
    m_stack->setAccessibleName(SideBar::pageName(place.page));
    target->open(place.target);
    m_actions.refresh();
}

void MainWindow::showWelcome(QWidget* welcome)
{
    m_welcome = welcome;
    m_stack->addWidget(welcome);
    m_stack->setCurrentWidget(welcome);
    m_title->setText(tr("Welcome"));
    m_question->setText({});
}

void MainWindow::endWelcome()
{
    if (!m_welcome)
        return;
    m_stack->removeWidget(m_welcome);
    m_welcome->deleteLater();
    m_welcome = nullptr;
    goTo(m_navigator.place());
}

void MainWindow::setLanguages(const QList<std::pair<QString, QString>>& languages)
{
    m_languages = languages;
    m_status->language()->setVisible(languages.size() > 1);
}

void MainWindow::showLanguages()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& [code, name] : std::as_const(m_languages))
        menu->addAction(name, this, [this, code = code] { Q_EMIT languageChosen(code); });
    menu->popup(m_status->language()->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void MainWindow::connectToast()
{
    connect(&m_devnet, &DevnetControls::done, m_toast,
            [this](const QString& what) { m_toast->notify({}, what, Tone::Ok); });
    connect(&m_devnet, &DevnetControls::failed, m_toast, [this](const QString& why) {
        m_toast->notify(tr("The node refused"), why, Tone::Error);
    });
    connect(&m_context.notifications, &Notifications::toast, m_toast,
            [this](const Notifications::Entry& entry) {
                const Tone tone = entry.severity == Notifications::Severity::Good ? Tone::Ok
                                  : entry.severity == Notifications::Severity::Warning
                                      ? Tone::Warn
                                      : Tone::Accent;
                m_toast->notify(entry.title, entry.text, tone, entry.formation);
            });
    connect(m_toast, &Toast::opened, this,
            [this](const QString& formation) { m_navigator.go(PageId::Formations, formation); });
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        m_toast->hide();
        m_notes->hide();
        m_stack->setFocus();
    } else if (event->modifiers() != Qt::NoModifier || !m_actions.runUnused(event->key())) {
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    m_side->setCompact(width() < kCompactBelow);
    if (m_toast->isVisible())
        m_toast->settle();
    QMainWindow::resizeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    m_search->setText(tr("Search or run…"));
    m_search->setKeys(QKeySequence(u"Ctrl+K"_s).toString(QKeySequence::NativeText));
    m_search->setAccessibleName(tr("Search or run a command"));
    m_actions.refresh();
    if (m_stack->currentWidget() && !m_welcome) {
        m_title->setText(SideBar::pageName(m_navigator.place().page));
        m_question->setText(SideBar::pageQuestion(m_navigator.place().page));
    }
}

} // namespace nucleate
