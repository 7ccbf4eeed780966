#pragma once

#include <QDialog>
#include <QList>

class QComboBox;

namespace nucleate {

class Notifications;

/// Colours, language, movement and notices. Each choice works at once; the program keeps them.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    using Languages = QList<std::pair<QString, QString>>; ///< code and own name

    SettingsDialog(Notifications& notifications, const Languages& languages,
                   const QString& language, QWidget* parent);

Q_SIGNALS:
    void languageChosen(const QString& code);
};

} // namespace nucleate
