#include "ui/pages/explorer/contractview.hpp"

#include "models/abi/knownabi.hpp"
#include "ui/pages/explorer/jsonparts.hpp"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kSignatureRole = Qt::UserRole + 1;
constexpr int kRowHeight = 28;

} // namespace

ContractView::ContractView(const UiContext& context, ChainClients& clients, QWidget* parent)
    : QWidget(parent), m_abis(new QComboBox(this)), m_load(new QPushButton(this)),
      m_note(new Label(this, TextSize::Small, Tone::Muted)), m_form(new CallForm(context, clients))
{
    auto* menu = new QMenu(m_load);
    m_file = menu->addAction(QString());
    m_folder = menu->addAction(QString());
    m_load->setMenu(menu);
    m_abis->setObjectName(u"abiChoice"_s);
    m_abis->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_abis->setMinimumContentsLength(16);
    m_note->setElided(true);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 16, 8);
    head->setSpacing(8);
    head->addWidget(m_abis);
    head->addWidget(m_note, 1);
    head->addWidget(m_load);
    m_panel = new StatePanel(makeContent());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_panel, 1);
    connect(m_file, &QAction::triggered, this, [this] { askForFile(false); });
    connect(m_folder, &QAction::triggered, this, [this] { askForFile(true); });
    connect(m_panel, &StatePanel::actionTriggered, this, [this] { askForFile(false); });
    connect(m_abis, &QComboBox::currentIndexChanged, this, &ContractView::fillFunctions);
    connect(m_form, &CallForm::opened, this, &ContractView::opened);
    connect(&KnownAbi::get(), &KnownAbi::changed, this, [this] { fillAbis(false); });
    connect(&KnownAbi::get(), &KnownAbi::loaded, this, &ContractView::onLoaded);
}

QWidget* ContractView::makeContent()
{
    auto* content = new QWidget;
    m_functions = new QListWidget;
    m_functions->setObjectName(u"functions"_s);
    m_functions->setFrameShape(QFrame::NoFrame);
    m_functions->setFixedWidth(190);
    m_functions->setTextElideMode(Qt::ElideRight);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    // The card's own ground shows through.
    m_form->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(8, 0, 0, 8);
    row->setSpacing(0);
    row->addWidget(m_functions);
    row->addWidget(scroll, 1);
    connect(m_functions, &QListWidget::itemSelectionChanged, this, &ContractView::choose);
    return content;
}

void ContractView::setContract(const QString& chain, const QString& address, const QString& code)
{
    m_code = code;
    m_form->setContract(chain, address);
    fillAbis(false);
}

void ContractView::askForFile(bool folder)
{
    const QString path =
        folder ? QFileDialog::getExistingDirectory(this, tr("Folder of compiled contracts"))
               : QFileDialog::getOpenFileName(this, tr("ABI or compiled contract"), QString(),
                                              tr("Contracts (*.json *.abi)"));
    if (path.isEmpty())
        return;
    m_note->setTone(Tone::Muted);
    m_note->setText(tr("Reading…"));
    KnownAbi::get().load(path);
}

void ContractView::onLoaded(const QString& path, int contracts)
{
    m_note->setTone(contracts > 0 ? Tone::Muted : Tone::Error);
    m_note->setText(contracts > 0 ? tr("%n contracts read", nullptr, contracts)
                                  : tr("No ABI in %1").arg(QFileInfo(path).fileName()));
    // What was just loaded is what the person wants, even where the code does not say so.
    if (contracts > 0 && !KnownAbi::get().match(m_code))
        m_abis->setCurrentIndex(1);
}

void ContractView::fillAbis(bool keep)
{
    const QString kept = m_abis->currentText();
    const QSignalBlocker quiet(m_abis);
    m_abis->clear();
    m_abis->addItem(tr("Choose an ABI"));
    const ContractAbi* fits = KnownAbi::get().match(m_code);
    int chosen = 0;
    const QList<ContractAbi>& all = KnownAbi::get().contracts();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i).name.isEmpty() || all.at(i).functions.isEmpty())
            continue;
        m_abis->addItem(all.at(i).name, static_cast<int>(i));
        const bool wanted = keep ? all.at(i).name == kept : &all.at(i) == fits;
        if (wanted && chosen == 0)
            chosen = m_abis->count() - 1;
    }
    m_abis->setCurrentIndex(chosen);
    fillFunctions();
}

const ContractAbi* ContractView::abi() const
{
    const QVariant index = m_abis->currentData();
    return index.isValid() ? &KnownAbi::get().contracts().at(index.toInt()) : nullptr;
}

void ContractView::fillFunctions()
{
    m_functions->clear();
    const ContractAbi* chosen = abi();
    if (!chosen) {
        m_panel->setEmpty(tr("Nobody knows this contract's functions here"),
                          tr("Load its ABI, or the file or folder that its compiler wrote. Or "
                             "choose a known one above."),
                          tr("Load a file…", "button"));
        return;
    }
    m_panel->setLive();
    addSection(tr("Read", "heading, functions"), *chosen, true);
    addSection(tr("Write", "heading, functions"), *chosen, false);
    for (int row = 0; row < m_functions->count(); ++row)
        if (m_functions->item(row)->flags() & Qt::ItemIsSelectable) {
            m_functions->setCurrentRow(row);
            break;
        }
}

void ContractView::addSection(const QString& title, const ContractAbi& abi, bool reads)
{
    QListWidgetItem* heading = nullptr;
    for (const AbiFunction& function : abi.functions) {
        if (function.reads != reads)
            continue;
        if (!heading) {
            heading = new QListWidgetItem(title, m_functions);
            heading->setFlags(Qt::NoItemFlags);
            heading->setSizeHint({0, kRowHeight});
            heading->setFont(Theme::font(TextSize::Small, QFont::DemiBold));
        }
        auto* line = new QListWidgetItem(function.name, m_functions);
        line->setData(kSignatureRole, function.signature);
        line->setToolTip(function.signature);
        line->setSizeHint({0, kRowHeight});
    }
}

void ContractView::choose()
{
    const QList<QListWidgetItem*> chosen = m_functions->selectedItems();
    const ContractAbi* from = abi();
    if (chosen.isEmpty() || !from)
        return;
    if (const auto* function = from->function(chosen.front()->data(kSignatureRole).toString()))
        m_form->setFunction(*function);
}

void ContractView::retranslate()
{
    m_load->setText(tr("Load", "button with a menu"));
    m_file->setText(tr("ABI or artifact file…"));
    m_folder->setText(tr("Folder of artifacts…"));
    m_abis->setAccessibleName(tr("Contract"));
    m_functions->setAccessibleName(tr("Functions"));
    m_form->retranslate();
    fillAbis(true);
}

} // namespace nucleate
