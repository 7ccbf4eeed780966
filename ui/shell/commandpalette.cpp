#include "ui/shell/commandpalette.hpp"

#include "ui/theme/icons.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

enum Role
{
    DetailRole = Qt::UserRole + 1,
    KeysRole,
    IconRole,
    ReasonRole
};
constexpr int kRow = 40;
constexpr int kWidth = 600;
constexpr int kRowsShown = 9;

class PaletteDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Tokens& t = Theme::get().tokens();
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(item.rect).adjusted(8, 1, -8, -1);
        if (item.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(item.state & QStyle::State_Selected
                                  ? Theme::get().soft(Tone::Accent, 0.2)
                                  : t.raised);
            painter->drawRoundedRect(box, 6, 6);
        }
        const QString reason = index.data(ReasonRole).toString();
        const QString icon = index.data(IconRole).toString();
        painter->drawPixmap(QPointF(box.left() + 10, box.center().y() - 8),
                            icons::pixmap(icon.isEmpty() ? u"chevron-right"_s : icon, t.muted, 16,
                                          painter->device()->devicePixelRatioF()));
        const QRect words = box.toRect().adjusted(38, 0, -12, 0);
        painter->setFont(item.font);
        const QString title = index.data().toString();
        painter->setPen(reason.isEmpty() ? t.text : t.muted);
        painter->drawText(words, Qt::AlignVCenter, title);
        const int used = item.fontMetrics.horizontalAdvance(title) + 12;
        QFont small = item.font;
        small.setPixelSize(11);
        painter->setFont(small);
        painter->setPen(reason.isEmpty() ? t.muted : t.warn);
        const QString detail = reason.isEmpty() ? index.data(DetailRole).toString() : reason;
        const QRect rest = words.adjusted(used, 0, -72, 0);
        painter->drawText(rest, Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(detail, Qt::ElideRight, rest.width()));
        painter->setPen(t.muted);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight,
                          index.data(KeysRole).toString());
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, kRow};
    }
};

} // namespace

CommandPalette::CommandPalette(std::vector<std::unique_ptr<PaletteSource>> sources, QWidget* window)
    : QFrame(window), m_sources(std::move(sources)), m_field(new QLineEdit(this)),
      m_list(new QListView(this)), m_model(new QStandardItemModel(this))
{
    setObjectName(u"palette"_s);
    m_field->setFrame(false);
    m_field->setFont(Theme::font(TextSize::Title));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 8);
    column->setSpacing(8);
    auto* fieldRow = new QVBoxLayout;
    fieldRow->setContentsMargins(14, 0, 14, 0);
    fieldRow->addWidget(m_field);
    column->addLayout(fieldRow);
    column->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::accept);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::popUp(const QString& query)
{
    m_field->setPlaceholderText(tr("Search or type > for actions, @ agents, # formations, "
                                   "$ bounties, ? for help"));
    m_field->setAccessibleName(tr("Command palette"));
    m_list->setAccessibleName(tr("Results"));
    m_field->setText(query);
    search(query);
    const int width = qMin(kWidth, parentWidget()->width() - 48);
    setFixedSize(width, 64 + kRow * kRowsShown);
    QWidget::move((parentWidget()->width() - width) / 2, 72);
    QFrame::show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::search(const QString& text)
{
    ++m_generation;
    m_items.clear();
    if (text.startsWith(u'?')) {
        help();
        return;
    }
    const QString query = text.trimmed();
    QList<PaletteSource*> chosen;
    QString rest = query;
    for (const auto& source : m_sources) {
        const QString prefix = source->prefix();
        const bool fits = query.startsWith(prefix, Qt::CaseInsensitive) &&
                          (prefix != u"b" || query.mid(1).toULongLong() > 0);
        if (fits) {
            chosen = {source.get()};
            rest = query.mid(prefix.size()).trimmed();
            break;
        }
    }
    if (chosen.isEmpty())
        for (const auto& source : m_sources)
            if (source->prefix() != u"0x" && source->prefix() != u"b")
                chosen.append(source.get());
    show({});
    const quint64 generation = m_generation;
    for (PaletteSource* source : std::as_const(chosen))
        source->search(rest, [this, generation](QList<PaletteItem> items) {
            if (generation == m_generation)
                deliver(std::move(items));
        });
}

void CommandPalette::deliver(QList<PaletteItem> items)
{
    for (PaletteItem& item : items)
        if (const qsizetype at = m_recent.indexOf(item.recentKey);
            at >= 0 && !item.recentKey.isEmpty())
            item.score += static_cast<int>(20 - qMin<qsizetype>(at, 19));
    m_items += items;
    std::stable_sort(m_items.begin(), m_items.end(),
                     [](const PaletteItem& a, const PaletteItem& b) { return a.score > b.score; });
    if (m_items.size() > kMost)
        m_items.resize(kMost);
    show(m_items);
}

void CommandPalette::help()
{
    for (const auto& source : m_sources) {
        const QString prefix = source->prefix();
        m_items.append(
            {source->name(), tr("Type %1").arg(prefix), {}, u"info"_s, {}, {}, 1, [this, prefix] {
                 popUp(prefix);
             }});
    }
    show(m_items);
}

void CommandPalette::show(const QList<PaletteItem>& items)
{
    m_model->clear();
    for (const PaletteItem& item : items) {
        auto* line = new QStandardItem(item.title);
        line->setData(item.detail, DetailRole);
        line->setData(item.keys, KeysRole);
        line->setData(item.icon, IconRole);
        line->setData(item.reason, ReasonRole);
        line->setEditable(false);
        m_model->appendRow(line);
    }
    if (!items.isEmpty())
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::accept(const QModelIndex& index)
{
    if (!index.isValid() || index.row() >= m_items.size())
        return;
    const PaletteItem item = m_items.at(index.row());
    if (!item.reason.isEmpty())
        return;
    hide();
    if (!item.recentKey.isEmpty()) {
        m_recent.removeAll(item.recentKey);
        m_recent.prepend(item.recentKey);
    }
    item.accept();
}

void CommandPalette::move(int step)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = (m_list->currentIndex().row() + step + count) % count;
    m_list->setCurrentIndex(m_model->index(row, 0));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            popUp(m_field->text());
        return false;
    }
    if (event->type() == QEvent::FocusOut) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::get().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    painter.fillRect(QRect(1, 8 + m_field->height() + 3, width() - 2, 1), t.border);
}

} // namespace nucleate
