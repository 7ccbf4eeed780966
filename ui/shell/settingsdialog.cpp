#include "ui/shell/settingsdialog.hpp"

#include "models/notifications.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/segmented.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr std::array<Theme::Scheme, 3> kSchemes{Theme::Scheme::Dark, Theme::Scheme::Light,
                                                Theme::Scheme::System};

} // namespace

SettingsDialog::SettingsDialog(Notifications& notifications, const Languages& languages,
                               const QString& language, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"settings"_s);
    setWindowTitle(tr("Settings"));
    setMinimumWidth(460);
    auto* heading = new Label(this, TextSize::Title, Tone::Text, QFont::DemiBold);
    heading->setText(tr("Settings"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(14);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto row = [this, form](const QString& name, QWidget* field) {
        auto* label = new Label(this, TextSize::Body, Tone::Muted);
        label->setText(name);
        label->setMinimumHeight(28);
        form->addRow(label, field);
    };
    auto* scheme = new Segmented(kSchemes.size(), this);
    scheme->setTexts({tr("Dark", "colours"), tr("Light", "colours"), tr("System", "colours")});
    for (std::size_t i = 0; i < kSchemes.size(); ++i)
        if (kSchemes.at(i) == Theme::get().scheme())
            scheme->setCurrent(static_cast<int>(i));
    connect(scheme, &Segmented::chosen, this, [](int index) {
        Theme::get().setScheme(kSchemes.at(static_cast<std::size_t>(index)));
    });
    row(tr("Colours"), scheme);
    if (languages.size() > 1) {
        auto* choice = new QComboBox(this);
        choice->setAccessibleName(tr("Language"));
        for (const auto& [code, name] : languages)
            choice->addItem(name, code);
        choice->setCurrentIndex(qMax(0, choice->findData(language)));
        connect(choice, &QComboBox::activated, this, [this, choice] {
            Q_EMIT languageChosen(choice->currentData().toString());
            close();
        });
        row(tr("Language"), choice);
    }
    auto* still = new QCheckBox(tr("Show changes without movement"), this);
    still->setObjectName(u"reducedMotion"_s);
    still->setChecked(Theme::get().reducedMotion());
    connect(still, &QCheckBox::toggled, &Theme::get(), &Theme::setReducedMotion);
    row(tr("Movement"), still);
    auto* quiet = new QCheckBox(tr("Quiet: count in the bell, no pop-ups"), this);
    quiet->setChecked(notifications.isQuiet());
    connect(quiet, &QCheckBox::toggled, this,
            [&notifications](bool on) { notifications.setQuiet(on); });
    row(tr("Notifications"), quiet);
    auto* done = new QPushButton(tr("Done", "button"), this);
    done->setProperty("primary", true);
    done->setDefault(true);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(heading);
    column->addLayout(form);
    column->addWidget(done, 0, Qt::AlignRight);
}

} // namespace nucleate
