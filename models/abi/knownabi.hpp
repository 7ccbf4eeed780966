#pragma once

#include "models/abi/contractabi.hpp"

#include <QHash>
#include <QObject>

namespace nucleate {

/// Every contract whose ABI is known: those that the program brings along, and those that a person
/// loaded in this session. Names functions, errors and events by their selectors.
class KnownAbi final : public QObject
{
    Q_OBJECT
public:
    /// The program's list; made on first use, for the UI thread.
    static KnownAbi& get();

    /// Loaded contracts come before those of the same selectors that were known.
    void learn(const QList<ContractAbi>& contracts);
    /// Reads a file or folder on another thread and learns what it holds.
    void load(const QString& path);
    const QList<ContractAbi>& contracts() const { return m_contracts; }

    const AbiFunction* function(const QString& selector) const;
    const AbiFunction* error(const QString& selector) const;
    /// The event of a topic; of several that differ in what is indexed, the one that fits.
    const AbiEvent* event(const QString& topic, qsizetype topics) const;
    /// The contract that deployed code (0x hex) most likely is: the exact compilation, else the one
    /// with the most functions of which the code holds every selector. Null when none fits.
    const ContractAbi* match(const QString& code) const;

Q_SIGNALS:
    void changed();
    /// `load` is through; how many contracts it found.
    void loaded(const QString& path, int contracts);

private:
    KnownAbi();
    void rebuild();

    QList<ContractAbi> m_contracts;
    QHash<QString, AbiFunction> m_functions;
    QHash<QString, AbiFunction> m_errors;
    QMultiHash<QString, AbiEvent> m_events;
};

} // namespace nucleate
