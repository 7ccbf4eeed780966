#pragma once

#include "chain/base/result.hpp"
#include "chain/execution/chain_spec.hpp"

#include <boost/json/fwd.hpp>

#include <map>
#include <string>
#include <string_view>

namespace nucleate::node {

/// Blob parameters by the name of the fork that brings them ("cancun", "bpo1"), in small letters:
/// the `blobSchedule` of genesis files (EIP-7840) and of the official tests.
using BlobSchedule = std::map<std::string, execution::BlobParameters>;

/// Numbers may be JSON numbers or hexadecimal texts. Fails on an entry that lacks a field.
Result<BlobSchedule> read_blob_schedule(const boost::json::value& json);

/// Makes every fork bring what `schedule` says for it, whenever it comes. Blob-only forks are left
/// to begin_fork.
void set_blob_parameters(execution::ChainSpec& spec, const BlobSchedule& schedule);

/// Lets the fork of that name hold from `at` on (a block number up to Paris, seconds from Shanghai
/// on); blob-only forks ("BPO1", EIP-7892) take their parameters from `schedule`. Forks are begun
/// in their order. False for an unknown name, or a blob-only fork without an entry.
bool begin_fork(execution::ChainSpec& spec, std::string_view name, std::uint64_t at,
                const BlobSchedule& schedule);

} // namespace nucleate::node
