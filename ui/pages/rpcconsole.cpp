#include "ui/pages/rpcconsole.hpp"

#include "ui/theme/theme.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kLines = 2000;
constexpr qsizetype kMostAnswer = 20'000;

QString shown(const QJsonValue& value)
{
    const QJsonDocument document = value.isObject()  ? QJsonDocument(value.toObject())
                                   : value.isArray() ? QJsonDocument(value.toArray())
                                                     : QJsonDocument();
    if (!document.isNull())
        return QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

} // namespace

RpcConsole::RpcConsole(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_output(new QPlainTextEdit(this)),
      m_field(new QLineEdit(this))
{
    m_output->setReadOnly(true);
    m_output->setMaximumBlockCount(kLines);
    m_output->setFont(Theme::mono(12));
    m_output->setFrameShape(QFrame::NoFrame);
    m_output->setTabChangesFocus(true);
    m_output->setMinimumHeight(80);
    m_field->setFont(Theme::mono(12));
    m_field->setObjectName(u"rpcField"_s);
    m_field->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_output, 1);
    column->addWidget(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, &RpcConsole::run);
}

void RpcConsole::run()
{
    const QString line = m_field->text().trimmed();
    if (line.isEmpty())
        return;
    m_history.removeAll(line);
    m_history.append(line);
    m_at = m_history.size();
    m_field->clear();
    const QString method = line.section(u' ', 0, 0);
    const QString rest = line.section(u' ', 1).trimmed();
    m_output->appendPlainText(u"› "_s + line);
    QJsonArray params;
    if (!rest.isEmpty()) {
        QJsonParseError error{};
        const QJsonDocument document = QJsonDocument::fromJson(rest.toUtf8(), &error);
        if (!document.isArray()) {
            m_output->appendPlainText(
                tr("The parameters are no JSON list: %1").arg(error.errorString()));
            return;
        }
        params = document.array();
    }
    m_context.client.rpc().call(method, params, this, [this](const RpcAnswer& answer) {
        if (answer.failed)
            m_output->appendPlainText(
                tr("error %1: %2").arg(answer.error.code).arg(answer.error.message));
        else
            m_output->appendPlainText(shown(answer.result).left(kMostAnswer));
    });
}

bool RpcConsole::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return false;
    m_at = qBound<qsizetype>(0, m_at + (key == Qt::Key_Up ? -1 : 1), m_history.size());
    m_field->setText(m_at < m_history.size() ? m_history.at(m_at) : QString());
    return true;
}

void RpcConsole::retranslate()
{
    m_field->setPlaceholderText(u"eth_blockNumber"_s);
    m_field->setAccessibleName(tr("Method and parameters"));
    m_output->setAccessibleName(tr("Answers"));
    m_output->setPlaceholderText(
        tr("Type a method and its parameters as a JSON list, for example\n%1\nThe arrow keys bring "
           "back what you typed before.")
            .arg(u"eth_getBlockByNumber [\"latest\", false]"_s));
}

} // namespace nucleate
