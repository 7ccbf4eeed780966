#pragma once

#include "ui/dialogs/dialog.hpp"
#include "ui/shell/context.hpp"

#include <QLineEdit>
#include <QProgressBar>

namespace nucleate {

/// Puts the chain on top of another one that a JSON-RPC endpoint serves, at a block. What the chain
/// holds now is lost; the endpoint's refusal stands in the dialog.
class ForkDialog final : public Dialog
{
    Q_OBJECT
public:
    ForkDialog(const UiContext& context, QWidget* parent);

private:
    void fork(const Done& done);
    void retranslate();

    UiContext m_context;
    Label* m_loss;
    QLineEdit* m_url;
    QLineEdit* m_block;
    QProgressBar* m_progress;
    Label* m_note;
};

} // namespace nucleate
