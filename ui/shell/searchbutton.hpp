#pragma once

#include <QAbstractButton>

namespace nucleate {

/// Looks like a field, opens the command palette.
class SearchButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SearchButton(QWidget* parent = nullptr);

    void setKeys(const QString& keys);
    QSize sizeHint() const override { return {248, 34}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

} // namespace nucleate
