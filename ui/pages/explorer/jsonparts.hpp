#pragma once

#include "models/format.hpp"
#include "models/wei.hpp"

#include <QJsonArray>
#include <QJsonObject>
#include <QScrollArea>
#include <QVBoxLayout>

/// Small readings of JSON-RPC values that the explorer's views share.
namespace nucleate::json {

inline quint64 quantity(const QJsonValue& value)
{
    return value.toString().toULongLong(nullptr, 16);
}

inline QString hexOf(quint64 number)
{
    return QStringLiteral("0x") + QString::number(number, 16);
}

inline QString ether(const QJsonValue& value, int decimals = 6)
{
    const auto wei = Wei::parse(value.toString());
    return wei ? Format::ether(wei->decimal().toStdString(), decimals) : QStringLiteral("–");
}

inline QString gwei(const QJsonValue& value)
{
    const auto wei = Wei::parse(value.toString());
    return wei ? Format::gwei(wei->decimal().toStdString()) : QStringLiteral("–");
}

/// `content` with the margins of a card's body, scrolling when there is more of it.
inline QScrollArea* scrolling(QWidget* content)
{
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(content);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    // The card's own ground shows through.
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

} // namespace nucleate::json
