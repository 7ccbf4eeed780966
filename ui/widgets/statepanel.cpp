#include "ui/widgets/statepanel.hpp"

#include "ui/theme/icons.hpp"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kLow = 168;

/// Grey bars where text will be.
class Skeleton final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::get().tokens().raised);
        const int widths[] = {60, 85, 72, 40};
        int y = 20;
        for (const int share : widths) {
            painter.drawRoundedRect(16, y, (width() - 32) * share / 100, 12, 4, 4);
            y += 28;
        }
    }
};

/// Thins out what lies under it without taking its clicks.
class Veil final : public QWidget
{
public:
    explicit Veil(QWidget* over) : QWidget(over)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        over->installEventFilter(this);
        hide();
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize)
            resize(static_cast<QWidget*>(watched)->size());
        return false;
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QColor colour = Theme::get().tokens().surface;
        colour.setAlphaF(0.45F);
        QPainter(this).fillRect(rect(), colour);
    }
};

QString markOf(StatePanel::State state)
{
    switch (state) {
    case StatePanel::State::Error:
        return u"alert"_s;
    case StatePanel::State::Denied:
        return u"lock"_s;
    case StatePanel::State::Loading:
        return u"clock"_s;
    default:
        return u"spark"_s;
    }
}

} // namespace

StatePanel::StatePanel(QWidget* content, QWidget* parent)
    : QWidget(parent), m_content(content), m_banner(new QWidget(this)),
      m_bannerText(new Label(m_banner, TextSize::Small, Tone::Warn)), m_message(new QWidget(this)),
      m_mark(new QLabel(m_message)),
      m_title(new Label(m_message, TextSize::Title, Tone::Text, QFont::DemiBold)),
      m_text(new Label(m_message, TextSize::Body, Tone::Muted)),
      m_action(new QPushButton(m_message)), m_retry(new QPushButton(m_message)),
      m_copy(new QPushButton(m_message)), m_start(new QPushButton(m_message)),
      m_skeleton(new Skeleton(this)), m_veil(new Veil(content)), m_stack(new QStackedLayout)
{
    auto* bannerRow = new QHBoxLayout(m_banner);
    bannerRow->setContentsMargins(16, 4, 16, 4);
    bannerRow->addWidget(m_bannerText);
    m_banner->hide();

    m_mark->setAlignment(Qt::AlignCenter);
    for (QLabel* label : {static_cast<QLabel*>(m_title), static_cast<QLabel*>(m_text)}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    for (QPushButton* button : {m_action, m_start})
        button->setProperty("primary", true);
    m_retry->setObjectName(u"retry"_s);
    m_start->setObjectName(u"start"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton* button : {m_action, m_start, m_retry, m_copy})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* column = new QVBoxLayout(m_message);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(m_mark);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(buttons);
    column->addStretch();

    for (QWidget* page : {content, m_message, m_skeleton})
        m_stack->addWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_banner);
    outer->addLayout(m_stack, 1);

    m_soon.setSingleShot(true);
    m_later.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { m_stack->setCurrentWidget(m_skeleton); });
    connect(&m_later, &QTimer::timeout, this, [this] { m_stack->setCurrentWidget(m_message); });
    connect(m_action, &QPushButton::clicked, this, &StatePanel::actionTriggered);
    connect(m_retry, &QPushButton::clicked, this, &StatePanel::retryTriggered);
    connect(m_start, &QPushButton::clicked, this, &StatePanel::startTriggered);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_details); });
    retranslate();
}

void StatePanel::show(State state, const QString& title, const QString& text)
{
    m_state = state;
    m_soon.stop();
    m_later.stop();
    m_banner->hide();
    m_veil->hide();
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setVisible(false);
    m_start->setVisible(false);
    m_retry->setVisible(state == State::Error);
    m_copy->setVisible(state == State::Error && !m_details.isEmpty());
    const Tone tone = state == State::Error ? Tone::Error : Tone::Muted;
    m_mark->setPixmap(
        icons::pixmap(markOf(state), Theme::get().color(tone), 28, devicePixelRatioF()));
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void StatePanel::setLive()
{
    if (m_state == State::Live && m_stack->currentWidget() == m_content && !m_banner->isVisible())
        return;
    show(State::Live, {}, {});
    m_stack->setCurrentWidget(m_content);
}

void StatePanel::setLoading(const QString& what, const QString& step)
{
    if (m_state == State::Loading && m_title->text() == what) {
        m_text->setText(step);
        m_text->setVisible(!step.isEmpty());
        setAccessibleDescription(step);
        return;
    }
    show(State::Loading, what, step);
    m_soon.start(200);
    m_later.start(2000);
}

void StatePanel::setEmpty(const QString& title, const QString& next, const QString& action)
{
    show(State::Empty, title, next);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_stack->setCurrentWidget(m_message);
}

void StatePanel::setOff(const QString& title, const QString& next, const QString& start)
{
    show(State::Empty, title, next);
    m_start->setText(start);
    m_start->setVisible(true);
    m_stack->setCurrentWidget(m_message);
}

void StatePanel::setStale(const QString& sentence)
{
    show(State::Stale, {}, {});
    m_stack->setCurrentWidget(m_content);
    m_bannerText->setTone(Tone::Warn);
    m_bannerText->setText(sentence);
    m_banner->setVisible(true);
    m_veil->resize(m_content->size());
    m_veil->raise();
    m_veil->show();
    setAccessibleDescription(sentence);
}

void StatePanel::setPartial(const QString& missing)
{
    show(State::Partial, {}, {});
    m_stack->setCurrentWidget(m_content);
    m_bannerText->setTone(Tone::Warn);
    m_bannerText->setText(missing);
    m_banner->setVisible(true);
    setAccessibleDescription(missing);
}

void StatePanel::setError(const QString& happened, const QString& toDo, const QString& details)
{
    m_details = details;
    show(State::Error, happened, toDo);
    m_stack->setCurrentWidget(m_message);
}

void StatePanel::setDenied(const QString& capability)
{
    show(State::Denied, tr("This node does not allow it"),
         tr("It lacks the capability “%1”. Attach to a node that offers it.").arg(capability));
    m_stack->setCurrentWidget(m_message);
}

void StatePanel::resizeEvent(QResizeEvent* event)
{
    // A low panel keeps its words and gives up its ornament.
    const bool low = height() < kLow;
    m_mark->setVisible(!low);
    m_message->layout()->setContentsMargins(24, low ? 0 : 16, 24, low ? 0 : 16);
    m_message->layout()->setSpacing(low ? 2 : 8);
    m_title->setFont(Theme::font(low ? TextSize::Body : TextSize::Title, QFont::DemiBold));
    QWidget::resizeEvent(event);
}

void StatePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StatePanel::retranslate()
{
    m_retry->setText(tr("Try again", "button"));
    m_copy->setText(tr("Copy details", "button"));
}

} // namespace nucleate
