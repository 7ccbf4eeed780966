#pragma once

#include <QPointF>
#include <QString>
#include <cstdint>
#include <vector>

namespace nucleate::swarm {

/// What an agent is, as a shape. Holders of a role in an L2 are stars.
enum class Shape : std::uint8_t
{
    Circle,   ///< trader
    Diamond,  ///< oracle
    Square,   ///< data seller
    Hexagon,  ///< compute buyer
    Triangle, ///< funder
    Pentagon, ///< builder
    Cross,    ///< operator
    Lens,     ///< watcher
    Star,     ///< fills a role
    Count
};

/// What an agent said last, as a ring: form first, colour second.
enum class Ring : std::uint8_t
{
    None,
    Pressed, ///< an arc above
    For,     ///< closed
    Against, ///< broken in two
    Abstain, ///< dotted
    Count
};

/// What an agent does, as a fill.
enum class Fill : std::uint8_t
{
    Working,
    Pressed,
    Forming,
    Settled, ///< works or serves on an L2
    Count
};

inline constexpr std::uint16_t kNoSite = 0xffff;

struct Node
{
    Shape shape = Shape::Circle;
    Ring ring = Ring::None;
    Fill fill = Fill::Working;
    std::uint8_t size = 0;        ///< 0 to 3: bonded stake by powers of ten
    std::uint16_t site = 0;       ///< where it is drawn to
    std::uint16_t work = kNoSite; ///< L2 whose member it is, or none
    float pull = 0;               ///< 0 floats, 1 settled at its site
    bool apart = false;           ///< left a formation, or refuses it
    bool alive = true;
};

/// Something that moved between two agents.
struct Edge
{
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint8_t kind = 0; ///< EdgeKind
    double born = 0;       ///< chain time, seconds
};
enum EdgeKind : std::uint8_t
{
    Payment,
    Message,
    Vote,
    Pledge,
    Bid,
    EdgeKinds
};

/// A chain, or a place where one may come to be.
struct Site
{
    QString name;
    QString caption; ///< stage of a formation, or what its chain does
    bool chain = false;
    bool isL1 = false;
    bool failed = false;
    float progress = 0;  ///< of the formation, 0 to 1
    float stagePart = 0; ///< how far the present stage is, 0 to 1: votes, pledges, deployments
    float pressure = 0;
    std::uint8_t roles = 0;
    std::uint8_t rolesFilled = 0;
    std::uint64_t head = 0;
    std::uint32_t members = 0;
};

/// One state of the swarm. Slots of nodes are stable: an agent keeps its index for good.
struct Scene
{
    std::vector<Node> nodes;
    std::vector<QString> names; ///< by slot
    std::vector<Edge> edges;
    std::vector<Site> sites; ///< site 0 is the L1
    std::uint32_t alive = 0;
    double now = 0; ///< chain time
};

} // namespace nucleate::swarm
