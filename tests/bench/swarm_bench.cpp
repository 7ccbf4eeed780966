// Frame times of the swarm view at 1,000 and 10,000 agents: what the workers need for a step of
// the layout and for a frame, what the UI thread needs to blit one, and the UI thread's share of a
// core while the swarm moves.
#include "models/controlclient.hpp"
#include "models/nodestatus.hpp"
#include "tests/models/fixtures.hpp"
#include "ui/swarm/swarmview.hpp"
#include "ui/theme/theme.hpp"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace nucleate;

namespace {

constexpr int kRunMs = 5000;

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

Batch worldOf(int count)
{
    Batch batch;
    batch.snapshot = true;
    protocol::FormationRow formation = fixtures::formation();
    formation.stage = "live";
    formation.chain = "l2-1";
    const auto put = [&batch](const auto& row) {
        using Row = std::decay_t<decltype(row)>;
        batch.of<Row>().push_back({rowId(row), row});
    };
    put(fixtures::node());
    put(fixtures::l1());
    put(fixtures::l2());
    put(formation);
    for (const protocol::AgentRow& row : fixtures::agents(count))
        put(row);
    // Two edges an agent, to neighbours by number, as in a swarm whose members know each other.
    for (int i = 0; i < count * 2; ++i) {
        const int from = i % count;
        const int to = (from + 1 + i * 5 % 11) % count;
        put(protocol::EdgeRow{std::to_string(i), "agent-" + std::to_string(from + 1),
                              "agent-" + std::to_string(to + 1), i % 3 == 0 ? "payment" : "message",
                              fixtures::kNow - static_cast<std::uint64_t>(i % 55), 0.01});
    }
    return batch;
}

struct Figures
{
    std::vector<double> layout;
    std::vector<double> raster;
    std::vector<double> gaps;
    double uiShare = 0;
    double blit = 0;
};

Figures measure(int count)
{
    World world;
    ControlClient client(world);
    NodeStatus status(client, world);
    swarm::SwarmView view(world, status);
    view.resize(1280, 800);
    view.show();
    world.apply(worldOf(count));
    Figures out;
    QElapsedTimer sinceFrame;
    sinceFrame.start();
    // A camera that never rests keeps frames coming after the layout came to rest.
    QTimer shake;
    bool in = false;
    QObject::connect(&shake, &QTimer::timeout, &view, [&] {
        in = !in;
        in ? view.zoomIn() : view.zoomOut();
    });
    QTimer sample;
    QObject::connect(&sample, &QTimer::timeout, &view, [&] {
        const swarm::Costs costs = view.costs();
        if (costs.layout > 0)
            out.layout.push_back(costs.layout);
        if (costs.raster > 0)
            out.raster.push_back(costs.raster);
    });
    QObject::connect(&view, &swarm::SwarmView::painted, &view, [&] {
        out.gaps.push_back(static_cast<double>(sinceFrame.nsecsElapsed()) / 1e6);
        sinceFrame.restart();
    });
    sample.start(20);
    shake.setTimerType(Qt::PreciseTimer);
    QTimer::singleShot(kRunMs * 3 / 5, &shake, [&shake] { shake.start(16); });
    const double before = threadMs();
    QTimer::singleShot(kRunMs, qApp, &QCoreApplication::quit);
    QApplication::exec();
    out.uiShare = (threadMs() - before) / kRunMs;
    const QImage frame(1280, 800, QImage::Format_RGB32);
    QImage screen(1280, 800, QImage::Format_RGB32);
    QElapsedTimer timer;
    timer.start();
    constexpr int kBlits = 200;
    for (int i = 0; i < kBlits; ++i) {
        QPainter painter(&screen);
        painter.drawImage(0, 0, frame);
    }
    out.blit = static_cast<double>(timer.nsecsElapsed()) / 1e6 / kBlits;
    return out;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    Theme::get().install();
    std::printf("agents   layout p50/p95   raster p50/p95   blit   frames/s  gap p95   UI share\n");
    for (const int count : {1000, 10'000}) {
        const Figures f = measure(count);
        std::printf(
            "%6d   %5.2f / %5.2f ms  %5.2f / %5.2f ms  %4.2f ms  %5.1f   %6.1f ms   %4.1f %%\n",
            count, percentile(f.layout, 0.5), percentile(f.layout, 0.95), percentile(f.raster, 0.5),
            percentile(f.raster, 0.95), f.blit, static_cast<double>(f.gaps.size()) * 1000 / kRunMs,
            percentile(f.gaps, 0.95), f.uiShare * 100);
        std::fflush(stdout);
    }
    return 0;
}
