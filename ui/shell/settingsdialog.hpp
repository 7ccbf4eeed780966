#pragma once

#include "ui/widgets/label.hpp"
#include "ui/widgets/segmented.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFormLayout>
#include <QList>
#include <QPushButton>

namespace nucleate {

class Notifications;

/// Colours, language, movement and notices. Each choice works at once; the program keeps them.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    using Choices = QList<std::pair<QString, QString>>; ///< code and own name

    SettingsDialog(Notifications& notifications, const Choices& languages, QWidget* parent);

Q_SIGNALS:
    void languageChosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    Label* addRow(QWidget* field);
    void addColours();
    void addLanguages(const Choices& languages);
    void retranslate();

    Label* m_heading;
    QFormLayout* m_form;
    Segmented* m_scheme;
    QComboBox* m_language;
    QCheckBox* m_still;
    QCheckBox* m_quiet;
    Label* m_schemeName = nullptr;
    Label* m_languageName = nullptr;
    Label* m_stillName = nullptr;
    Label* m_quietName = nullptr;
    QPushButton* m_done;
};

} // namespace nucleate
