#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/// Faults that can be put into a devnet, and the detectors that have to notice them. A detector
/// looks from outside: at blocks, heads, pools and contracts of L1 and L2, never at what was
/// injected. All of them work always, whether or not somebody injects anything.
namespace nucleate::protocol {

struct FaultDetector
{
    std::string_view name;
    std::string_view event; ///< the kind of event it speaks with
    std::string_view text;
};

inline constexpr auto kFaultDetectors = std::to_array<FaultDetector>({
    {"silent-leader", "leader.silent",
     "The sequencer set on L1 heard nothing from its leader for the time after which anybody may "
     "take over."},
    {"stalled-head", "chain.stalled", "The newest L2 block is four L1 blocks behind L1's time."},
    {"withheld-batches", "batch.withheld",
     "The oldest L2 block that is not on L1 is older than two intervals between batches and three "
     "L1 blocks."},
    {"late-batches", "batch.late",
     "A batch came to L1 later after the origin of its oldest block than two intervals between "
     "batches and three L1 blocks."},
    {"unreadable-batch", "batch.unreadable",
     "What the batcher posted to L1 does not parse, does not decompress or holds no batch."},
    {"ignored-sender", "transaction.ignored",
     "Eight L2 blocks in a row had room for a transaction that was next in line and paid enough."},
    {"challenger", "output.wrong",
     "A proposal claims another state than the one derived from L1, and an operator disputes it."},
    {"derivation-reset", "l1.reorganised",
     "L1 has other blocks than before at the same heights: the L2s are derived again from there."},
    {"double-signature", "operator.equivocated",
     "The nodes were asked for signed blocks, again and again, and handed on two of one height "
     "under one key."},
    {"refused-data", "data.refused", "The DA layer did not take the last batch."},
    {"missing-data", "data.missing",
     "The DA layer does not give the data that a batch transaction on L1 names."},
});

/// Within what time a fault has to be noticed after it did its first harm: a sum.
struct FaultBound
{
    std::uint64_t l1_blocks = 0;
    std::uint64_t l2_blocks = 0;
    std::uint64_t intervals = 0; ///< between two batches
    std::uint64_t silences = 0;  ///< after which a leader may be replaced
    bool own_blocks = false;     ///< and the L1 blocks that the fault was asked for with
};

struct FaultKind
{
    std::string_view kind;
    std::string_view chain;    ///< "l2" or "l1"
    std::string_view wants;    ///< parameter: "", "address" or "blocks"
    std::string_view detector; ///< by name
    FaultBound bound;
    std::string_view text;     ///< what is broken
    std::string_view recovery; ///< how the chain goes on when nobody heals it
};

inline constexpr auto kFaultKinds = std::to_array<FaultKind>({
    {"kill-sequencer",
     "l2",
     "",
     "silent-leader",
     {.l1_blocks = 3, .silences = 1},
     "The node of the leading operator is gone: no blocks, no batches.",
     "Another operator takes over, posts what the dead one had built and goes on."},
    {"hang-sequencer",
     "l2",
     "",
     "stalled-head",
     {.l1_blocks = 6},
     "The sequencer of the leading operator takes transactions and builds no block; its batcher "
     "works.",
     "Once L1 hears no batch of it either, another operator takes over."},
    {"withhold-batches",
     "l2",
     "",
     "withheld-batches",
     {.l1_blocks = 4, .intervals = 2},
     "The batcher of the leading operator posts signs of life in place of batches; the sequencer "
     "works.",
     "The next leader posts the blocks."},
    {"delay-batches",
     "l2",
     "blocks",
     "late-batches",
     {.l1_blocks = 4, .intervals = 2, .own_blocks = true},
     "The batcher of the leading operator holds every batch back for a number of L1 blocks, and "
     "posts signs of life.",
     "The batches come, or those of the next leader."},
    {"corrupt-batch",
     "l2",
     "",
     "unreadable-batch",
     {.l1_blocks = 3},
     "Bytes of the next batch are flipped on its way to L1.",
     "Derivation skips it; the batcher sees that its blocks are not safe and posts them again."},
    {"censor-address",
     "l2",
     "address",
     "ignored-sender",
     {.l1_blocks = 3, .l2_blocks = 8},
     "The sequencer of the leading operator leaves out all transactions of an address.",
     "The next leader takes them; a deposit through L1 cannot be left out."},
    {"propose-wrong-root",
     "l2",
     "",
     "challenger",
     {.l1_blocks = 4},
     "Somebody proposes a wrong state of the chain to L1, with the bond it takes.",
     "An operator's challenger disputes it; the bond is lost."},
    {"reorg-l1",
     "l1",
     "blocks",
     "derivation-reset",
     {.l1_blocks = 2},
     "L1 takes back its last blocks; others come in their place, every transaction one block "
     "later.",
     "Every L2 is derived again from the last block that stayed."},
    {"equivocate",
     "l2",
     "",
     "double-signature",
     {.l1_blocks = 3},
     "The node of the leading operator signs another block of a height that it has signed, and "
     "hands it to whoever asks for that height again.",
     "Both signatures are brought to L1: the operator loses its bond and its turn, another leads."},
    {"da-outage",
     "l2",
     "",
     "refused-data",
     {.l1_blocks = 4, .intervals = 2},
     "The DA server of this devnet neither gives nor takes data; only for chains whose batches lie "
     "on it.",
     "It does not: blocks are built and stay unsafe until the server is back."},
});

} // namespace nucleate::protocol
