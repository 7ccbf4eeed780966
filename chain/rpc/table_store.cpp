#include "chain/rpc/table_store.hpp"

#include <algorithm>

namespace nucleate::rpc {

TableStore::TableStore()
{
    table("blocks").window = 512;
    table("metrics").window = 20'000;
    table("edges").window = 2'000;
    table("events").window = 5'000;
}

TableStore::Table& TableStore::table(std::string_view name)
{
    const auto at = std::find(protocol::kTables.begin(), protocol::kTables.end(), name);
    return tables_[static_cast<std::size_t>(at - protocol::kTables.begin())];
}

void TableStore::mark(Table& table, const std::string& key)
{
    if (watched_ && table.changed.insert(key).second)
        table.order.push_back(key);
}

void TableStore::watch(bool on)
{
    const std::lock_guard lock(mutex_);
    watched_ = on;
    if (on)
        return;
    for (Table& t : tables_) {
        t.changed = {};
        t.order = {};
    }
}

void TableStore::set_window(std::string_view name, std::size_t rows)
{
    const std::lock_guard lock(mutex_);
    table(name).window = rows;
}

void TableStore::put_text(std::string_view name, std::string key, std::string text)
{
    auto row = std::make_shared<const std::string>(std::move(text));
    const std::lock_guard lock(mutex_);
    Table& t = table(name);
    const auto [found, added] = t.position.try_emplace(key, t.next);
    if (added) {
        t.rows.emplace(t.next++, std::pair{key, std::move(row)});
    } else {
        RowText& present = t.rows.at(found->second).second;
        if (*present == *row)
            return;
        present = std::move(row);
    }
    mark(t, key);
    while (t.window != 0 && t.rows.size() > t.window) {
        t.position.erase(t.rows.begin()->second.first);
        t.rows.erase(t.rows.begin());
    }
}

void TableStore::erase_key(std::string_view name, const std::string& key)
{
    const std::lock_guard lock(mutex_);
    Table& t = table(name);
    const auto found = t.position.find(key);
    if (found == t.position.end())
        return;
    t.rows.erase(found->second);
    t.position.erase(found);
    mark(t, key);
}

std::vector<TableRows> TableStore::snapshot_locked() const
{
    std::vector<TableRows> out;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
        TableRows& rows = out.emplace_back();
        rows.table = protocol::kTables[i];
        rows.rows.reserve(tables_[i].rows.size());
        for (const auto& [place, entry] : tables_[i].rows)
            rows.rows.push_back(entry.second);
    }
    return out;
}

std::vector<TableRows> TableStore::snapshot() const
{
    const std::lock_guard lock(mutex_);
    return snapshot_locked();
}

std::vector<TableOp> TableStore::drain(std::vector<TableRows>* snapshot)
{
    const std::lock_guard lock(mutex_);
    std::vector<TableOp> ops;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
        Table& t = tables_[i];
        for (std::string& key : t.order) {
            const auto found = t.position.find(key);
            RowText row = found == t.position.end() ? nullptr : t.rows.at(found->second).second;
            ops.push_back({protocol::kTables[i], std::move(key), std::move(row)});
        }
        t.order.clear();
        t.changed.clear();
    }
    if (snapshot != nullptr)
        *snapshot = snapshot_locked();
    return ops;
}

bool TableStore::dirty() const
{
    const std::lock_guard lock(mutex_);
    return std::any_of(tables_.begin(), tables_.end(),
                       [](const Table& t) { return !t.order.empty(); });
}

} // namespace nucleate::rpc
