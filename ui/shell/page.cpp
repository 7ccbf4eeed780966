#include "ui/shell/page.hpp"

#include <QEvent>

namespace nucleate {

void Page::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nucleate
