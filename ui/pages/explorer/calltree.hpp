#pragma once

#include "ui/pages/explorer/valuetree.hpp"

#include <QJsonObject>

namespace nucleate {

/// The calls of a transaction as a tree, each with its function, whom it reached, what it carried
/// and the gas it took; of `debug_traceTransaction` with callTracer.
class CallTree final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kMostFrames = 5000;
    static constexpr int kDeepest = 1024;

    CallTree(const World& world, QWidget* parent = nullptr);

    void setTrace(const QJsonObject& trace);
    /// Why the whole failed, of the innermost call that did; empty when it did not.
    static QString failure(const QJsonObject& trace);
    ValueTree* tree() const { return m_tree; }
    void retranslate();

private:
    void add(const QJsonObject& frame, QTreeWidgetItem* parent, int depth);
    void describe(QTreeWidgetItem* line, const QJsonObject& frame) const;

    ValueTree* m_tree;
    QJsonObject m_trace;
    quint64 m_gas = 0; ///< of the whole
    int m_frames = 0;
};

} // namespace nucleate
