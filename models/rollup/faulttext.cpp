#include "models/rollup/faulttext.hpp"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace nucleate {

QList<FaultKindText> FaultText::kinds()
{
    using Wants = FaultKindText::Wants;
    return {
        {u"kill-sequencer"_s, false, false, Wants::Nothing, tr("Kill the sequencer"),
         tr("The leading operator's node is gone: no blocks, no batches."),
         tr("Another operator takes over, posts what the dead one built, and goes on.")},
        {u"hang-sequencer"_s, false, false, Wants::Nothing, tr("Hang the sequencer"),
         tr("The leading operator takes transactions and builds no block."),
         tr("Once L1 hears no batch of it either, another operator takes over.")},
        {u"withhold-batches"_s, false, false, Wants::Nothing, tr("Withhold batches"),
         tr("The leading operator builds blocks and posts none of them to L1."),
         tr("The next leader posts the blocks.")},
        {u"delay-batches"_s, false, false, Wants::Blocks, tr("Delay batches"),
         tr("Every batch is held back for a number of L1 blocks."),
         tr("The batches come, or those of the next leader.")},
        {u"corrupt-batch"_s, false, false, Wants::Nothing, tr("Corrupt a batch"),
         tr("Bytes of the next batch are flipped on its way to L1."),
         tr("Derivation skips it; the batcher posts its blocks again.")},
        {u"censor-address"_s, false, false, Wants::Sender, tr("Censor an address"),
         tr("The leading operator leaves out all transactions of an address."),
         tr("The next leader takes them; a deposit through L1 cannot be left out.")},
        {u"propose-wrong-root"_s, false, false, Wants::Nothing, tr("Propose a wrong state"),
         tr("A wrong state of the chain is proposed to L1, with the bond it takes."),
         tr("An operator disputes it; the bond is lost.")},
        {u"reorg-l1"_s, true, false, Wants::Blocks, tr("Reorganise L1"),
         tr("L1 takes its last blocks back; others come in their place."),
         tr("Every L2 is derived again from the last block that stayed.")},
        {u"equivocate"_s, false, false, Wants::Nothing, tr("Sign a height twice"),
         tr("The leading operator signs another block of a height that it has signed, and hands it "
            "to whoever asks for that height again."),
         tr("Both signatures are brought to L1: it loses its bond and its turn, another leads.")},
        {u"da-outage"_s, false, true, Wants::Nothing, tr("Stop the DA server"),
         tr("The DA server of the devnet neither gives nor takes data."),
         tr("The chain does not recover: its blocks stay unsafe until the server is back.")},
    };
}

QString FaultText::name(const QString& kind)
{
    for (const FaultKindText& each : kinds())
        if (each.kind == kind)
            return each.name;
    return kind;
}

QString FaultText::detector(const QString& word)
{
    static constexpr auto kWords = std::to_array<std::pair<const char*, const char*>>({
        {"silent-leader", QT_TR_NOOP("Silence of the leader")},
        {"stalled-head", QT_TR_NOOP("Standstill of the head")},
        {"withheld-batches", QT_TR_NOOP("Blocks that L1 lacks")},
        {"late-batches", QT_TR_NOOP("Late batches")},
        {"unreadable-batch", QT_TR_NOOP("Unreadable batches")},
        {"ignored-sender", QT_TR_NOOP("Ignored transactions")},
        {"challenger", QT_TR_NOOP("Challenger")},
        {"derivation-reset", QT_TR_NOOP("Reset of the derivation")},
        {"double-signature", QT_TR_NOOP("Double signatures")},
        {"refused-data", QT_TR_NOOP("Data that are not taken")},
        {"missing-data", QT_TR_NOOP("Data that are missing")},
    });
    for (const auto& [known, text] : kWords)
        if (word == QLatin1StringView(known))
            return tr(text);
    return word;
}

QString FaultText::state(const QString& word)
{
    if (word == u"armed")
        return tr("Armed", "a fault that waits for its moment");
    if (word == u"active")
        return tr("Active", "a fault");
    if (word == u"over")
        return tr("Over", "a fault");
    return word;
}

} // namespace nucleate
