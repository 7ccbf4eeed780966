#include "ui/pages/devnet/forkdialog.hpp"

#include "models/format.hpp"

#include <QPointer>
#include <QRegularExpressionValidator>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kMostUrl = 2048;
constexpr int kWidth = 560;

bool isEndpoint(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == u"http"_s || url.scheme() == u"https"_s);
}

} // namespace

ForkDialog::ForkDialog(const UiContext& context, QWidget* parent)
    : Dialog(parent), m_context(context), m_loss(new Label(this)), m_url(new QLineEdit(this)),
      m_block(new QLineEdit(this)), m_progress(new QProgressBar(this)),
      m_note(new Label(this, TextSize::Small, Tone::Muted))
{
    setObjectName(u"fork"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    m_loss->setWordWrap(true);
    m_note->setWordWrap(true);
    m_url->setObjectName(u"url"_s);
    m_url->setMaxLength(kMostUrl);
    m_block->setObjectName(u"block"_s);
    m_block->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,15}"_s), m_block));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    QSizePolicy stays = m_progress->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(stays);
    m_progress->hide();
    for (QWidget* widget : {static_cast<QWidget*>(m_loss), static_cast<QWidget*>(m_url),
                            static_cast<QWidget*>(m_block), static_cast<QWidget*>(m_note),
                            static_cast<QWidget*>(m_progress)})
        body()->addWidget(widget);
    setWords([this] { retranslate(); });
    setWork([this](const Done& done) { fork(done); });
    m_url->setFocus();
}

void ForkDialog::fork(const Done& done)
{
    const QString url = m_url->text().trimmed();
    if (!isEndpoint(url))
        return done(tr("Enter the address of a JSON-RPC endpoint, such as https://node.example."));
    std::optional<quint64> block;
    if (!m_block->text().isEmpty())
        block = m_block->text().toULongLong();
    m_progress->show();
    for (QLineEdit* field : {m_url, m_block})
        field->setEnabled(false);
    m_context.devnet.fork(url, block,
                          [alive = QPointer<ForkDialog>(this), done](const QString& error) {
                              if (alive) {
                                  alive->m_progress->hide();
                                  for (QLineEdit* field : {alive->m_url, alive->m_block})
                                      field->setEnabled(true);
                              }
                              done(error);
                          });
}

void ForkDialog::retranslate()
{
    const auto* l1 = m_context.world.l1();
    setTitle(tr("Fork another chain"));
    acceptButton()->setText(tr("Fork", "button: another chain"));
    m_loss->setText(tr("%n blocks of this chain, its snapshots and accounts are lost.", nullptr,
                       static_cast<int>(l1 ? l1->head : 0)));
    m_url->setPlaceholderText(tr("Endpoint, https://…"));
    m_url->setAccessibleName(tr("Address of the endpoint"));
    m_block->setPlaceholderText(tr("Block; empty for the newest"));
    m_block->setAccessibleName(tr("Block to fork at"));
    m_note->setText(tr("State is fetched from the endpoint when it is needed, checked against the "
                       "block's state root where proofs are served, and kept."));
    m_progress->setAccessibleName(tr("Asking the endpoint"));
    setError({});
}

} // namespace nucleate
