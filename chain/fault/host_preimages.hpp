#pragma once

#include "chain/execution/types.hpp"
#include "chain/fault/preimage.hpp"
#include "chain/fault/program/hints.hpp"

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace nucleate::fault {

/// A block as far as the program reads it.
struct HostBlock
{
    execution::Header header;
    std::vector<execution::Transaction> transactions;
    std::vector<execution::Receipt> receipts;
};

/// A blob of an L1 block.
struct HostBlob
{
    Bytes data;
    Bytes commitment;
};

/// What a node has stored of both chains. Answers nothing where it has it not.
class HostStores
{
public:
    virtual ~HostStores() = default;
    virtual std::optional<HostBlock> l1_block(const Hash32& hash) const = 0;
    /// Of a transaction of L1 block `block`.
    virtual std::optional<HostBlob> l1_blob(const Hash32& block,
                                            const Hash32& versioned_hash) const = 0;
    virtual std::optional<HostBlock> l2_block(const Hash32& hash) const = 0;
    /// RLP of a node of the L2's state trie, or of a storage trie below it (see trie::NodeStore).
    virtual std::optional<Bytes> l2_state_node(const Hash32& hash, BytesView path) const = 0;
    virtual std::optional<Bytes> l2_code(const Hash32& code_hash) const = 0;
    /// The 128 bytes behind an output root.
    virtual std::optional<Bytes> l2_output(const Hash32& root) const = 0;
    /// Data that L1 holds a keccak commitment of, by their hash.
    virtual std::optional<Bytes> committed(const Hash32& /*hash*/) const { return std::nullopt; }
};

/// What a dispute is about.
struct Dispute
{
    Hash32 l1_head;
    Hash32 agreed_output;
    Hash32 disputed_output;
    std::uint64_t disputed_block = 0;
    std::uint64_t l2_chain_id = 0;

    bool operator==(const Dispute&) const = default;
};

/// Where a preimage comes from, as the PreimageOracle contract must be told it.
struct PreimageOrigin
{
    Bytes material; ///< the preimage itself, or a precompile's input
    Address precompile;
    /// Of a blob's field element, which `material` is: its point and what opens the commitment.
    struct BlobOpening
    {
        Hash32 z;
        Bytes commitment;
        Bytes proof;
    };
    std::optional<BlobOpening> opening{};
};

/// Serves a program out of a node's stores: the hints tell what to look up. Everything served stays
/// known.
class HostPreimages final : public PreimageOracle
{
public:
    /// `stores` must outlive it.
    HostPreimages(const HostStores& stores, const Dispute& dispute);

    std::optional<Bytes> preimage(const Hash32& key) override;
    void hint(BytesView text) override;

    /// Of a key that was served. For a blob's field element it takes tens of milliseconds.
    std::optional<PreimageOrigin> origin(const Hash32& key) const;
    std::size_t size() const { return known_.size(); }

private:
    void add_keccak(Bytes data);
    void add_header(const std::optional<HostBlock>& block);
    void add_lists(const std::optional<HostBlock>& block, bool with_receipts);
    void add_list(const std::vector<Bytes>& entries);
    void add_precompile(BytesView address_and_input);
    void add_blob(std::optional<HostBlob> blob);
    void look_up(Hint kind, const Hash32& hash, BytesView more);

    const HostStores& stores_;
    std::unordered_map<Hash32, Bytes> known_;
    std::unordered_map<Hash32, PreimageOrigin> precompiles_;
    struct BlobElement
    {
        std::shared_ptr<const HostBlob> blob;
        Hash32 z;
    };
    std::unordered_map<Hash32, BlobElement> elements_;
};

} // namespace nucleate::fault
