#pragma once

#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/rosette.hpp"

#include <array>

namespace nucleate {

/// The five questions of trust (L2BEAT's) about a chain: a rosette, and each answer with the
/// numbers that were measured. Hidden while the node gives no answers.
class RiskCard final : public Card
{
    Q_OBJECT
public:
    explicit RiskCard(const UiContext& context, QWidget* parent = nullptr);

    void show(const protocol::ChainRow* chain);
    void retranslate();

private:
    struct Line
    {
        Label* name;
        Label* text;
    };

    UiContext m_context;
    Rosette* m_rosette;
    Label* m_sum;
    std::vector<Line> m_lines;
};

} // namespace nucleate
