#pragma once

#include "ui/widgets/label.hpp"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace nucleate {

/// The first start: watch a swarm, build on a chain by itself, work for a swarm, or attach to a
/// node. Nothing must be filled in; going to any page is the same as watching.
class Welcome final : public QWidget
{
    Q_OBJECT
public:
    explicit Welcome(QWidget* parent = nullptr);

    QPushButton* watchButton() const { return m_watch; }
    QPushButton* workButton() const { return m_work; }
    QPushButton* attachButton() const { return m_attach; }
    QPushButton* buildButton() const { return m_build; }
    QPushButton* optionsButton() const { return m_options; }
    QLineEdit* urlField() const { return m_url; }

Q_SIGNALS:
    void watchChosen();
    void workChosen();
    /// A chain by itself, as it comes or as the person wants it.
    void buildChosen();
    void optionsChosen();
    void attachChosen(const QUrl& url, const QString& token);
    /// A node of one's own for the L2s of another machine's devnet.
    void joinChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Choice
    {
        Label* title = nullptr;
        Label* text = nullptr;
        QVBoxLayout* body = nullptr;
        QHBoxLayout* buttons = nullptr;
    };

    Choice addCard(QGridLayout* grid, const QString& icon, QPushButton* button);
    void attach();
    void retranslate();

    QPushButton* m_watch;
    QPushButton* m_attach;
    QPushButton* m_work;
    QPushButton* m_build;
    QPushButton* m_options;
    QPushButton* m_join;
    QLineEdit* m_url;
    QLineEdit* m_token;
    Label* m_error;
    Label* m_heading;
    Label* m_intro;
    Label* m_note;
    Choice m_watchCard;
    Choice m_attachCard;
    Choice m_workCard;
    Choice m_buildCard;
};

} // namespace nucleate
