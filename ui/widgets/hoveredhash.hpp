#pragma once

#include <QObject>

namespace nucleate {

/// The address that the pointer is over, so that the same one stands out wherever it is shown.
class HoveredHash final : public QObject
{
    Q_OBJECT
public:
    static HoveredHash& get()
    {
        static HoveredHash hovered;
        return hovered;
    }

    /// Empty for none. Only addresses count: hashes rarely stand twice.
    void set(const QString& hash)
    {
        const QString address = hash.size() == 42 ? hash.toLower() : QString();
        if (address == m_hash)
            return;
        m_hash = address;
        Q_EMIT changed();
    }
    bool is(const QString& hash) const { return !m_hash.isEmpty() && m_hash == hash.toLower(); }

Q_SIGNALS:
    void changed();

private:
    QString m_hash;
};

} // namespace nucleate
