#include "app/gui/joinednode.hpp"

#include "chain/base/hex.hpp"
#include "chain/devnet/joined.hpp"
#include "models/wallet/keyfile.hpp"

#include <QTimer>
#include <filesystem>
#include <thread>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kLookMs = 500;

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

FollowedChain rowOf(const devnet::Joined::Chain& chain)
{
    FollowedChain out;
    out.name = text(chain.endpoint.name);
    out.title = text(chain.title);
    out.http = text(chain.endpoint.http);
    out.ws = text(chain.endpoint.ws);
    out.chainId = chain.endpoint.chain_id;
    out.unsafe = chain.unsafe;
    out.safe = chain.safe;
    out.finalized = chain.finalized;
    out.l1Derived = chain.l1_derived;
    out.hasSeat = chain.seat_holder.has_value();
    out.leads = chain.leads;
    out.proposed = chain.proposed;
    out.games = chain.games;
    out.problem = text(chain.problem);
    return out;
}

/// Meets L1, which may take long, on a thread of its own.
class Runner final : public JoinedNode
{
public:
    explicit Runner(const QString& walletFile) : m_walletFile(walletFile)
    {
        m_look.setInterval(kLookMs);
        connect(&m_look, &QTimer::timeout, this, &Runner::look);
    }
    ~Runner() override
    {
        if (m_worker.joinable())
            m_worker.join();
    }

    void start(const JoinRequest& request) override
    {
        if (state().phase != Phase::Idle && state().phase != Phase::Failed)
            return;
        State begun;
        begun.phase = Phase::Starting;
        begun.l1 = request.l1;
        setState(begun);
        inBackground([this, request] {
            QString why;
            auto node = open(request, why);
            QMetaObject::invokeMethod(
                this, [this, why, node = std::make_shared<NodePtr>(std::move(node))] {
                    opened(std::move(*node), why);
                });
        });
    }

    void stop() override
    {
        if (state().phase == Phase::Starting) {
            m_stopWanted = true;
            return;
        }
        if (state().phase != Phase::Following)
            return;
        m_look.stop();
        State ending = state();
        ending.phase = Phase::Stopping;
        setState(ending);
        inBackground([this] {
            m_node.reset();
            QMetaObject::invokeMethod(this, [this] { setState({}); });
        });
    }

private:
    using NodePtr = std::unique_ptr<devnet::Joined>;

    template <class Run>
    void inBackground(Run run)
    {
        if (m_worker.joinable())
            m_worker.join();
        m_worker = std::thread(std::move(run));
    }

    NodePtr open(const JoinRequest& request, QString& why) const
    {
        devnet::JoinOptions options;
        options.l1_url = request.l1.toString(QUrl::FullyEncoded).toStdString();
        options.data_dir = std::filesystem::path(request.folder.toStdU16String());
        options.roles = {request.sequence, request.propose, request.dispute};
        if (request.acts())
            options.key = readKey(request.password, why);
        if (!why.isEmpty())
            return nullptr;
        auto node = devnet::Joined::start(options);
        if (node)
            return std::move(*node);
        why = text(node.error().message);
        return nullptr;
    }

    std::optional<Hash32> readKey(const QString& password, QString& why) const
    {
        using keyfile::OpenError;
        const auto key = keyfile::open(m_walletFile, password);
        if (!key) {
            why = key.error() == OpenError::NoFile
                      ? JoinedNode::tr("The wallet's file cannot be read.")
                  : key.error() == OpenError::WrongPassword
                      ? JoinedNode::tr("The password does not open the wallet.")
                      : JoinedNode::tr("The wallet's file is damaged.");
            return std::nullopt;
        }
        return Hash32::from_view(key->view());
    }

    void opened(NodePtr node, const QString& why)
    {
        State now = state();
        now.phase = node ? Phase::Following : Phase::Failed;
        now.trouble = why;
        m_node = std::move(node);
        setState(now);
        if (!m_node)
            return;
        look();
        m_look.start();
        if (std::exchange(m_stopWanted, false))
            stop();
    }

    void look()
    {
        if (!m_node || state().phase != Phase::Following)
            return;
        const devnet::Joined::Status status = m_node->status();
        State now;
        now.phase = Phase::Following;
        now.l1 = state().l1;
        now.l1Head = status.l1_head;
        now.trouble = text(status.problem);
        for (const devnet::Joined::Chain& chain : status.chains)
            now.chains.append(rowOf(chain));
        for (const auto& [set, reason] : status.refused)
            now.refused.append(u"%1: %2"_s.arg(text(to_hex_data(set)), text(reason)));
        setState(now);
    }

    QString m_walletFile;
    QTimer m_look;
    NodePtr m_node;
    std::thread m_worker;
    bool m_stopWanted = false;
};

} // namespace

std::unique_ptr<JoinedNode> JoinedNode::make(const QString& walletFile)
{
    return std::make_unique<Runner>(walletFile);
}

} // namespace nucleate
