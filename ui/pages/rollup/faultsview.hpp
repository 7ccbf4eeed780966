#pragma once

#include "models/plaintable.hpp"
#include "ui/pages/rollup/injectcard.hpp"
#include "ui/pages/rollup/rollupview.hpp"
#include "ui/widgets/datatable.hpp"
#include "ui/widgets/keyvalues.hpp"
#include "ui/widgets/statepanel.hpp"

namespace nucleate {

/// The chaos panel of a chain: faults to put in, and for each that was, who noticed and after how
/// long against the time that was allowed.
class FaultsView final : public RollupView
{
    Q_OBJECT
public:
    FaultsView(const UiContext& context, QWidget* parent);

    void refresh() override;
    void retranslate() override;
    /// The id of a fault.
    void open(const QString& target) override;

private:
    Card* makeDetail();
    QList<const Fault*> shown() const;
    void showTable();
    void showFault();
    QString noticed(const Fault& fault) const;
    QString who(const QString& address) const;

    FaultBook m_book;
    InjectCard* m_inject;
    Card* m_listCard;
    PlainTable m_rows;
    DataTable* m_table;
    StatePanel* m_listPanel;
    Card* m_detail;
    KeyValues* m_facts;
    QPushButton* m_heal;
    StatePanel* m_panel;
    QString m_wanted;      ///< to be selected once it is told of
    quint64 m_askedAt = 0; ///< L1 block at which was asked last
};

} // namespace nucleate
