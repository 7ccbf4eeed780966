#pragma once

#include "chain/execution/rules.hpp"

namespace nucleate::execution {

/// How a transaction ended.
struct TransactionResult
{
    evm::Status status = evm::Status::success;
    std::uint64_t gas_used = 0;
    std::uint64_t gas_refund = 0;
    uint256 price;    ///< wei a gas
    uint256 data_fee; ///< L2: the L1 fee
    Bytes output;
    std::vector<Log> logs;
    std::optional<Address> created;
};

/// What a call outside of any block need not fulfil.
struct Checks
{
    bool nonce = true;
    bool fees = true;      ///< false: gas is free and the sender may have code
    bool gas_cap = true;   ///< EIP-7825
    bool free_gas = false; ///< who names no fees pays none, whatever the base fee
};

/// Validity and execution of one transaction under `Rules` (Yellow Paper, 6).
template <class Rules>
class TransactionRunner
{
public:
    TransactionRunner(BlockContext& block, const Transaction& tx, const Address& sender,
                      evm::Tracer* tracer, Checks checks = {});

    /// Checks and runs it. On an error nothing has changed.
    Expected<TransactionResult, TxError> run(std::uint64_t gas_left, std::uint64_t blob_gas_left);
    /// OP Stack deposits: never refused; failure keeps the mint and counts the nonce.
    TransactionResult run_deposit();

private:
    std::optional<TxError> check(std::uint64_t gas_left, std::uint64_t blob_gas_left);
    std::optional<TxError> check_fees();
    std::optional<TxError> check_sender();
    void buy_gas();
    evm::CallResult execute();
    void warm_up(EvmHost& host);
    void apply_authorizations(EvmHost& host);
    void apply_authorization(EvmHost& host, const Authorization& authorization);
    evm::Message message(EvmHost& host);
    TransactionResult settle(evm::CallResult outcome);
    void pay(const TransactionResult& result);

    BlockContext& block_;
    State& state_;
    const Transaction& tx_;
    AccountEntry& sender_;
    evm::Tracer* tracer_;
    Checks checks_;
    std::uint64_t intrinsic_ = 0;
    std::uint64_t floor_ = 0;
    uint256 base_fee_;
    uint256 price_;
    uint256 blob_fee_;
    uint256 data_fee_;
};

extern template class TransactionRunner<L1Rules>;
extern template class TransactionRunner<L2Rules>;

} // namespace nucleate::execution
