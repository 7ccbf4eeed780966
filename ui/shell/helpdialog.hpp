#pragma once

#include <QDialog>

namespace nucleate {

class ActionRegistry;

/// Every action that has a key, with it. F1.
class HelpDialog final : public QDialog
{
    Q_OBJECT
public:
    HelpDialog(const ActionRegistry& actions, QWidget* parent);
};

} // namespace nucleate
