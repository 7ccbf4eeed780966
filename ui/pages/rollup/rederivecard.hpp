#pragma once

#include "models/rollup/rederivation.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/meter.hpp"

#include <QPushButton>

namespace nucleate {

/// "Forget all but L1": derives the L2 again from L1 alone, with its progress, a way to stop, and
/// the comparison at its end.
class RederiveCard final : public Card
{
    Q_OBJECT
public:
    RederiveCard(const UiContext& context, QWidget* parent = nullptr);

    void setChain(const QString& chain);
    void retranslate();

private:
    void refresh();
    QString sentence() const;

    UiContext m_context;
    Rederivation m_run;
    QString m_chain;
    Label* m_text;
    Meter* m_progress;
    QPushButton* m_start;
    QPushButton* m_stop;
};

} // namespace nucleate
