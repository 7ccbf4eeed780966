#include "ui/dialogs/chaindialog.hpp"

#include "models/wallet/wallet.hpp"

#include <QIntValidator>
#include <QRegularExpressionValidator>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kWidth = 560;
constexpr int kMostWords = 256; ///< characters of a mnemonic
const QString kUsualMnemonic = u"test test test test test test test test test test test junk"_s;

/// Digits, at most so many.
QValidator* digits(int most, QObject* parent)
{
    return new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,%1}"_s.arg(most)), parent);
}

} // namespace

ChainDialog::ChainDialog(const ChainSettings& settings, const QStringList& rules,
                         const std::optional<ChainSettings>& kept, QWidget* parent)
    : Dialog(parent), m_kept(kept), m_grid(new QGridLayout), m_keep(new QCheckBox(this)),
      m_note(new Label(this, TextSize::Small, Tone::Muted))
{
    setObjectName(u"chain"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    if (m_kept) {
        m_which = new Segmented(2, this);
        m_which->setObjectName(u"which"_s);
        m_which->setCurrent(settings.keep ? 0 : 1);
        body()->addWidget(m_which);
        connect(m_which, &Segmented::chosen, this, &ChainDialog::showState);
    }
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    body()->addLayout(m_grid);
    makeFields(rules);
    m_keep->setObjectName(u"keep"_s);
    m_note->setWordWrap(true);
    body()->addWidget(m_keep);
    body()->addWidget(m_note);
    connect(m_keep, &QCheckBox::toggled, this, &ChainDialog::showState);
    connect(m_mnemonic, &QLineEdit::textChanged, this, &ChainDialog::showState);
    connect(m_mining, &Segmented::chosen, this, &ChainDialog::showState);
    fill(settings);
    setWords([this] { retranslate(); });
    setWork([this](const Done& done) { check(done); });
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(this->settings()); });
}

template <class Field>
Field* ChainDialog::addRow(const QString& name, Field* field)
{
    field->setObjectName(name);
    auto* label = new Label(this, TextSize::Body, Tone::Muted);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(field, row, 1, 1, 2, Qt::AlignLeft);
    m_names.append(label);
    return field;
}

void ChainDialog::makeFields(const QStringList& rules)
{
    m_mining = addRow(u"mining"_s, new Segmented(3, this));
    m_blockTime = addRow(u"blockTime"_s, new QSpinBox(this));
    m_blockTime->setRange(1, ChainSettings::kMostBlockTime);
    m_accounts = addRow(u"accounts"_s, new QSpinBox(this));
    m_accounts->setRange(1, ChainSettings::kMostAccounts);
    m_balance = addRow(u"balance"_s, new QLineEdit(this));
    m_balance->setValidator(digits(12, m_balance));
    m_mnemonic = addRow(u"mnemonic"_s, new QLineEdit(this));
    m_mnemonic->setMaxLength(kMostWords);
    m_grid->setAlignment(m_mnemonic, {});
    m_chainId = addRow(u"chainId"_s, new QLineEdit(this));
    m_chainId->setValidator(digits(15, m_chainId));
    m_rules = addRow(u"rules"_s, new QComboBox(this));
    for (const QString& name : rules)
        m_rules->addItem(name.left(1).toUpper() + name.mid(1), name);
}

void ChainDialog::fill(const ChainSettings& settings)
{
    m_mining->setCurrent(static_cast<int>(settings.mining));
    m_blockTime->setValue(settings.blockTime);
    m_accounts->setValue(settings.accounts);
    m_balance->setText(settings.balance);
    m_mnemonic->setText(settings.mnemonic);
    m_chainId->setText(QString::number(settings.chainId));
    const int rules = m_rules->findData(settings.rules);
    m_rules->setCurrentIndex(rules < 0 ? m_rules->count() - 1 : rules);
    m_keep->setChecked(settings.keep);
}

ChainSettings ChainDialog::settings() const
{
    const bool goesOn = m_which && m_which->current() == 0;
    ChainSettings out = goesOn ? *m_kept : ChainSettings();
    out.mining = static_cast<ChainSettings::Mining>(m_mining->current());
    out.blockTime = m_blockTime->value();
    out.keep = goesOn || m_keep->isChecked();
    if (goesOn)
        return out;
    out.accounts = m_accounts->value();
    out.balance = m_balance->text();
    out.mnemonic = m_mnemonic->text().simplified().toLower();
    out.chainId = m_chainId->text().toULongLong();
    out.rules = m_rules->currentData().toString();
    out.anew = m_kept.has_value() && out.keep;
    return out;
}

void ChainDialog::check(const Done& done)
{
    const ChainSettings made = settings();
    if (!made.mnemonic.isEmpty() && !Wallet::isMnemonic(made.mnemonic))
        done(tr("The mnemonic is 12 to 24 English words that belong together."));
    else if (made.chainId == 0)
        done(tr("The chain id is a number above 0."));
    else if (made.balance.isEmpty())
        done(tr("Say how much ETH each account has."));
    else
        done({});
}

void ChainDialog::showState()
{
    const bool goesOn = m_which && m_which->current() == 0;
    if (goesOn && m_accounts->isEnabled()) {
        const auto mining = static_cast<ChainSettings::Mining>(m_mining->current());
        const int blockTime = m_blockTime->value();
        fill(*m_kept);
        m_mining->setCurrent(static_cast<int>(mining));
        m_blockTime->setValue(blockTime);
    }
    for (QWidget* field : {static_cast<QWidget*>(m_accounts), static_cast<QWidget*>(m_balance),
                           static_cast<QWidget*>(m_mnemonic), static_cast<QWidget*>(m_chainId),
                           static_cast<QWidget*>(m_rules), static_cast<QWidget*>(m_keep)})
        field->setEnabled(!goesOn);
    m_blockTime->setEnabled(m_mining->current() ==
                            static_cast<int>(ChainSettings::Mining::Interval));
    const bool replaces = m_kept && !goesOn && m_keep->isChecked();
    const bool ownWords = !goesOn && !m_mnemonic->text().isEmpty();
    m_note->setTone(replaces || ownWords ? Tone::Warn : Tone::Muted);
    const QString lasting =
        goesOn     ? tr("It goes on where it stopped, with the accounts it was made with.")
        : replaces ? tr("The chain that is kept now is deleted.")
        : m_keep->isChecked() ? tr("It goes on where it stopped when you start it again.")
                              : tr("It is gone when the program ends or another node starts.");
    m_note->setText(ownWords ? QString(lasting + u'\n' +
                                       tr("The node signs for these accounts for whoever asks it: "
                                          "use no words of a real wallet."))
                             : lasting);
}

void ChainDialog::retranslate()
{
    setTitle(tr("Start a chain by itself"));
    acceptButton()->setText(tr("Start", "button: a chain"));
    if (m_which)
        m_which->setTexts({tr("The chain that is kept", "choice"), tr("A new one", "choice")});
    const QStringList names{tr("A block", "label: when one is made"),
                            tr("Block time", "label: seconds between blocks"),
                            tr("Accounts", "label: how many"),
                            tr("ETH of each", "label: balance of each account"),
                            tr("Mnemonic", "label"),
                            tr("Chain id", "label"),
                            tr("Rules", "label: a hard fork")};
    for (qsizetype i = 0; i < names.size(); ++i)
        m_names.at(i)->setText(names.at(i));
    m_mining->setTexts({tr("for each transaction", "mining mode"),
                        tr("at intervals", "mining mode"), tr("by hand", "mining mode")});
    m_mining->setAccessibleName(tr("When a block is made"));
    m_blockTime->setSuffix(u' ' + tr("s", "seconds"));
    m_blockTime->setAccessibleName(tr("Seconds between blocks"));
    m_accounts->setAccessibleName(tr("Number of accounts"));
    m_balance->setAccessibleName(tr("ETH of each account"));
    m_mnemonic->setAccessibleName(tr("Mnemonic of the accounts"));
    m_mnemonic->setPlaceholderText(kUsualMnemonic);
    m_chainId->setAccessibleName(tr("Chain id"));
    m_rules->setAccessibleName(tr("Rules of the chain"));
    m_keep->setText(tr("Keep the chain for the next time"));
    showState();
}

} // namespace nucleate
