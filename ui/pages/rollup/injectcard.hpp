#pragma once

#include "models/rollup/faultbook.hpp"
#include "models/rollup/faulttext.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace nucleate {

/// The form that puts a fault into a chain: what breaks, and how the chain is to go on.
class InjectCard final : public Card
{
    Q_OBJECT
public:
    InjectCard(const UiContext& context, FaultBook& book, QWidget* parent = nullptr);

    void refresh(const QString& chain);
    void retranslate();

private:
    const FaultKindText& kind() const { return m_kinds.at(qMax(0, m_choice->currentIndex())); }
    bool hasDataLayer() const;
    QString obstacle() const;
    void showKind();
    void showButton();
    void inject();

    UiContext m_context;
    FaultBook& m_book;
    QList<FaultKindText> m_kinds;
    QString m_chain;
    QComboBox* m_choice;
    Label* m_what;
    Label* m_recovery;
    QLineEdit* m_address;
    QSpinBox* m_blocks;
    QPushButton* m_inject;
    Label* m_missing;
};

} // namespace nucleate
