#pragma once

#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/segmented.hpp"

#include <QDateTimeEdit>
#include <QGridLayout>
#include <QPushButton>
#include <QSpinBox>

namespace nucleate {

/// How blocks are made and how time runs: mine, mining mode, pace, jumps.
class TimeCard final : public Card
{
    Q_OBJECT
public:
    explicit TimeCard(const UiContext& context, QWidget* parent = nullptr);

    void refresh();
    void showState();
    void retranslate();

private:
    QHBoxLayout* makeMine();
    QHBoxLayout* makeMode();
    QHBoxLayout* makePace();
    QHBoxLayout* makeJumps();
    void addRow(Label*& label, QHBoxLayout* row);
    void setMode(int index);
    void showMode();
    void followInterval();

    UiContext m_context;
    QGridLayout* m_grid;
    Label* m_mineLabel = nullptr;
    Label* m_modeLabel = nullptr;
    Label* m_paceLabel = nullptr;
    Label* m_jumpLabel = nullptr;
    Label* m_toLabel = nullptr;
    QSpinBox* m_blocks;
    QPushButton* m_mine;
    Segmented* m_mode;
    QSpinBox* m_seconds;
    QPushButton* m_pause;
    Segmented* m_speed;
    QList<QPushButton*> m_jumps;
    QDateTimeEdit* m_time;
    QPushButton* m_jumpTo;
    Label* m_why;
    double m_interval = 0; ///< of the chain's row
};

} // namespace nucleate
