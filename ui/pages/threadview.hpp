#pragma once

#include "models/threadmodel.hpp"
#include "ui/shell/context.hpp"
#include "ui/widgets/keyvalues.hpp"
#include "ui/widgets/label.hpp"

#include <QComboBox>
#include <QListView>
#include <QPushButton>

namespace nucleate {

/// The causal thread: one line from the block that crossed the threshold to the live chain, and
/// below it the chosen knot with its numbers and its signed transaction.
class ThreadView final : public QWidget
{
    Q_OBJECT
public:
    ThreadView(const UiContext& context, QWidget* parent = nullptr);

    void setFormation(const QString& id);
    void showEvent(quint64 id);
    using QWidget::showEvent;
    QListView* list() const { return m_list; }
    void retranslate();

private:
    void fetch();
    void onKnot(int row);
    void showDetails(const protocol::EventRow& event);

    UiContext m_context;
    ThreadModel* m_model;
    EventText m_text;
    QListView* m_list;
    QWidget* m_detail;
    Label* m_title;
    Label* m_sentence;
    QComboBox* m_members;
    KeyValues* m_facts;
    KeyValues* m_evidence;
    QPushButton* m_open;
    QPushButton* m_cause;
    QList<protocol::EventRow> m_shown;
    protocol::EventRow m_event;
};

} // namespace nucleate
