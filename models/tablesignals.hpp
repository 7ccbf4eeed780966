#pragma once

#include <QObject>

namespace nucleate {

/// Change notifications of a `TableStore`, in the order that item models need. One `changed()`
/// ends every batch that touched the table.
class TableSignals : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void aboutToReset();
    void wasReset();
    void aboutToAppend(int first, int last);
    void appended();
    void aboutToRemove(int first, int last);
    void removed();
    void updated(int first, int last);
    void changed();
};

} // namespace nucleate
