#pragma once

#include "models/rollup/finalitylookup.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/keyvalues.hpp"

#include <QLineEdit>

namespace nucleate {

/// "Where is it?": a field for a block, transaction or withdrawal, and where it stands on the
/// ladder: what it waits for, and for how long by either clock.
class LookupCard final : public Card
{
    Q_OBJECT
public:
    LookupCard(const UiContext& context, ChainClients& clients, QWidget* parent = nullptr);

    void setChain(const QString& chain);
    void look(const QString& text);
    void refresh(const protocol::ChainRow& chain);
    void retranslate();
    QWidget* field() const { return m_field; }
    /// Where the found thing stands; −1 for nowhere.
    int rung() const { return m_rung; }
    /// The L2 block that it stands or falls with; 0 for none.
    quint64 block() const { return m_lookup.found() ? m_lookup.found()->block.value_or(0) : 0; }
    /// How it is called on the ladder.
    QString what() const { return m_what; }

Q_SIGNALS:
    void changed();

private:
    void showFound(const protocol::ChainRow& chain, const LadderFind& find);
    QList<KeyValue> withdrawalRows(const protocol::ChainRow& chain, const LadderFind& find) const;
    QString title(const LadderFind& find) const;

    UiContext m_context;
    FinalityLookup m_lookup;
    QString m_chain;
    QLineEdit* m_field;
    Label* m_text;
    KeyValues* m_facts;
    QString m_missing;
    QString m_what;
    int m_rung = -1;
    quint64 m_askedAt = 0; ///< L1 block at which was asked last
};

} // namespace nucleate
