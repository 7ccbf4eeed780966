#pragma once

#include "ui/shell/navigator.hpp"

#include <QAbstractButton>
#include <QWidget>
#include <array>

namespace nucleate {

/// A row of the side bar: icon and name, an accent bar when it is the current page, a count when
/// something waits there.
class NavButton final : public QAbstractButton
{
    Q_OBJECT
public:
    NavButton(const QString& icon, QWidget* parent);

    void setCount(int count);
    QSize sizeHint() const override { return {184, 36}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    int m_count = 0;
};

/// The list of pages. Narrow windows show icons only.
class SideBar final : public QWidget
{
    Q_OBJECT
public:
    explicit SideBar(Navigator& navigator, QWidget* parent = nullptr);

    NavButton* button(PageId page) const { return m_buttons.at(static_cast<std::size_t>(page)); }
    void setCompact(bool compact);
    static QString pageName(PageId page);
    static QString pageQuestion(PageId page);
    static QString pageIcon(PageId page);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    std::array<NavButton*, kPageCount> m_buttons{};
    bool m_compact = false;
};

} // namespace nucleate
