#pragma once

#include "models/explorer/asker.hpp"
#include "models/rollup/token.hpp"

#include <QHash>

namespace nucleate {

/// ERC-20 tokens of L1 as their contracts tell of themselves, with what stands for each on one L2.
/// What was read once is kept until another L2 is looked at.
class TokenBook final : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        Unknown,
        Reading,
        Known,
        NoToken ///< no contract there, or none that says symbol and decimals
    };

    explicit TokenBook(ChainClients& clients, QObject* parent = nullptr);

    /// Empty for none.
    void setChain(const QString& chain);
    /// Asks both chains about a token, unless they were asked and it stands on the L2 too.
    void read(const QString& l1);
    State state(const QString& l1) const { return m_entries.value(l1.toLower()).state; }
    /// Null unless known.
    const Token* find(const QString& l1) const;

Q_SIGNALS:
    void changed();

private:
    struct Entry
    {
        State state = State::Unknown;
        Token token;
    };

    void call(Asker& chain, const QString& to, const QString& signature,
              std::function<void(const QString&)> then);
    void readSymbol(const QString& l1);
    void readName(const QString& l1);
    void findTwin(const QString& l1);
    /// The oldest of these tokens of the L2 that counts as the one of L1 does.
    void tryTwins(const QString& l1, const QStringList& candidates);
    void finish(const QString& l1, State state);

    Asker m_l1;
    Asker m_l2;
    QString m_chain;
    QHash<QString, Entry> m_entries; ///< by address on L1
};

} // namespace nucleate
