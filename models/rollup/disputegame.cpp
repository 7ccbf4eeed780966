#include "models/rollup/disputegame.hpp"

#include "models/rollup/abiwords.hpp"
#include "models/rollup/bridgecalls.hpp"

#include <bit>
#include <limits>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

/// Words of claimData: parent, countered by, claimant, bond, claim, position, clock.
enum Word
{
    Parent,
    CounteredBy,
    Claimant,
    Bond,
    Claim,
    Position,
    Clock,
    Words
};

constexpr quint64 kNoParent = std::numeric_limits<std::uint32_t>::max();
constexpr unsigned kDeepest = 125; ///< MAX_POSITION_BITLEN - 1 of the contracts

} // namespace

unsigned DisputeClaim::depth() const
{
    const auto high = static_cast<quint64>(position >> 64U);
    const auto low = static_cast<quint64>(position);
    return high != 0  ? 127U - static_cast<unsigned>(std::countl_zero(high))
           : low != 0 ? 63U - static_cast<unsigned>(std::countl_zero(low))
                      : 0U;
}

Wei::Value DisputeClaim::indexAtDepth() const
{
    return position - (Wei::Value{1} << depth());
}

bool DisputeGameState::attacks(std::size_t claim) const
{
    const int parent = claims[claim].parent;
    return parent >= 0 &&
           claims[claim].position >> 1U == claims[static_cast<std::size_t>(parent)].position;
}

bool DisputeGameState::isAnswered(std::size_t claim) const
{
    return std::any_of(claims.begin(), claims.end(), [claim](const DisputeClaim& answer) {
        return answer.parent == static_cast<int>(claim);
    });
}

quint64 DisputeGameState::leftToAnswer(std::size_t claim, quint64 now) const
{
    const DisputeClaim& asked = claims[claim];
    quint64 used = now - qMin(now, asked.madeAt);
    if (asked.parent >= 0)
        used += claims[static_cast<std::size_t>(asked.parent)].clockUsed;
    return maxClock - qMin(maxClock, used);
}

quint64 DisputeGameState::blockOf(std::size_t claim) const
{
    const DisputeClaim& it = claims[claim];
    const unsigned depth = qMin(it.depth(), splitDepth);
    const Wei::Value leaf = ((it.indexAtDepth() + 1) << (splitDepth - depth)) - 1;
    const Wei::Value range = block - qMin(block, startBlock);
    return leaf + 1 >= range ? block : startBlock + static_cast<quint64>(leaf) + 1;
}

DisputeGameReader::DisputeGameReader(RpcClient& l1, const World& world, QObject* parent)
    : QObject(parent), m_reader(l1, world, this)
{}

void DisputeGameReader::follow(const QString& game)
{
    if (game == m_address)
        return;
    m_address = game;
    ++m_generation;
    m_open = 0;
    m_whole = false;
    m_next = {};
    m_next.address = game;
    Q_EMIT changed();
    refresh();
}

void DisputeGameReader::refresh()
{
    if (m_address.isEmpty() || m_open > 0)
        return;
    m_failed = false;
    if (m_next.maxClock == 0)
        readRules();
    askAll(bridgecalls::ask(u"status()"_s), [](DisputeGameState& game, const QString& data) {
        game.status =
            static_cast<DisputeGameState::Status>(qMin<quint64>(AbiWords(data).number(0), 2));
    });
    askAll(bridgecalls::ask(u"resolvedAt()"_s), [](DisputeGameState& game, const QString& data) {
        game.resolvedAt = AbiWords(data).number(0);
    });
    askAll(bridgecalls::ask(u"claimDataLen()"_s), [this](DisputeGameState&, const QString& data) {
        readClaims(qMin(AbiWords(data).number(0), kMostClaims));
    });
}

void DisputeGameReader::readRules()
{
    const auto number = [this](const QString& signature, auto put) {
        askAll(bridgecalls::ask(signature), [put](DisputeGameState& game, const QString& data) {
            put(game, AbiWords(data).number(0));
        });
    };
    using State = DisputeGameState;
    number(u"createdAt()"_s, [](State& game, quint64 value) { game.createdAt = value; });
    number(u"maxClockDuration()"_s, [](State& game, quint64 value) { game.maxClock = value; });
    number(u"l2BlockNumber()"_s, [](State& game, quint64 value) { game.block = value; });
    number(u"startingBlockNumber()"_s, [](State& game, quint64 value) { game.startBlock = value; });
    const auto depth = [](quint64 value) {
        return static_cast<unsigned>(qMin<quint64>(value, kDeepest));
    };
    number(u"maxGameDepth()"_s,
           [depth](State& game, quint64 value) { game.maxDepth = depth(value); });
    number(u"splitDepth()"_s,
           [depth](State& game, quint64 value) { game.splitDepth = depth(value); });
}

void DisputeGameReader::askAll(const QString& call, Take take)
{
    ++m_open;
    m_reader.ask(m_address, call, this,
                 [this, generation = m_generation, take = std::move(take)](const QString& data) {
                     if (generation != m_generation)
                         return;
                     m_failed = m_failed || data.size() <= 2;
                     if (data.size() > 2)
                         take(m_next, data);
                     if (--m_open == 0)
                         finishRound();
                 });
}

void DisputeGameReader::readClaims(quint64 count)
{
    // Fewer claims than before: L1 took blocks back, and with them moves of the game.
    if (count < m_next.claims.size())
        m_next.claims.clear();
    m_next.claims.resize(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < m_next.claims.size(); ++i) {
        const DisputeClaim& known = m_next.claims[i];
        if (known.resolved && !known.claimant.isEmpty())
            continue;
        const QString index = u"0x"_s + QString::number(i, 16);
        askAll(bridgecalls::ask(u"claimData(uint256)"_s, {index}),
               [this, i](DisputeGameState&, const QString& data) { takeClaim(i, data); });
        askAll(bridgecalls::ask(u"resolvedSubgames(uint256)"_s, {index}),
               [i](DisputeGameState& game, const QString& data) {
                   if (i < game.claims.size())
                       game.claims[i].resolved = AbiWords(data).flag(0);
               });
    }
}

void DisputeGameReader::takeClaim(std::size_t index, const QString& data)
{
    const AbiWords words(data);
    if (index >= m_next.claims.size() || words.size() < Words)
        return;
    DisputeClaim& claim = m_next.claims[index];
    const quint64 parent = words.number(Parent);
    claim.parent = parent == kNoParent || parent >= index ? -1 : static_cast<int>(parent);
    claim.counteredBy = words.wei(CounteredBy) == Wei() ? QString() : words.address(CounteredBy);
    claim.claimant = words.address(Claimant);
    claim.bond = words.wei(Bond);
    claim.value = words.hash(Claim);
    claim.position = qMax(words.wei(Position).value(), Wei::Value{1});
    claim.clockUsed = words.upper(Clock);
    claim.madeAt = words.number(Clock);
}

void DisputeGameReader::finishRound()
{
    if (m_failed)
        return;
    const bool news = !m_whole || m_shown.status != m_next.status ||
                      m_shown.resolvedAt != m_next.resolvedAt || m_shown.claims != m_next.claims;
    m_shown = m_next;
    m_whole = true;
    if (news)
        Q_EMIT changed();
}

} // namespace nucleate
