#include "ui/pages/threadview.hpp"

#include "models/format.hpp"
#include "models/rowjson.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/eventlist.hpp"

#include <QApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QPainter>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kRail = 28;
constexpr int kKnot = 54;

/// A longer wait is drawn longer, by its logarithm.
int gapHeight(quint64 seconds)
{
    const double steps = std::log2(static_cast<double>(seconds) / 10.0 + 1);
    return 22 + static_cast<int>(std::min(steps * 5, 34.0));
}

class ThreadDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(ThreadModel::IsGapRole).toBool())
            paintGap(painter, option, index);
        else
            paintKnot(painter, option, index);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {200, index.data(ThreadModel::IsGapRole).toBool()
                         ? gapHeight(index.data(ThreadModel::SecondsRole).toULongLong())
                         : kKnot};
    }

private:
    static void paintGap(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index)
    {
        const Tokens& t = Theme::get().tokens();
        const QRect& r = option.rect;
        painter->setPen(QPen(t.muted, 1.5, Qt::DotLine));
        painter->drawLine(QPointF(r.left() + kRail, r.top()),
                          QPointF(r.left() + kRail, r.bottom() + 1));
        QFont small = option.font;
        small.setPixelSize(11);
        painter->setFont(small);
        painter->setPen(t.muted);
        painter->drawText(r.adjusted(kRail + 24, 0, -16, 0), Qt::AlignVCenter,
                          index.data(ThreadModel::TitleRole).toString());
    }

    static void paintKnot(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index)
    {
        const Tokens& t = Theme::get().tokens();
        QStyleOptionViewItem item = option;
        const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
        const QRect& r = option.rect;
        const qreal x = r.left() + kRail;
        const bool first = index.row() == 0;
        const bool last = index.row() + 1 == index.model()->rowCount();
        const auto before = index.siblingAtRow(index.row() - 1);
        const auto after = index.siblingAtRow(index.row() + 1);
        painter->setPen(QPen(t.accent, 1.5));
        if (!first && !before.data(ThreadModel::IsGapRole).toBool())
            painter->drawLine(QPointF(x, r.top()), QPointF(x, r.center().y() - 7));
        if (!last && !after.data(ThreadModel::IsGapRole).toBool())
            painter->drawLine(QPointF(x, r.center().y() + 7), QPointF(x, r.bottom() + 1));
        const auto tone =
            toneOf(static_cast<EventText::Tone>(index.data(ThreadModel::ToneRole).toInt()));
        Chip::paintMark(painter, QPointF(x, r.center().y() + 0.5), 5, tone);
        const QRect words = r.adjusted(kRail + 24, 6, -16, -6);
        const int count = index.data(ThreadModel::CountRole).toInt();
        QFont title = option.font;
        title.setWeight(QFont::DemiBold);
        painter->setFont(title);
        painter->setPen(t.text);
        const QString name = index.data(ThreadModel::TitleRole).toString();
        painter->drawText(words, Qt::AlignTop, name);
        if (count > 1) {
            const int at = QFontMetrics(title).horizontalAdvance(name) + 8;
            painter->setPen(t.muted);
            painter->drawText(words.adjusted(at, 0, 0, 0), Qt::AlignTop,
                              u"×"_s + QString::number(count));
        }
        QFont small = option.font;
        small.setPixelSize(11);
        painter->setFont(small);
        painter->setPen(t.muted);
        painter->drawText(words, Qt::AlignTop | Qt::AlignRight,
                          u"+"_s +
                              Format::duration(index.data(ThreadModel::OffsetRole).toULongLong()));
        painter->setFont(option.font);
        painter->drawText(
            words, Qt::AlignBottom,
            option.fontMetrics.elidedText(index.data(ThreadModel::SentenceRole).toString(),
                                          Qt::ElideRight, words.width()));
    }
};

} // namespace

ThreadView::ThreadView(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(new ThreadModel(context.world, this)),
      m_text(context.world), m_list(new QListView(this)), m_detail(new QWidget(this)),
      m_title(new Label(m_detail, TextSize::Body, Tone::Text, QFont::DemiBold)),
      m_sentence(new Label(m_detail)), m_members(new QComboBox(m_detail)),
      m_facts(new KeyValues(m_detail)), m_evidence(new KeyValues(m_detail)),
      m_open(new QPushButton(m_detail)), m_cause(new QPushButton(m_detail))
{
    m_list->setObjectName(u"thread"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ThreadDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sentence->setWordWrap(true);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(32);
    columns->addWidget(m_facts, 1, Qt::AlignTop);
    columns->addWidget(m_evidence, 1, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_cause);
    buttons->addStretch();
    auto* inner = new QVBoxLayout(m_detail);
    inner->setContentsMargins(16, 12, 16, 12);
    inner->setSpacing(8);
    inner->addWidget(m_title);
    inner->addWidget(m_members);
    inner->addWidget(m_sentence);
    inner->addLayout(columns);
    inner->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_detail);
    m_detail->hide();
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
        onKnot(chosen.isEmpty() ? -1 : chosen.front().row());
    });
    connect(m_members, &QComboBox::activated, this, [this](int row) {
        if (row >= 0 && row < m_shown.size())
            showDetails(m_shown.at(row));
    });
    connect(m_open, &QPushButton::clicked, this,
            [this] { m_context.navigator.go(PageId::Explorer, qs(m_event.transaction)); });
    connect(m_cause, &QPushButton::clicked, this, [this] { showEvent(m_event.cause); });
    retranslate();
}

void ThreadView::setFormation(const QString& id)
{
    if (id == m_model->formation())
        return;
    m_model->setFormation(id);
    m_detail->hide();
    m_list->scrollToBottom();
    fetch();
}

void ThreadView::fetch()
{
    const QString id = m_model->formation();
    m_context.client.rpc().call(
        u"nucleate_thread"_s, QJsonArray{id}, this, [this, id](const RpcAnswer& answer) {
            if (answer.failed || !answer.result.isArray() || id != m_model->formation())
                return;
            std::vector<protocol::EventRow> events;
            rowjson::read(answer.result, events);
            if (!events.empty())
                m_model->setEvents(std::move(events));
        });
}

void ThreadView::showEvent(quint64 id)
{
    const int row = m_model->rowOfEvent(id);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row), QAbstractItemView::PositionAtCenter);
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        if (m_shown.at(i).id == id) {
            m_members->setCurrentIndex(static_cast<int>(i));
            showDetails(m_shown.at(i));
        }
}

void ThreadView::onKnot(int row)
{
    m_shown = m_model->eventsOf(row);
    m_detail->setVisible(!m_shown.isEmpty());
    if (m_shown.isEmpty())
        return;
    m_members->clear();
    for (const protocol::EventRow& event : std::as_const(m_shown))
        m_members->addItem(m_text.sentence(event));
    m_members->setVisible(m_shown.size() > 1);
    m_sentence->setVisible(m_shown.size() == 1);
    showDetails(m_shown.front());
}

void ThreadView::showDetails(const protocol::EventRow& event)
{
    m_event = event;
    m_title->setText(EventText::title(event.kind));
    m_sentence->setText(m_text.sentence(event));
    QList<KeyValue> facts;
    for (const protocol::EventFact& fact : event.facts) {
        const bool isHash = fact.value.starts_with("0x") && fact.value.size() >= 42;
        facts.append({EventText::factName(fact.key),
                      isHash ? QString(qs(fact.value)) : m_text.factValue(event, fact), isHash});
    }
    m_facts->setRows(facts);
    QList<KeyValue> evidence;
    if (!event.actor.empty())
        evidence.append({tr("Who"), m_text.who(event.actor)});
    evidence.append({tr("When"), Format::absolute(event.time)});
    if (event.block > 0)
        evidence.append({tr("Block"), Format::number(event.block)});
    if (!event.transaction.empty())
        evidence.append({tr("Transaction"), qs(event.transaction), true});
    m_evidence->setRows(evidence);
    m_open->setVisible(!event.transaction.empty());
    m_cause->setVisible(m_model->rowOfEvent(event.cause) >= 0);
}

void ThreadView::retranslate()
{
    m_list->setAccessibleName(tr("Causal thread"));
    m_members->setAccessibleName(tr("Events of this step"));
    m_open->setText(tr("Open the transaction"));
    m_cause->setText(tr("Go to its cause"));
    m_model->refreshText();
}

} // namespace nucleate
