#pragma once

#include "chain/evm/fork.hpp"

#include <array>
#include <cstdint>
#include <string_view>

/// Every byte in order. X(code, implementation, name, stack items taken, stack items left, gas,
/// first fork): gas is the part that does not depend on operands, when the instruction was
/// introduced; later prices are in kRepricings. U(code) is no instruction in any fork.
/// Sources: Yellow Paper, appendix H; the EIP of each later instruction.
// clang-format off
#define NUCLEATE_OPCODES(X, U) \
    X(0x00, stop, "STOP", 0, 0, 0, frontier) \
    X(0x01, add, "ADD", 2, 1, 3, frontier) \
    X(0x02, mul, "MUL", 2, 1, 5, frontier) \
    X(0x03, sub, "SUB", 2, 1, 3, frontier) \
    X(0x04, div, "DIV", 2, 1, 5, frontier) \
    X(0x05, sdiv, "SDIV", 2, 1, 5, frontier) \
    X(0x06, mod, "MOD", 2, 1, 5, frontier) \
    X(0x07, smod, "SMOD", 2, 1, 5, frontier) \
    X(0x08, addmod, "ADDMOD", 3, 1, 8, frontier) \
    X(0x09, mulmod, "MULMOD", 3, 1, 8, frontier) \
    X(0x0a, exp, "EXP", 2, 1, 10, frontier) \
    X(0x0b, signextend, "SIGNEXTEND", 2, 1, 5, frontier) \
    U(0x0c) U(0x0d) U(0x0e) U(0x0f) \
    X(0x10, lt, "LT", 2, 1, 3, frontier) \
    X(0x11, gt, "GT", 2, 1, 3, frontier) \
    X(0x12, slt, "SLT", 2, 1, 3, frontier) \
    X(0x13, sgt, "SGT", 2, 1, 3, frontier) \
    X(0x14, eq, "EQ", 2, 1, 3, frontier) \
    X(0x15, iszero, "ISZERO", 1, 1, 3, frontier) \
    X(0x16, and_, "AND", 2, 1, 3, frontier) \
    X(0x17, or_, "OR", 2, 1, 3, frontier) \
    X(0x18, xor_, "XOR", 2, 1, 3, frontier) \
    X(0x19, not_, "NOT", 1, 1, 3, frontier) \
    X(0x1a, byte, "BYTE", 2, 1, 3, frontier) \
    X(0x1b, shl, "SHL", 2, 1, 3, constantinople) \
    X(0x1c, shr, "SHR", 2, 1, 3, constantinople) \
    X(0x1d, sar, "SAR", 2, 1, 3, constantinople) \
    X(0x1e, clz, "CLZ", 1, 1, 5, osaka) \
    U(0x1f) \
    X(0x20, keccak256, "KECCAK256", 2, 1, 30, frontier) \
    U(0x21) U(0x22) U(0x23) U(0x24) U(0x25) U(0x26) U(0x27) U(0x28) \
    U(0x29) U(0x2a) U(0x2b) U(0x2c) U(0x2d) U(0x2e) U(0x2f) \
    X(0x30, address, "ADDRESS", 0, 1, 2, frontier) \
    X(0x31, balance, "BALANCE", 1, 1, 20, frontier) \
    X(0x32, origin, "ORIGIN", 0, 1, 2, frontier) \
    X(0x33, caller, "CALLER", 0, 1, 2, frontier) \
    X(0x34, callvalue, "CALLVALUE", 0, 1, 2, frontier) \
    X(0x35, calldataload, "CALLDATALOAD", 1, 1, 3, frontier) \
    X(0x36, calldatasize, "CALLDATASIZE", 0, 1, 2, frontier) \
    X(0x37, calldatacopy, "CALLDATACOPY", 3, 0, 3, frontier) \
    X(0x38, codesize, "CODESIZE", 0, 1, 2, frontier) \
    X(0x39, codecopy, "CODECOPY", 3, 0, 3, frontier) \
    X(0x3a, gasprice, "GASPRICE", 0, 1, 2, frontier) \
    X(0x3b, extcodesize, "EXTCODESIZE", 1, 1, 20, frontier) \
    X(0x3c, extcodecopy, "EXTCODECOPY", 4, 0, 20, frontier) \
    X(0x3d, returndatasize, "RETURNDATASIZE", 0, 1, 2, byzantium) \
    X(0x3e, returndatacopy, "RETURNDATACOPY", 3, 0, 3, byzantium) \
    X(0x3f, extcodehash, "EXTCODEHASH", 1, 1, 400, constantinople) \
    X(0x40, blockhash, "BLOCKHASH", 1, 1, 20, frontier) \
    X(0x41, coinbase, "COINBASE", 0, 1, 2, frontier) \
    X(0x42, timestamp, "TIMESTAMP", 0, 1, 2, frontier) \
    X(0x43, number, "NUMBER", 0, 1, 2, frontier) \
    X(0x44, prevrandao, "DIFFICULTY", 0, 1, 2, frontier) \
    X(0x45, gaslimit, "GASLIMIT", 0, 1, 2, frontier) \
    X(0x46, chainid, "CHAINID", 0, 1, 2, istanbul) \
    X(0x47, selfbalance, "SELFBALANCE", 0, 1, 5, istanbul) \
    X(0x48, basefee, "BASEFEE", 0, 1, 2, london) \
    X(0x49, blobhash, "BLOBHASH", 1, 1, 3, cancun) \
    X(0x4a, blobbasefee, "BLOBBASEFEE", 0, 1, 2, cancun) \
    U(0x4b) U(0x4c) U(0x4d) U(0x4e) U(0x4f) \
    X(0x50, pop, "POP", 1, 0, 2, frontier) \
    X(0x51, mload, "MLOAD", 1, 1, 3, frontier) \
    X(0x52, mstore, "MSTORE", 2, 0, 3, frontier) \
    X(0x53, mstore8, "MSTORE8", 2, 0, 3, frontier) \
    X(0x54, sload, "SLOAD", 1, 1, 50, frontier) \
    X(0x55, sstore, "SSTORE", 2, 0, 0, frontier) \
    X(0x56, jump, "JUMP", 1, 0, 8, frontier) \
    X(0x57, jumpi, "JUMPI", 2, 0, 10, frontier) \
    X(0x58, pc, "PC", 0, 1, 2, frontier) \
    X(0x59, msize, "MSIZE", 0, 1, 2, frontier) \
    X(0x5a, gas, "GAS", 0, 1, 2, frontier) \
    X(0x5b, jumpdest, "JUMPDEST", 0, 0, 1, frontier) \
    X(0x5c, tload, "TLOAD", 1, 1, 100, cancun) \
    X(0x5d, tstore, "TSTORE", 2, 0, 100, cancun) \
    X(0x5e, mcopy, "MCOPY", 3, 0, 3, cancun) \
    X(0x5f, push0, "PUSH0", 0, 1, 2, shanghai) \
    X(0x60, push<1>, "PUSH1", 0, 1, 3, frontier) \
    X(0x61, push<2>, "PUSH2", 0, 1, 3, frontier) \
    X(0x62, push<3>, "PUSH3", 0, 1, 3, frontier) \
    X(0x63, push<4>, "PUSH4", 0, 1, 3, frontier) \
    X(0x64, push<5>, "PUSH5", 0, 1, 3, frontier) \
    X(0x65, push<6>, "PUSH6", 0, 1, 3, frontier) \
    X(0x66, push<7>, "PUSH7", 0, 1, 3, frontier) \
    X(0x67, push<8>, "PUSH8", 0, 1, 3, frontier) \
    X(0x68, push<9>, "PUSH9", 0, 1, 3, frontier) \
    X(0x69, push<10>, "PUSH10", 0, 1, 3, frontier) \
    X(0x6a, push<11>, "PUSH11", 0, 1, 3, frontier) \
    X(0x6b, push<12>, "PUSH12", 0, 1, 3, frontier) \
    X(0x6c, push<13>, "PUSH13", 0, 1, 3, frontier) \
    X(0x6d, push<14>, "PUSH14", 0, 1, 3, frontier) \
    X(0x6e, push<15>, "PUSH15", 0, 1, 3, frontier) \
    X(0x6f, push<16>, "PUSH16", 0, 1, 3, frontier) \
    X(0x70, push<17>, "PUSH17", 0, 1, 3, frontier) \
    X(0x71, push<18>, "PUSH18", 0, 1, 3, frontier) \
    X(0x72, push<19>, "PUSH19", 0, 1, 3, frontier) \
    X(0x73, push<20>, "PUSH20", 0, 1, 3, frontier) \
    X(0x74, push<21>, "PUSH21", 0, 1, 3, frontier) \
    X(0x75, push<22>, "PUSH22", 0, 1, 3, frontier) \
    X(0x76, push<23>, "PUSH23", 0, 1, 3, frontier) \
    X(0x77, push<24>, "PUSH24", 0, 1, 3, frontier) \
    X(0x78, push<25>, "PUSH25", 0, 1, 3, frontier) \
    X(0x79, push<26>, "PUSH26", 0, 1, 3, frontier) \
    X(0x7a, push<27>, "PUSH27", 0, 1, 3, frontier) \
    X(0x7b, push<28>, "PUSH28", 0, 1, 3, frontier) \
    X(0x7c, push<29>, "PUSH29", 0, 1, 3, frontier) \
    X(0x7d, push<30>, "PUSH30", 0, 1, 3, frontier) \
    X(0x7e, push<31>, "PUSH31", 0, 1, 3, frontier) \
    X(0x7f, push<32>, "PUSH32", 0, 1, 3, frontier) \
    X(0x80, dup<1>, "DUP1", 1, 2, 3, frontier) \
    X(0x81, dup<2>, "DUP2", 2, 3, 3, frontier) \
    X(0x82, dup<3>, "DUP3", 3, 4, 3, frontier) \
    X(0x83, dup<4>, "DUP4", 4, 5, 3, frontier) \
    X(0x84, dup<5>, "DUP5", 5, 6, 3, frontier) \
    X(0x85, dup<6>, "DUP6", 6, 7, 3, frontier) \
    X(0x86, dup<7>, "DUP7", 7, 8, 3, frontier) \
    X(0x87, dup<8>, "DUP8", 8, 9, 3, frontier) \
    X(0x88, dup<9>, "DUP9", 9, 10, 3, frontier) \
    X(0x89, dup<10>, "DUP10", 10, 11, 3, frontier) \
    X(0x8a, dup<11>, "DUP11", 11, 12, 3, frontier) \
    X(0x8b, dup<12>, "DUP12", 12, 13, 3, frontier) \
    X(0x8c, dup<13>, "DUP13", 13, 14, 3, frontier) \
    X(0x8d, dup<14>, "DUP14", 14, 15, 3, frontier) \
    X(0x8e, dup<15>, "DUP15", 15, 16, 3, frontier) \
    X(0x8f, dup<16>, "DUP16", 16, 17, 3, frontier) \
    X(0x90, swap<1>, "SWAP1", 2, 2, 3, frontier) \
    X(0x91, swap<2>, "SWAP2", 3, 3, 3, frontier) \
    X(0x92, swap<3>, "SWAP3", 4, 4, 3, frontier) \
    X(0x93, swap<4>, "SWAP4", 5, 5, 3, frontier) \
    X(0x94, swap<5>, "SWAP5", 6, 6, 3, frontier) \
    X(0x95, swap<6>, "SWAP6", 7, 7, 3, frontier) \
    X(0x96, swap<7>, "SWAP7", 8, 8, 3, frontier) \
    X(0x97, swap<8>, "SWAP8", 9, 9, 3, frontier) \
    X(0x98, swap<9>, "SWAP9", 10, 10, 3, frontier) \
    X(0x99, swap<10>, "SWAP10", 11, 11, 3, frontier) \
    X(0x9a, swap<11>, "SWAP11", 12, 12, 3, frontier) \
    X(0x9b, swap<12>, "SWAP12", 13, 13, 3, frontier) \
    X(0x9c, swap<13>, "SWAP13", 14, 14, 3, frontier) \
    X(0x9d, swap<14>, "SWAP14", 15, 15, 3, frontier) \
    X(0x9e, swap<15>, "SWAP15", 16, 16, 3, frontier) \
    X(0x9f, swap<16>, "SWAP16", 17, 17, 3, frontier) \
    X(0xa0, log<0>, "LOG0", 2, 0, 375, frontier) \
    X(0xa1, log<1>, "LOG1", 3, 0, 750, frontier) \
    X(0xa2, log<2>, "LOG2", 4, 0, 1125, frontier) \
    X(0xa3, log<3>, "LOG3", 5, 0, 1500, frontier) \
    X(0xa4, log<4>, "LOG4", 6, 0, 1875, frontier) \
    U(0xa5) U(0xa6) U(0xa7) U(0xa8) U(0xa9) U(0xaa) U(0xab) U(0xac) \
    U(0xad) U(0xae) U(0xaf) U(0xb0) U(0xb1) U(0xb2) U(0xb3) U(0xb4) \
    U(0xb5) U(0xb6) U(0xb7) U(0xb8) U(0xb9) U(0xba) U(0xbb) U(0xbc) \
    U(0xbd) U(0xbe) U(0xbf) U(0xc0) U(0xc1) U(0xc2) U(0xc3) U(0xc4) \
    U(0xc5) U(0xc6) U(0xc7) U(0xc8) U(0xc9) U(0xca) U(0xcb) U(0xcc) \
    U(0xcd) U(0xce) U(0xcf) U(0xd0) U(0xd1) U(0xd2) U(0xd3) U(0xd4) \
    U(0xd5) U(0xd6) U(0xd7) U(0xd8) U(0xd9) U(0xda) U(0xdb) U(0xdc) \
    U(0xdd) U(0xde) U(0xdf) U(0xe0) U(0xe1) U(0xe2) U(0xe3) U(0xe4) \
    U(0xe5) U(0xe6) U(0xe7) U(0xe8) U(0xe9) U(0xea) U(0xeb) U(0xec) \
    U(0xed) U(0xee) U(0xef) \
    X(0xf0, create, "CREATE", 3, 1, 32000, frontier) \
    X(0xf1, call, "CALL", 7, 1, 40, frontier) \
    X(0xf2, callcode, "CALLCODE", 7, 1, 40, frontier) \
    X(0xf3, return_, "RETURN", 2, 0, 0, frontier) \
    X(0xf4, delegatecall, "DELEGATECALL", 6, 1, 40, homestead) \
    X(0xf5, create2, "CREATE2", 4, 1, 32000, constantinople) \
    U(0xf6) U(0xf7) U(0xf8) U(0xf9) \
    X(0xfa, staticcall, "STATICCALL", 6, 1, 700, byzantium) \
    U(0xfb) U(0xfc) \
    X(0xfd, revert, "REVERT", 2, 0, 0, byzantium) \
    X(0xfe, invalid, "INVALID", 0, 0, 0, frontier) \
    X(0xff, selfdestruct, "SELFDESTRUCT", 1, 0, 0, frontier)
// clang-format on

namespace nucleate::evm {

inline constexpr std::size_t kForkCount = static_cast<std::size_t>(Fork::osaka) + 1;

struct OpcodeInfo
{
    std::string_view name; ///< empty: no instruction
    std::uint8_t taken = 0;
    std::uint8_t left = 0;
    std::int16_t gas = 0;
    Fork since = Fork::frontier;
};

#define NUCLEATE_INFO(code, impl, name, taken, left, gas, since)                                   \
    OpcodeInfo{name, taken, left, gas, Fork::since},
#define NUCLEATE_NO_INFO(code) OpcodeInfo{},
inline constexpr std::array<OpcodeInfo, 256> kOpcodes{
    {NUCLEATE_OPCODES(NUCLEATE_INFO, NUCLEATE_NO_INFO)}};
#undef NUCLEATE_INFO
#undef NUCLEATE_NO_INFO

/// The gas of one instruction from one fork on.
struct Repricing
{
    Fork fork;
    std::uint8_t code;
    std::int16_t gas;
};

/// In order of forks. From Berlin on these are the warm costs; what a cold access adds is charged
/// by the instruction (EIP-2929).
inline constexpr Repricing kRepricings[] = {
    {Fork::tangerine_whistle, 0x31, 400}, // EIP-150
    {Fork::tangerine_whistle, 0x3b, 700},
    {Fork::tangerine_whistle, 0x3c, 700},
    {Fork::tangerine_whistle, 0x54, 200},
    {Fork::tangerine_whistle, 0xf1, 700},
    {Fork::tangerine_whistle, 0xf2, 700},
    {Fork::tangerine_whistle, 0xf4, 700},
    {Fork::tangerine_whistle, 0xff, 5000},
    {Fork::istanbul, 0x31, 700}, // EIP-1884
    {Fork::istanbul, 0x3f, 700},
    {Fork::istanbul, 0x54, 800},
    {Fork::berlin, 0x31, 100}, // EIP-2929
    {Fork::berlin, 0x3b, 100},
    {Fork::berlin, 0x3c, 100},
    {Fork::berlin, 0x3f, 100},
    {Fork::berlin, 0x54, 100},
    {Fork::berlin, 0xf1, 100},
    {Fork::berlin, 0xf2, 100},
    {Fork::berlin, 0xf4, 100},
    {Fork::berlin, 0xfa, 100},
};

/// Gas by code in one fork; kUndefinedGas where the fork has no such instruction.
using GasTable = std::array<std::int16_t, 256>;
inline constexpr std::int16_t kUndefinedGas = -1;

consteval std::array<GasTable, kForkCount> make_gas_tables()
{
    std::array<GasTable, kForkCount> tables{};
    for (std::size_t fork = 0; fork < kForkCount; ++fork) {
        for (std::size_t code = 0; code < 256; ++code) {
            const OpcodeInfo& info = kOpcodes[code];
            const bool known = !info.name.empty() && static_cast<std::size_t>(info.since) <= fork;
            tables[fork][code] = known ? info.gas : kUndefinedGas;
        }
        for (const Repricing& change : kRepricings)
            if (static_cast<std::size_t>(change.fork) <= fork &&
                tables[fork][change.code] != kUndefinedGas)
                tables[fork][change.code] = change.gas;
    }
    return tables;
}

inline constexpr std::array<GasTable, kForkCount> kGasTables = make_gas_tables();

constexpr const GasTable& gas_table(Fork fork)
{
    return kGasTables[static_cast<std::size_t>(fork)];
}

/// True when the instruction exists in all forks at one price: then its cost is a constant.
consteval bool has_constant_gas(std::uint8_t code)
{
    for (const GasTable& table : kGasTables)
        if (table[code] != kGasTables.back()[code] || table[code] == kUndefinedGas)
            return false;
    return true;
}

/// Mnemonic as clients print it, empty when `code` is no instruction in `fork`.
constexpr std::string_view opcode_name(Fork fork, std::uint8_t code)
{
    return gas_table(fork)[code] == kUndefinedGas ? std::string_view{} : kOpcodes[code].name;
}

} // namespace nucleate::evm
