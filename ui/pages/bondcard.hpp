#pragma once

#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"

#include <QPushButton>

namespace nucleate {

/// Where the bond of a seat lies that the person left and that another one took; with the way to
/// take it back. Hidden when there is none.
class BondCard final : public Card
{
    Q_OBJECT
public:
    explicit BondCard(const UiContext& context, QWidget* parent = nullptr);

    void retranslate();

private:
    void refresh();
    void confirm();

    UiContext m_context;
    Label* m_text;
    QPushButton* m_take;
};

} // namespace nucleate
