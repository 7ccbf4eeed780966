#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

namespace nucleate {

/// What a colour says. Always beside a shape or a word, never alone.
enum class Tone
{
    Text,
    Muted,
    Accent,
    Ok,
    Warn,
    Error
};

enum class TextSize
{
    Small = 11,
    Body = 13,
    Title = 15,
    Value = 20,
    Display = 28
};

/// The semantic colours of one scheme; contrast of every text on every ground is at least 4.5
/// (large text on raised: 4.2).
struct Tokens
{
    QColor canvas;
    QColor surface;
    QColor raised;
    QColor border;
    QColor text;
    QColor muted;
    QColor accent;
    QColor ok;
    QColor warn;
    QColor error;
    QColor selection; ///< white text stands on it
};

/// The look of the program: scheme, palette, fonts. Widgets follow `QEvent::PaletteChange`.
class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Scheme
    {
        System,
        Dark,
        Light
    };
    Q_ENUM(Scheme)

    /// The program's theme; made on first use, after QApplication.
    static Theme& get();

    /// Sets style, palette and fonts of the application.
    void install();
    void setScheme(Scheme scheme);
    Scheme scheme() const { return m_scheme; }
    bool isDark() const { return m_dark; }
    const Tokens& tokens() const { return m_tokens; }
    QColor color(Tone tone) const;
    /// The tone's colour, thinned over a ground: chips and selected rows.
    QColor soft(Tone tone, double strength = 0.14) const;

    /// Family by language, because CJK glyph shapes differ ("ja", "zh_CN", anything else Latin).
    void setLanguage(const QString& language);
    /// A font that only fixes size and weight; the family is inherited.
    static QFont font(TextSize size, QFont::Weight weight = QFont::Normal);
    static QFont mono(int pixels = 13);

    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool on);
    /// Milliseconds a movement takes: 0 with reduced motion.
    int motionMs() const { return m_reducedMotion ? 0 : 160; }

    static Tokens dark();
    static Tokens light();
    /// WCAG contrast ratio of two opaque colours.
    static double contrast(const QColor& a, const QColor& b);

Q_SIGNALS:
    void changed();

private:
    Theme();
    void apply();
    QPalette palette() const;

    Scheme m_scheme = Scheme::Dark;
    bool m_systemDark = true;
    bool m_dark = true;
    bool m_reducedMotion = false;
    Tokens m_tokens;
    QString m_language;
};

} // namespace nucleate
