#include "ui/theme/icons.hpp"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace nucleate::icons {
namespace {

QByteArray source(const QString& name)
{
    static QHash<QString, QByteArray> cache;
    auto it = cache.constFind(name);
    if (it == cache.constEnd()) {
        QFile file(u":/icons/"_s + name + u".svg"_s);
        it = cache.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return *it;
}

class Engine final : public QIconEngine
{
public:
    Engine(QString name, Tone tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = qMin(rect.width(), rect.height());
        const QPixmap image =
            icons::pixmap(m_name, colour(mode), size, painter->device()->devicePixelRatioF());
        painter->drawPixmap(QRect(rect.x() + (rect.width() - size) / 2,
                                  rect.y() + (rect.height() - size) / 2, size, size),
                            image);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return icons::pixmap(m_name, colour(mode), qMin(size.width(), size.height()));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return icons::pixmap(m_name, colour(mode),
                             static_cast<int>(qMin(size.width(), size.height()) / scale), scale);
    }
    QIconEngine* clone() const override { return new Engine(*this); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return QPalette().color(QPalette::Disabled, QPalette::Text);
        if (mode == QIcon::Selected)
            return Qt::white;
        return Theme::get().color(m_tone);
    }

    QString m_name;
    Tone m_tone;
};

} // namespace

QPixmap pixmap(const QString& name, const QColor& color, int size, double ratio)
{
    const QString key = u"nucleate/%1/%2/%3/%4"_s.arg(name, color.name()).arg(size).arg(ratio);
    QPixmap out;
    if (QPixmapCache::find(key, &out))
        return out;
    QByteArray svg = source(name);
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    out = QPixmap(QSize(size, size) * ratio);
    out.setDevicePixelRatio(ratio);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, out);
    return out;
}

QIcon icon(const QString& name, Tone tone)
{
    return QIcon(new Engine(name, tone));
}

QIcon appIcon()
{
    return QIcon(u":/icons/nucleate.svg"_s);
}

} // namespace nucleate::icons
