#pragma once

#include "chain/protocol/component_row.hpp"
#include "chain/protocol/output_row.hpp"
#include "chain/protocol/risk_row.hpp"
#include "chain/protocol/row_field.hpp"

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace nucleate::protocol {

/// The node itself; one row, id "node".
struct NodeRow
{
    std::string id = "node";
    std::string version;
    std::string scenario;
    std::uint64_t seed = 0;
    std::string clock; ///< "real" or "virtual"
    double speed = 1;
    bool paused = false;
    bool hosting = true;          ///< this machine runs the nodes of roles
    std::uint64_t chain_time = 0; ///< of the L1 head
    std::vector<std::string> capabilities;
    std::string phase; ///< "starting", "running", "stopping", "failed"
    std::string notice;

    static constexpr auto fields()
    {
        using R = NodeRow;
        return std::tuple{field("id", &R::id),
                          field("version", &R::version),
                          field("scenario", &R::scenario),
                          field("seed", &R::seed),
                          field("clock", &R::clock),
                          field("speed", &R::speed),
                          field("paused", &R::paused),
                          field("hosting", &R::hosting),
                          field("chainTime", &R::chain_time),
                          field("capabilities", &R::capabilities),
                          field("phase", &R::phase),
                          field("notice", &R::notice)};
    }
};

/// A running chain: the L1 and every L2.
struct ChainRow
{
    std::string id;   ///< "l1", "l2-1", …
    std::string kind; ///< "l1" or "l2"
    std::string name;
    std::uint64_t chain_id = 0;
    std::string http;
    std::string ws;
    std::string rollup;     ///< rollup node endpoint; L2 only
    std::string formation;  ///< of an L2 that agents formed
    bool standing = false;  ///< of an L2: it stood beside from the start, run by its founder
    std::string proof;      ///< of an L2: "optimistic"; "validity", which is modelled
    std::string portal;     ///< OptimismPortalProxy of an L2, on L1
    std::string games;      ///< its DisputeGameFactoryProxy
    std::uint64_t head = 0; ///< unsafe head on an L2
    std::uint64_t safe = 0;
    std::uint64_t finalized = 0;
    std::string head_hash;
    std::uint64_t head_time = 0;
    double block_time = 0;
    std::string base_fee; ///< wei
    std::uint64_t gas_used = 0;
    std::uint64_t gas_limit = 0;
    std::uint64_t pending = 0;
    double tps = 0;
    double inclusion_p50 = 0; ///< seconds, over the last minutes
    double inclusion_p95 = 0;
    double pressure = 0;         ///< 0 calm … 1 and over: congested
    std::string pressure_driver; ///< "fee", "latency", "compute", "throughput"
    bool verified = false; ///< a replica derived the safe head from L1 and found the same roots
    std::uint64_t verified_head = 0;
    /// The ladder of an L2's blocks goes on from head, safe and finalized: proposed to L1 by a
    /// right proposal; and settled, which withdrawals may rest on. L2 block numbers; 0 for none.
    std::uint64_t proposed = 0;
    std::uint64_t settled = 0;
    std::uint64_t proof_maturity = 0; ///< seconds that a proven withdrawal waits at least
    std::vector<OutputRow> outputs;   ///< the newest proposals of an L2, newest first
    std::vector<RiskRow> risks;       ///< of an L2: the five questions, in the order of risks.hpp
    std::vector<ComponentRow> stack;  ///< of an L2
    bool complete = false;            ///< every component of the stack is up

    static constexpr auto fields()
    {
        using R = ChainRow;
        return std::tuple{field("id", &R::id),
                          field("kind", &R::kind),
                          field("name", &R::name),
                          field("chainId", &R::chain_id),
                          field("http", &R::http),
                          field("ws", &R::ws),
                          field("rollup", &R::rollup),
                          field("formation", &R::formation),
                          field("standing", &R::standing),
                          field("proof", &R::proof),
                          field("portal", &R::portal),
                          field("games", &R::games),
                          field("head", &R::head),
                          field("safe", &R::safe),
                          field("finalized", &R::finalized),
                          field("headHash", &R::head_hash),
                          field("headTime", &R::head_time),
                          field("blockTime", &R::block_time),
                          field("baseFee", &R::base_fee),
                          field("gasUsed", &R::gas_used),
                          field("gasLimit", &R::gas_limit),
                          field("pending", &R::pending),
                          field("tps", &R::tps),
                          field("inclusionP50", &R::inclusion_p50),
                          field("inclusionP95", &R::inclusion_p95),
                          field("pressure", &R::pressure),
                          field("pressureDriver", &R::pressure_driver),
                          field("verified", &R::verified),
                          field("verifiedHead", &R::verified_head),
                          field("proposed", &R::proposed),
                          field("settled", &R::settled),
                          field("proofMaturity", &R::proof_maturity),
                          field("outputs", &R::outputs),
                          field("risks", &R::risks),
                          field("stack", &R::stack),
                          field("complete", &R::complete)};
    }
};

/// A recent block, for strips and charts; details come by eth_getBlockByNumber.
struct BlockRow
{
    std::string id; ///< "<chain>/<number>"
    std::string chain;
    std::uint64_t number = 0;
    std::string hash;
    std::uint64_t timestamp = 0;
    std::uint64_t gas_used = 0;
    std::uint64_t gas_limit = 0;
    std::uint64_t transactions = 0;
    std::string base_fee;
    std::uint64_t l1_origin = 0; ///< L2 only

    static constexpr auto fields()
    {
        using R = BlockRow;
        return std::tuple{field("id", &R::id),
                          field("chain", &R::chain),
                          field("number", &R::number),
                          field("hash", &R::hash),
                          field("timestamp", &R::timestamp),
                          field("gasUsed", &R::gas_used),
                          field("gasLimit", &R::gas_limit),
                          field("transactions", &R::transactions),
                          field("baseFee", &R::base_fee),
                          field("l1Origin", &R::l1_origin)};
    }
};

} // namespace nucleate::protocol
