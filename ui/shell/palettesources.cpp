#include "ui/shell/palettesources.hpp"

#include "models/format.hpp"
#include "models/labels.hpp"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

struct Sources
{
    Q_DECLARE_TR_FUNCTIONS(PaletteSources)
};

class ActionSource final : public PaletteSource
{
public:
    explicit ActionSource(const UiContext& context) : m_context(context) {}
    QString prefix() const override { return u">"_s; }
    QString name() const override { return Sources::tr("Actions"); }
    void search(const QString& query, Deliver deliver) override
    {
        QList<PaletteItem> out;
        for (QAction* action : m_context.actions.all()) {
            if (const int score = match(query, action->text()); score > 0)
                out.append({action->text(),
                            {},
                            action->shortcut().toString(QKeySequence::NativeText),
                            {},
                            ActionRegistry::reason(action),
                            action->objectName(),
                            score,
                            [action] { action->trigger(); }});
        }
        deliver(out);
    }

private:
    UiContext m_context;
};

/// Rows of a table, found by name, opened on a page.
template <class Row>
class RowSource final : public PaletteSource
{
public:
    struct View
    {
        QString prefix;
        QString icon;
        PageId page;
        std::function<QString()> name;
        std::function<QString(const Row&)> title;
        std::function<QString(const Row&)> detail;
    };
    RowSource(const UiContext& context, View view) : m_context(context), m_view(std::move(view)) {}
    QString prefix() const override { return m_view.prefix; }
    QString name() const override { return m_view.name(); }
    void search(const QString& query, Deliver deliver) override
    {
        QList<PaletteItem> out;
        for (const Row& row : m_context.world.table<Row>().rows()) {
            const QString title = m_view.title(row);
            const int score = match(query, title);
            if (score <= 0)
                continue;
            const QString id = rowId(row);
            out.append({title, m_view.detail(row), {}, m_view.icon, {}, id, score, [this, id] {
                            m_context.navigator.go(m_view.page, id);
                        }});
        }
        deliver(out);
    }

private:
    UiContext m_context;
    View m_view;
};

class BlockSource final : public PaletteSource
{
public:
    explicit BlockSource(const UiContext& context) : m_context(context) {}
    QString prefix() const override { return u"b"_s; }
    QString name() const override { return Sources::tr("Blocks"); }
    void search(const QString& query, Deliver deliver) override
    {
        bool ok = false;
        const qulonglong number = query.trimmed().toULongLong(&ok);
        QList<PaletteItem> out;
        if (ok)
            for (const protocol::ChainRow& chain :
                 m_context.world.table<protocol::ChainRow>().rows())
                if (number <= chain.head) {
                    const QString target = qs(chain.id) + u'/' + QString::number(number);
                    out.append(
                        {Sources::tr("Block %1").arg(Format::number(number)),
                         qs(chain.name),
                         {},
                         u"block"_s,
                         {},
                         {},
                         100,
                         [this, target] { m_context.navigator.go(PageId::Explorer, target); }});
                }
        deliver(out);
    }

private:
    UiContext m_context;
};

class HashSource final : public PaletteSource
{
public:
    explicit HashSource(const UiContext& context) : m_context(context) {}
    QString prefix() const override { return u"0x"_s; }
    QString name() const override { return Sources::tr("Hashes and addresses"); }
    void search(const QString& query, Deliver deliver) override
    {
        const QString whole = u"0x"_s + query.trimmed();
        QList<PaletteItem> out;
        const bool address = whole.size() == 42;
        if (address || whole.size() == 66)
            out.append({Format::elided(whole, 12, 10),
                        address ? Sources::tr("Address") : Sources::tr("Transaction or block"),
                        {},
                        u"explorer"_s,
                        {},
                        {},
                        100,
                        [this, whole] { m_context.navigator.go(PageId::Explorer, whole); }});
        deliver(out);
    }

private:
    UiContext m_context;
};

} // namespace

int PaletteSource::match(const QString& query, const QString& text)
{
    if (query.isEmpty())
        return 1;
    if (text.startsWith(query, Qt::CaseInsensitive))
        return 100;
    if (text.contains(query, Qt::CaseInsensitive))
        return 80;
    qsizetype at = 0;
    int score = 60;
    for (const QChar c : query) {
        const qsizetype next = text.indexOf(c, at, Qt::CaseInsensitive);
        if (next < 0)
            return 0;
        score -= static_cast<int>(qMin<qsizetype>(next - at, 10));
        at = next + 1;
    }
    return qMax(score, 1);
}

std::vector<std::unique_ptr<PaletteSource>> makePaletteSources(const UiContext& context)
{
    using protocol::AgentRow;
    using protocol::BountyRow;
    using protocol::FormationRow;
    std::vector<std::unique_ptr<PaletteSource>> out;
    out.push_back(std::make_unique<ActionSource>(context));
    out.push_back(std::make_unique<RowSource<AgentRow>>(
        context, RowSource<AgentRow>::View{
                     u"@"_s, u"agents"_s, PageId::Agents, [] { return Sources::tr("Agents"); },
                     [](const AgentRow& row) { return qs(row.name); },
                     [](const AgentRow& row) { return Labels::profile(row.profile); }}));
    out.push_back(std::make_unique<RowSource<FormationRow>>(
        context,
        RowSource<FormationRow>::View{
            u"#"_s, u"formations"_s, PageId::Formations, [] { return Sources::tr("Formations"); },
            [](const FormationRow& row) { return qs(row.name); },
            [](const FormationRow& row) { return Labels::stage(row.stage); }}));
    out.push_back(std::make_unique<RowSource<BountyRow>>(
        context,
        RowSource<BountyRow>::View{
            u"$"_s, u"bounties"_s, PageId::Bounties, [] { return Sources::tr("Bounties"); },
            [](const BountyRow& row) { return Labels::role(row.role); },
            [](const BountyRow& row) {
                return Sources::tr("%1 a %2", "0.01 ETH a block")
                    .arg(Format::ether(row.reward), Labels::unit(row.reward_unit));
            }}));
    out.push_back(std::make_unique<HashSource>(context));
    out.push_back(std::make_unique<BlockSource>(context));
    return out;
}

} // namespace nucleate
