#include "tests/gallery/audit.hpp"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QWidget>

namespace nucleate::gallery {
namespace {

/// "ObservatoryPage/Card/Label(value)".
QString pathOf(const QWidget* widget)
{
    QStringList parts;
    for (const QWidget* at = widget; at && !at->isWindow() && parts.size() < 5;
         at = at->parentWidget()) {
        QString name = QString::fromLatin1(at->metaObject()->className()).section(u':', -1);
        if (!at->objectName().isEmpty())
            name += u'(' + at->objectName() + u')';
        parts.prepend(name);
    }
    return parts.join(u'/');
}

QString finding(const QWidget* widget, const QString& text, int needs, int has)
{
    return QStringLiteral("clipped: %1: “%2” needs %3 px of %4")
        .arg(pathOf(widget), text, QString::number(needs), QString::number(has));
}

void checkLabel(const QLabel* label, QStringList& out)
{
    // A label that gives up its width shortens its text itself and shows it whole in a tooltip.
    if (label->text().isEmpty() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return;
    const QRect room = label->contentsRect();
    const QFontMetrics metrics(label->font());
    if (label->wordWrap()) {
        const int needs = metrics
                              .boundingRect(QRect(0, 0, room.width(), 10'000),
                                            Qt::TextWordWrap | Qt::AlignLeft, label->text())
                              .height();
        if (needs > room.height() + 2)
            out.append(finding(label, label->text(), needs, room.height()));
        return;
    }
    if (room.height() + 3 < metrics.height())
        out.append(finding(label, label->text(), metrics.height(), room.height()));
    for (const QString& line : label->text().split(u'\n')) {
        const int needs = metrics.horizontalAdvance(line);
        if (needs > room.width() + 1)
            out.append(finding(label, line, needs, room.width()));
    }
}

void checkButton(const QAbstractButton* button, QStringList& out)
{
    if (button->text().isEmpty() || button->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return;
    const int needs = button->minimumSizeHint().isValid() ? button->minimumSizeHint().width()
                                                          : button->sizeHint().width();
    if (needs > button->width() + 1)
        out.append(finding(button, button->text(), needs, button->width()));
}

void checkHeader(const QHeaderView* header, QStringList& out)
{
    if (header->orientation() != Qt::Horizontal || !header->model())
        return;
    const QFontMetrics metrics(header->font());
    for (int i = 0; i < header->count(); ++i) {
        if (header->isSectionHidden(i))
            continue;
        const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
        const int needs = metrics.horizontalAdvance(text) + 8;
        if (needs > header->sectionSize(i))
            out.append(finding(header, text, needs, header->sectionSize(i)));
    }
}

/// Words of Qt itself, which Qt's own translations cover where they are installed.
bool isOurs(const QString& context)
{
    return !(context.size() > 1 && context[0] == u'Q' && context[1].isUpper());
}

} // namespace

QStringList clippedText(const QWidget& window)
{
    QStringList out;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            checkLabel(label, out);
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            checkButton(button, out);
        else if (const auto* header = qobject_cast<const QHeaderView*>(widget))
            checkHeader(header, out);
    }
    return out;
}

namespace {

/// What assistive technology reads out. Qt's cache can hold the interface of a widget that is gone
/// and gives it, or nothing, for the next one at the same address; then the widget itself is asked
/// for what its interface would say.
QString spokenName(QWidget* widget)
{
    const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    if (face && face->isValid())
        return face->text(QAccessible::Name);
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
}

} // namespace

QStringList unnamedFocusables(const QWidget& window)
{
    QStringList out;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
        if (area && area->viewport() == widget)
            continue;
        // The field inside a spin box is named by the box.
        if (qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()))
            continue;
        if (spokenName(widget).trimmed().isEmpty())
            out.append(QStringLiteral("unnamed: %1").arg(pathOf(widget)));
    }
    return out;
}

QString MissingStrings::translate(const char* context, const char* source, const char* note,
                                  int number) const
{
    if (m_pluralsOnly && number < 0)
        return {};
    const QString where = QString::fromUtf8(context);
    if (source && *source && isOurs(where))
        m_found.insert(QStringLiteral("untranslated: %1: “%2” (%3)")
                           .arg(where, QString::fromUtf8(source), QString::fromUtf8(note)));
    return {};
}

QStringList MissingStrings::take()
{
    QStringList out(m_found.begin(), m_found.end());
    m_found.clear();
    out.sort();
    return out;
}

QString PseudoLanguage::translate(const char* context, const char* source, const char*, int) const
{
    if (!isOurs(QString::fromUtf8(context)))
        return {};
    static const QString kFrom = QStringLiteral("aeioucnyAEIOUCNY");
    static const QString kTo = QStringLiteral("åéîöüçñýÅÉÎÖÜÇÑÝ");
    static const QRegularExpression kKeep(QStringLiteral("%L?[0-9n]|\\{[a-z_0-9]+\\}"));
    const QString text = QString::fromUtf8(source);
    QString out;
    qsizetype at = 0;
    const auto accent = [&out](QStringView part) {
        for (const QChar c : part) {
            const qsizetype i = kFrom.indexOf(c);
            out += i < 0 ? c : kTo.at(i);
        }
    };
    for (auto matches = kKeep.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        accent(QStringView(text).mid(at, match.capturedStart() - at));
        out += match.captured();
        at = match.capturedEnd();
    }
    accent(QStringView(text).mid(at));
    const qsizetype more = (text.size() * 2 + 4) / 5;
    return out + QString(more, u'~');
}

} // namespace nucleate::gallery
