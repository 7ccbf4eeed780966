#pragma once

#include "ui/dialogs/chainsettings.hpp"
#include "ui/dialogs/dialog.hpp"
#include "ui/widgets/segmented.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <optional>

namespace nucleate {

/// How a chain by itself begins: when blocks come, whose accounts, which rules, and whether it is
/// kept. A chain that is kept already goes on as it was made, unless a new one takes its place.
class ChainDialog final : public Dialog
{
    Q_OBJECT
public:
    /// `rules`: the names of the hard forks, oldest first; the last one is the usual.
    /// `kept`: the settings of the chain that is kept, if one is.
    ChainDialog(const ChainSettings& settings, const QStringList& rules,
                const std::optional<ChainSettings>& kept, QWidget* parent);

    ChainSettings settings() const;

Q_SIGNALS:
    void chosen(const nucleate::ChainSettings& settings);

private:
    template <class Field>
    Field* addRow(const QString& name, Field* field);
    void makeFields(const QStringList& rules);
    void fill(const ChainSettings& settings);
    void showState();
    void check(const Done& done);
    void retranslate();

    std::optional<ChainSettings> m_kept;
    Segmented* m_which = nullptr; ///< go on or begin anew; only where a chain is kept
    QGridLayout* m_grid;
    QList<Label*> m_names;
    Segmented* m_mining;
    QSpinBox* m_blockTime;
    QSpinBox* m_accounts;
    QLineEdit* m_balance;
    QLineEdit* m_mnemonic;
    QLineEdit* m_chainId;
    QComboBox* m_rules;
    QCheckBox* m_keep;
    Label* m_note;
};

} // namespace nucleate
