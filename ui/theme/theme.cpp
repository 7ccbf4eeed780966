#include "ui/theme/theme.hpp"

#include "ui/theme/style.hpp"

#include <QApplication>
#include <QToolTip>
#include <cmath>

using namespace Qt::StringLiterals;

static void initIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace nucleate {
namespace {

QColor mix(const QColor& over, const QColor& ground, double strength)
{
    const auto part = [strength](int a, int b) {
        return static_cast<int>(std::lround(a * strength + b * (1 - strength)));
    };
    return {part(over.red(), ground.red()), part(over.green(), ground.green()),
            part(over.blue(), ground.blue())};
}

double luminance(const QColor& color)
{
    const auto channel = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

} // namespace

Theme& Theme::get()
{
    static auto* theme = new Theme;
    return *theme;
}

Theme::Theme() : QObject(qApp), m_tokens(dark()) {}

Tokens Theme::dark()
{
    return {QColor(0x11151c), QColor(0x1b1f27), QColor(0x2a303c), QColor(0x2e3542),
            QColor(0xe6e9ef), QColor(0x9aa3b2), QColor(0x58a6ff), QColor(0x3fb950),
            QColor(0xd29922), QColor(0xf85149), QColor(0x1f6feb)};
}

Tokens Theme::light()
{
    return {QColor(0xf6f8fa), QColor(0xffffff), QColor(0xeaeef2), QColor(0xd5dae1),
            QColor(0x1f2328), QColor(0x57606a), QColor(0x0969da), QColor(0x1a7f37),
            QColor(0x9a6700), QColor(0xcf222e), QColor(0x0969da)};
}

double Theme::contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

void Theme::install()
{
    initIcons();
    m_systemDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setStyle(new Style);
    setLanguage(m_language);
    apply();
}

void Theme::setReducedMotion(bool on)
{
    if (on == m_reducedMotion)
        return;
    m_reducedMotion = on;
    Q_EMIT changed();
}

void Theme::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    apply();
}

void Theme::apply()
{
    m_dark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_systemDark);
    m_tokens = m_dark ? dark() : light();
    QApplication::setPalette(palette());
    QToolTip::setPalette(palette());
    QToolTip::setFont(QApplication::font());
    Q_EMIT changed();
}

QColor Theme::color(Tone tone) const
{
    switch (tone) {
    case Tone::Text:
        return m_tokens.text;
    case Tone::Muted:
        return m_tokens.muted;
    case Tone::Accent:
        return m_tokens.accent;
    case Tone::Ok:
        return m_tokens.ok;
    case Tone::Warn:
        return m_tokens.warn;
    case Tone::Error:
        return m_tokens.error;
    }
    return m_tokens.text;
}

QColor Theme::soft(Tone tone, double strength) const
{
    return mix(color(tone), m_tokens.surface, strength);
}

QPalette Theme::palette() const
{
    const Tokens& t = m_tokens;
    QPalette p;
    p.setColor(QPalette::Window, t.canvas);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.surface);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Midlight, t.raised);
    p.setColor(QPalette::Light, t.raised);
    p.setColor(QPalette::Dark, t.border);
    p.setColor(QPalette::Shadow, t.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText})
        p.setColor(role, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Highlight, t.selection);
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, mix(t.muted, t.surface, 0.65));
    return p;
}

void Theme::setLanguage(const QString& language)
{
    m_language = language;
    QFont font;
    const bool cjk = language.startsWith(u"ja"_s) || language.startsWith(u"zh"_s);
    if (language.startsWith(u"ja"_s))
        font.setFamilies({u"Noto Sans CJK JP"_s});
    else if (language.startsWith(u"zh"_s))
        font.setFamilies({u"Noto Sans CJK SC"_s});
    else
        font.setFamilies({u"Noto Sans"_s, u"Noto Sans CJK JP"_s});
    font.setPixelSize(cjk ? 14 : static_cast<int>(TextSize::Body));
    QApplication::setFont(font);
}

QFont Theme::font(TextSize size, QFont::Weight weight)
{
    QFont font;
    font.setPixelSize(static_cast<int>(size));
    font.setWeight(weight);
    // A default-made font carries no family of its own, so the widget's stays.
    font.setResolveMask(QFont::SizeResolved | QFont::WeightResolved);
    return font;
}

QFont Theme::mono(int pixels)
{
    QFont font;
    font.setFamilies({u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s, u"monospace"_s});
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(pixels);
    return font;
}

} // namespace nucleate
