#include "ui/shell/notificationpanel.hpp"

#include "models/format.hpp"
#include "ui/widgets/chip.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr QSize kSize(380, 420);

Tone toneOf(Notifications::Severity severity)
{
    switch (severity) {
    case Notifications::Severity::Good:
        return Tone::Ok;
    case Notifications::Severity::Warning:
        return Tone::Warn;
    default:
        return Tone::Accent;
    }
}

class NoteDelegate final : public QStyledItemDelegate
{
public:
    NoteDelegate(const NodeStatus& status, QObject* parent)
        : QStyledItemDelegate(parent), m_status(status)
    {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Tokens& t = Theme::get().tokens();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect box = option.rect.adjusted(16, 8, -16, -8);
        const auto severity =
            static_cast<Notifications::Severity>(index.data(Notifications::SeverityRole).toInt());
        Chip::paintMark(painter, QPointF(box.left() + 4, box.top() + 8), 3.5, toneOf(severity));
        QFont title = option.font;
        title.setWeight(QFont::DemiBold);
        painter->setFont(title);
        painter->setPen(t.text);
        const QRect words = box.adjusted(20, 0, 0, 0);
        painter->drawText(words, Qt::AlignTop, index.data().toString());
        QFont small = option.font;
        small.setPixelSize(11);
        painter->setFont(small);
        painter->setPen(t.muted);
        painter->drawText(
            words, Qt::AlignTop | Qt::AlignRight,
            Format::age(index.data(Notifications::AgeRole).toULongLong(), m_status.chainNow()));
        painter->drawText(
            words, Qt::AlignBottom,
            QFontMetrics(small).elidedText(index.data(Notifications::TextRole).toString(),
                                           Qt::ElideRight, words.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, 56};
    }

private:
    const NodeStatus& m_status;
};

} // namespace

NotificationPanel::NotificationPanel(const UiContext& context, QWidget* window)
    : QFrame(window), m_context(context),
      m_title(new Label(this, TextSize::Title, Tone::Text, QFont::DemiBold)),
      m_quiet(new QPushButton(this)), m_list(new QListView)
{
    setObjectName(u"notifications"_s);
    m_list->setModel(&context.notifications);
    m_list->setItemDelegate(new NoteDelegate(context.status, m_list));
    m_list->setFrameShape(NoFrame);
    m_list->setUniformItemSizes(true);
    m_panel = new StatePanel(m_list, this);
    m_quiet->setCheckable(true);
    m_quiet->setFlat(true);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 8, 4);
    head->addWidget(m_title, 1);
    head->addWidget(m_quiet);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addLayout(head);
    column->addWidget(m_panel, 1);
    connect(m_quiet, &QPushButton::toggled, this,
            [this](bool on) { m_context.notifications.setQuiet(on); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        hide();
        m_context.navigator.go(PageId::Formations,
                               index.data(Notifications::FormationRole).toString());
    });
    connect(&context.notifications, &Notifications::unreadChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    hide();
}

void NotificationPanel::toggle()
{
    if (isVisible()) {
        hide();
        return;
    }
    retranslate();
    resize(kSize);
    move(parentWidget()->width() - width() - 12, parentWidget()->height() - height() - 42);
    show();
    raise();
    m_list->setFocus();
    m_context.notifications.markAllRead();
}

void NotificationPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_context.notifications.refreshText();
    }
    QFrame::changeEvent(event);
}

void NotificationPanel::retranslate()
{
    m_title->setText(tr("Notifications"));
    m_quiet->setText(tr("Quiet", "button: no pop-ups"));
    m_quiet->setToolTip(tr("No pop-ups; the bell still counts"));
    m_list->setAccessibleName(tr("Notifications"));
    refresh();
}

void NotificationPanel::refresh()
{
    if (m_context.notifications.rowCount() == 0)
        m_panel->setEmpty(tr("Nothing new"),
                          tr("You hear of it when a formation turns or your work needs you."));
    else
        m_panel->setLive();
}

void NotificationPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void NotificationPanel::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::get().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace nucleate
