#pragma once

#include "ui/shell/commandpalette.hpp"
#include "ui/shell/core.hpp"
#include "ui/shell/notificationpanel.hpp"
#include "ui/shell/page.hpp"
#include "ui/shell/searchbutton.hpp"
#include "ui/shell/sidebar.hpp"
#include "ui/shell/statusbar.hpp"
#include "ui/shell/toast.hpp"

#include <QMainWindow>
#include <QPushButton>
#include <QStackedWidget>

namespace nucleate {

/// The window: side bar, head with the page's name and question, the page, the status bar.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    using Maker = std::function<Page*(const UiContext&, QWidget*)>;

    explicit MainWindow(Core& core);

    /// A page is built on its first visit.
    void registerPage(PageId id, Maker maker);
    Page* page(PageId id);
    Navigator& navigator() { return m_navigator; }
    ActionRegistry& actions() { return m_actions; }
    CommandPalette* commandPalette() const { return m_palette; }
    const UiContext& context() const { return m_context; }
    /// The languages on offer, as code and own name; the button hides with less than two.
    void setLanguages(const QList<std::pair<QString, QString>>& languages);
    /// Shows `welcome` over the pages until `endWelcome`.
    void showWelcome(QWidget* welcome);
    void endWelcome();

Q_SIGNALS:
    void languageChosen(const QString& language);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHead();
    void addActions();
    void addNavigationActions();
    void addProgramActions();
    void connectToast();
    void openSettings();
    void goTo(const Navigator::Place& place);
    void showLanguages();
    void retranslate();

    Navigator m_navigator;
    ActionRegistry m_actions;
    DevnetControls m_devnet;
    UiContext m_context;
    QHash<int, Maker> m_makers;
    QHash<int, Page*> m_pages;
    SideBar* m_side;
    Label* m_title;
    Label* m_question;
    SearchButton* m_search;
    QStackedWidget* m_stack;
    QWidget* m_welcome = nullptr;
    QList<std::pair<QString, QString>> m_languages;
    StatusBar* m_status;
    CommandPalette* m_palette;
    NotificationPanel* m_notes;
    Toast* m_toast;
};

} // namespace nucleate
