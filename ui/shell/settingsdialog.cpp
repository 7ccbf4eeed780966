#include "ui/shell/settingsdialog.hpp"

#include "models/notifications.hpp"
#include "ui/shell/languages.hpp"

#include <QEvent>
#include <QVBoxLayout>
#include <array>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr std::array<Theme::Scheme, 3> kSchemes{Theme::Scheme::Dark, Theme::Scheme::Light,
                                                Theme::Scheme::System};

} // namespace

SettingsDialog::SettingsDialog(Notifications& notifications, const Choices& languages,
                               QWidget* parent)
    : QDialog(parent), m_heading(new Label(this, TextSize::Title, Tone::Text, QFont::DemiBold)),
      m_form(new QFormLayout), m_scheme(new Segmented(kSchemes.size(), this)),
      m_language(new QComboBox(this)), m_still(new QCheckBox(this)), m_quiet(new QCheckBox(this)),
      m_done(new QPushButton(this))
{
    setObjectName(u"settings"_s);
    setMinimumWidth(460);
    m_form->setHorizontalSpacing(24);
    m_form->setVerticalSpacing(14);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addColours();
    addLanguages(languages);
    m_still->setObjectName(u"reducedMotion"_s);
    m_still->setChecked(Theme::get().reducedMotion());
    connect(m_still, &QCheckBox::toggled, &Theme::get(), &Theme::setReducedMotion);
    m_stillName = addRow(m_still);
    m_quiet->setChecked(notifications.isQuiet());
    connect(m_quiet, &QCheckBox::toggled, this,
            [&notifications](bool on) { notifications.setQuiet(on); });
    m_quietName = addRow(m_quiet);
    m_done->setProperty("primary", true);
    m_done->setDefault(true);
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(m_heading);
    column->addLayout(m_form);
    column->addWidget(m_done, 0, Qt::AlignRight);
    retranslate();
}

Label* SettingsDialog::addRow(QWidget* field)
{
    auto* label = new Label(this, TextSize::Body, Tone::Muted);
    label->setMinimumHeight(28);
    m_form->addRow(label, field);
    return label;
}

void SettingsDialog::addColours()
{
    for (std::size_t i = 0; i < kSchemes.size(); ++i)
        if (kSchemes.at(i) == Theme::get().scheme())
            m_scheme->setCurrent(static_cast<int>(i));
    connect(m_scheme, &Segmented::chosen, this, [](int index) {
        Theme::get().setScheme(kSchemes.at(static_cast<std::size_t>(index)));
    });
    m_schemeName = addRow(m_scheme);
}

void SettingsDialog::addLanguages(const Choices& languages)
{
    m_language->setObjectName(u"languageChoice"_s);
    for (const auto& [code, name] : languages)
        m_language->addItem(name, code);
    m_language->setCurrentIndex(qMax(0, m_language->findData(Languages::get().current())));
    connect(m_language, &QComboBox::activated, this,
            [this] { Q_EMIT languageChosen(m_language->currentData().toString()); });
    m_languageName = addRow(m_language);
    m_language->setVisible(languages.size() > 1);
    m_languageName->setVisible(languages.size() > 1);
}

void SettingsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_heading->setText(tr("Settings"));
    m_scheme->setTexts({tr("Dark", "colours"), tr("Light", "colours"), tr("System", "colours")});
    m_schemeName->setText(tr("Colours"));
    m_languageName->setText(tr("Language"));
    m_language->setAccessibleName(tr("Language"));
    m_still->setText(tr("Show changes without movement"));
    m_stillName->setText(tr("Movement"));
    m_quiet->setText(tr("Quiet: count in the bell, no pop-ups"));
    m_quietName->setText(tr("Notifications"));
    m_done->setText(tr("Done", "button"));
}

} // namespace nucleate
