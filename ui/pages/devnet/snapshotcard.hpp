#pragma once

#include "ui/shell/context.hpp"
#include "ui/widgets/card.hpp"

#include <QPushButton>

namespace nucleate {

/// Ways back: snapshots with what going back would lose, and the state in a file.
class SnapshotCard final : public Card
{
    Q_OBJECT
public:
    explicit SnapshotCard(const UiContext& context, QWidget* parent = nullptr);

    void showState();
    void retranslate();

private:
    void showSnapshots();
    void refreshWords();
    QString lossOf(const DevnetControls::Snapshot& snapshot) const;
    void revert(const DevnetControls::Snapshot& snapshot);
    void askForFile(bool save);

    UiContext m_context;
    QPushButton* m_take;
    QVBoxLayout* m_rows;
    QList<std::pair<DevnetControls::Snapshot, Label*>> m_words;
    Label* m_none;
    QPushButton* m_dump;
    QPushButton* m_load;
    Label* m_fileNote;
};

} // namespace nucleate
