#pragma once

#include <QAbstractButton>
#include <QButtonGroup>
#include <QWidget>

namespace nucleate {

/// A few exclusive choices side by side.
class Segmented final : public QWidget
{
    Q_OBJECT
public:
    explicit Segmented(int count, QWidget* parent = nullptr);

    void setTexts(const QStringList& texts);
    void setCurrent(int index);
    int current() const { return m_group.checkedId(); }

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup m_group;
};

} // namespace nucleate
