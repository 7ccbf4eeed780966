#pragma once

#include "ui/shell/palettesource.hpp"

#include <QFrame>
#include <QLineEdit>
#include <QListView>
#include <QStringList>
#include <memory>
#include <vector>

class QStandardItemModel;

namespace nucleate {

/// Ctrl+K: one field for every action, agent, formation, bounty, block and hash.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(std::vector<std::unique_ptr<PaletteSource>> sources, QWidget* window);

    void popUp(const QString& query = {});
    QLineEdit* field() const { return m_field; }
    QListView* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search(const QString& text);
    void deliver(QList<PaletteItem> items);
    void help();
    void show(const QList<PaletteItem>& items);
    void accept(const QModelIndex& index);
    void move(int step);

    static constexpr qsizetype kMost = 60;

    std::vector<std::unique_ptr<PaletteSource>> m_sources;
    QLineEdit* m_field;
    QListView* m_list;
    QStandardItemModel* m_model;
    QList<PaletteItem> m_items;
    QStringList m_recent;
    quint64 m_generation = 0;
};

} // namespace nucleate
