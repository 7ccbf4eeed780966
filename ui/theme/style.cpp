#include "ui/theme/style.hpp"

#include "ui/theme/icons.hpp"
#include "ui/theme/theme.hpp"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr qreal kCorner = 6;
constexpr int kSpinMargin = 4; ///< before the text of a spin box, beside its frame
constexpr int kControlHeight = 32;

const Tokens& tokens()
{
    return Theme::get().tokens();
}

void panel(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border,
           qreal corner = kCorner)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    const qreal inset = border.isValid() ? 0.5 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner);
    painter->restore();
}

bool flag(const QWidget* widget, const char* name)
{
    return widget && widget->property(name).toBool();
}

void drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const Tokens& t = tokens();
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool flat = (button && (button->features & QStyleOptionButton::Flat)) ||
                      qobject_cast<const QToolButton*>(widget);
    if (enabled && flag(widget, "primary")) {
        const QColor fill = down    ? t.selection.darker(115)
                            : hover ? t.selection.lighter(108)
                                    : t.selection;
        panel(painter, option->rect, fill, {});
    } else if (flat) {
        if (hover || down)
            panel(painter, option->rect, down ? t.border : t.raised, {});
    } else {
        const QColor fill = down ? t.border : hover ? t.raised : t.surface;
        panel(painter, option->rect, fill, enabled && hover ? t.muted : t.border);
    }
}

void drawField(const QStyleOption* option, QPainter* painter)
{
    const Tokens& t = tokens();
    const bool focus = option->state & QStyle::State_HasFocus;
    panel(painter, option->rect, t.canvas, focus ? t.accent : t.border);
}

void drawFocus(const QStyleOption* option, QPainter* painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokens().accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), kCorner, kCorner);
    painter->restore();
}

void drawCheck(const QStyleOption* option, QPainter* painter, bool round)
{
    const Tokens& t = tokens();
    const bool on = option->state & QStyle::State_On;
    const QRect box(option->rect.center() - QPoint(7, 7), QSize(16, 16));
    panel(painter, box, on ? t.selection : t.canvas, on ? t.selection : t.muted, round ? 8 : 4);
    if (on && round)
        panel(painter, box.adjusted(5, 5, -5, -5), Qt::white, {}, 3);
    else if (on)
        painter->drawPixmap(
            box.adjusted(2, 2, -2, -2),
            icons::pixmap(u"check"_s, Qt::white, 12, painter->device()->devicePixelRatioF()));
}

void drawItem(const QStyleOption* option, QPainter* painter)
{
    const Tokens& t = tokens();
    if (option->state & QStyle::State_Selected)
        painter->fillRect(option->rect, Theme::get().soft(Tone::Accent, 0.20));
    else if (option->state & QStyle::State_MouseOver)
        painter->fillRect(option->rect, Theme::get().soft(Tone::Muted, 0.10));
    if ((option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_Selected))
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), 2, option->rect.height()),
                          t.accent);
}

} // namespace

Style::Style() : QProxyStyle(u"Fusion"_s) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const Tokens& t = tokens();
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        drawButton(option, painter, widget);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView*>(widget) && element == PE_FrameFocusRect)
            drawFocus(option, painter);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth <= 0)
            return;
        drawField(option, painter);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(option, painter, true);
        return;
    case PE_PanelItemViewItem:
        drawItem(option, painter);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
    case PE_FrameMenu:
        painter->fillRect(option->rect, t.raised);
        panel(painter, option->rect, {}, t.border, 0);
        return;
    case PE_IndicatorTabClose:
        break;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.border);
        return;
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    const Tokens& t = tokens();
    const QRect& rect = option->rect;
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        painter->fillRect(rect, t.surface);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.border);
        return;
    }
    if (element == CE_HeaderLabel) {
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader copy = *header;
            copy.palette.setColor(QPalette::ButtonText, t.muted);
            copy.state &= ~(State_On | State_Sunken);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_TabBarTabShape) {
        const bool selected = option->state & State_Selected;
        if (selected)
            painter->fillRect(QRect(rect.left() + 8, rect.bottom() - 1, rect.width() - 16, 2),
                              t.accent);
        return;
    }
    if (element == CE_TabBarTabLabel) {
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab copy = *tab;
            const bool lit = tab->state & (State_Selected | State_MouseOver);
            copy.palette.setColor(QPalette::WindowText, lit ? t.text : t.muted);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_PushButtonLabel) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton copy = *button;
            if ((option->state & State_Enabled) && flag(widget, "primary"))
                copy.palette.setColor(QPalette::ButtonText, Qt::white);
            else if ((option->state & State_Enabled) && flag(widget, "danger"))
                copy.palette.setColor(QPalette::ButtonText, t.error);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_Splitter)
        return;
    if (element == CE_ProgressBarGroove) {
        panel(painter, rect, t.raised, {}, 3);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                               QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ScrollBar)
        drawScrollBar(option, painter, widget);
    else if (control == CC_ComboBox)
        drawComboBox(option, painter, widget);
    else if (control == CC_SpinBox)
        drawSpinBox(option, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::drawScrollBar(const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const
{
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!slider || slider->maximum <= slider->minimum)
        return;
    const bool hover = option->state & State_MouseOver;
    const QRect thumb = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    QColor fill = tokens().muted;
    fill.setAlphaF(hover ? 0.6F : 0.32F);
    panel(painter, thumb.adjusted(2, 2, -2, -2), fill, {}, 3);
}

void Style::drawComboBox(const QStyleOptionComplex* option, QPainter* painter,
                         const QWidget* widget) const
{
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (!combo || combo->editable) {
        QProxyStyle::drawComplexControl(CC_ComboBox, option, painter, widget);
        return;
    }
    const Tokens& t = tokens();
    const bool hover = option->state & State_MouseOver;
    const bool focus = option->state & State_HasFocus;
    panel(painter, option->rect, hover ? t.raised : t.surface, focus ? t.accent : t.border);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    painter->drawPixmap(
        QRect(arrow.center() - QPoint(7, 7), QSize(14, 14)),
        icons::pixmap(u"chevron-down"_s, t.muted, 14, painter->device()->devicePixelRatioF()));
}

void Style::drawSpinBox(const QStyleOptionComplex* option, QPainter* painter,
                        const QWidget* widget) const
{
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (!spin)
        return;
    drawField(option, painter);
    const auto arrow = [&](SubControl which, QAbstractSpinBox::StepEnabledFlag step, int turn) {
        const QRect room = proxy()->subControlRect(CC_SpinBox, option, which, widget);
        const bool can = (spin->stepEnabled & step) && (option->state & State_Enabled);
        const QPixmap mark =
            icons::pixmap(u"chevron-down"_s, can ? tokens().muted : tokens().border, 12,
                          painter->device()->devicePixelRatioF());
        painter->save();
        painter->translate(room.center() + QPoint(1, 1));
        painter->rotate(turn);
        painter->drawPixmap(QRect(-6, -6, 12, 12), mark);
        painter->restore();
    };
    arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, 180);
    arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, 0);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                            SubControl part, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return rect.adjusted(kSpinMargin, 0, 0, 0);
    return rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_TabBarTabHSpace:
        return 32;
    case PM_TabBarTabVSpace:
        return 16;
    case PM_SplitterWidth:
        return 16;
    case PM_HeaderMargin:
        return 8;
    case PM_MenuPanelWidth:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_FocusFrameHMargin:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton) {
        out.setHeight(qMax(out.height(), kControlHeight));
        out.rwidth() += 12;
    } else if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox) {
        out.setHeight(type == CT_SpinBox ? kControlHeight : qMax(out.height(), kControlHeight));
        out.rwidth() += type == CT_SpinBox ? kSpinMargin : 0;
    } else if (type == CT_MenuItem) {
        out.rheight() += 6;
    } else if (type == CT_ToolButton) {
        out = out.expandedTo(QSize(28, 28));
    }
    return out;
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option,
                            const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    // Text in a framed field keeps off its border.
    if (element == SE_LineEditContents)
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            return rect.adjusted(6, 0, -6, 0);
    return rect;
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returned) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText)
        return 0;
    if (hint == SH_Header_ArrowAlignment)
        return Qt::AlignRight | Qt::AlignVCenter;
    if (hint == SH_Widget_Animation_Duration)
        return Theme::get().motionMs();
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace nucleate
