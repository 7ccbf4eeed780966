#pragma once

#include "chain/evm/frame.hpp"

/// Instructions that read the message, the transaction, the block and other accounts.
namespace nucleate::evm::op {

inline void address(uint256* top, Frame& f)
{
    top[1] = to_uint256(f.message->recipient);
}
inline void caller(uint256* top, Frame& f)
{
    top[1] = to_uint256(f.message->sender);
}
inline void callvalue(uint256* top, Frame& f)
{
    top[1] = f.message->value;
}
inline void origin(uint256* top, Frame& f)
{
    top[1] = to_uint256(f.host->tx_context().origin);
}
inline void gasprice(uint256* top, Frame& f)
{
    top[1] = f.host->tx_context().gas_price;
}
inline void coinbase(uint256* top, Frame& f)
{
    top[1] = to_uint256(f.host->tx_context().coinbase);
}
inline void timestamp(uint256* top, Frame& f)
{
    top[1] = uint256{f.host->tx_context().timestamp};
}
inline void number(uint256* top, Frame& f)
{
    top[1] = uint256{f.host->tx_context().number};
}
/// DIFFICULTY before Paris (EIP-4399).
inline void prevrandao(uint256* top, Frame& f)
{
    top[1] = f.host->tx_context().prev_randao;
}
inline void gaslimit(uint256* top, Frame& f)
{
    top[1] = uint256{f.host->tx_context().gas_limit};
}
inline void chainid(uint256* top, Frame& f)
{
    top[1] = f.host->tx_context().chain_id;
}
inline void basefee(uint256* top, Frame& f)
{
    top[1] = f.host->tx_context().base_fee;
}
inline void blobbasefee(uint256* top, Frame& f)
{
    top[1] = f.host->tx_context().blob_base_fee;
}
inline void selfbalance(uint256* top, Frame& f)
{
    top[1] = f.host->balance(f.message->recipient);
}

void blobhash(uint256* top, Frame& f);
void blockhash(uint256* top, Frame& f);
Outcome balance(uint256* top, std::int64_t gas, Frame& f);
Outcome extcodesize(uint256* top, std::int64_t gas, Frame& f);
Outcome extcodehash(uint256* top, std::int64_t gas, Frame& f);
Outcome extcodecopy(uint256* top, std::int64_t gas, Frame& f);

} // namespace nucleate::evm::op
