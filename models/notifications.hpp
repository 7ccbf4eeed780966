#pragma once

#include "models/eventtext.hpp"

#include <QAbstractListModel>
#include <QElapsedTimer>

namespace nucleate {

/// The notification centre's contents. Fed by the event log: what concerns the person, and the
/// turning points of formations. Newest first, at most `kLimit`.
class Notifications final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Severity
    {
        Info,
        Good,
        Warning
    };
    enum Role
    {
        TextRole = Qt::UserRole + 1,
        SeverityRole,
        FormationRole,
        AgeRole,
        ReadRole
    };
    static constexpr int kLimit = 200;
    static constexpr int kToastMs = 5000;

    struct Entry
    {
        QString title;
        QString text;
        QString formation;
        quint64 time = 0;
        Severity severity = Severity::Info;
        bool read = false;
        quint64 event = 0; ///< of the log, from which the text is made anew; 0 for none
        bool own = false;  ///< about the person's own work or money
    };

    explicit Notifications(World& world, QObject* parent = nullptr);

    void setAddresses(const QStringList& addresses) { m_addresses = addresses; }
    /// No toasts while quiet; the bell still counts.
    void setQuiet(bool quiet) { m_quiet = quiet; }
    bool isQuiet() const { return m_quiet; }
    void post(Entry entry);
    void markAllRead();
    int unread() const;
    /// Tells views that all text is in another language.
    void refreshText();
    const Entry& at(int row) const { return m_entries.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void unreadChanged();
    /// About the person's own work or money; not while quiet.
    void important(const nucleate::Notifications::Entry& entry);
    /// At most one in five seconds.
    void toast(const nucleate::Notifications::Entry& entry);

private:
    void readNewEvents();
    void leaveLog();
    QString titleOf(const Entry& entry) const;
    QString textOf(const Entry& entry) const;
    bool concerns(const protocol::EventRow& event, Entry& entry) const;

    World& m_world;
    EventText m_text;
    QList<Entry> m_entries;
    QStringList m_addresses;
    quint64 m_lastEvent = 0;
    int m_log = 0; ///< generation that m_lastEvent is of
    QElapsedTimer m_lastToast;
    bool m_quiet = false;
    bool m_primed = false;
};

} // namespace nucleate
