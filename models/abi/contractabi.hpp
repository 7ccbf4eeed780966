#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QList>
#include <QString>
#include <optional>

namespace nucleate {

struct AbiParameter
{
    QString name;
    QString type; ///< canonical: "uint256", "(address,bytes32)[]"
    bool indexed = false;
};

/// A function or an error of a contract.
struct AbiFunction
{
    QString name;
    QString signature; ///< "transfer(address,uint256)"
    QString selector;  ///< 0x and eight digits
    QList<AbiParameter> inputs;
    QList<AbiParameter> outputs;
    bool reads = false; ///< view or pure: eth_call answers it
    bool payable = false;
};

struct AbiEvent
{
    QString name;
    QString topic; ///< 0x and 64 digits
    QList<AbiParameter> inputs;
};

/// What a contract can be asked and what it reports, as its compiler wrote it down.
struct ContractAbi
{
    QString name;
    QString code; ///< code as deployed, 0x hex with zeros for immutables; empty when not known
    QList<AbiFunction> functions;
    QList<AbiFunction> errors;
    QList<AbiEvent> events;

    const AbiFunction* function(const QString& signature) const;
    /// True when a contract's code can come of this compilation: same length, same bytes wherever
    /// the compiler left no place for an immutable.
    bool mayBe(const QString& deployed) const;
};

namespace abifile {

inline constexpr qint64 kMostBytes = 16 << 20;

/// An ABI from its JSON list; entries that cannot be read are left out. Nothing when none is left.
std::optional<ContractAbi> fromList(const QJsonArray& list, const QString& name);
/// All contracts of a file: a bare ABI, an artifact of Hardhat or Foundry, or a compiler's whole
/// output. `name` is for those that do not say theirs. Empty when there is no ABI in it.
QList<ContractAbi> read(const QByteArray& json, const QString& name);
/// All contracts of the .json files in a folder and below, at most some thousands; slow, for a
/// thread of its own.
QList<ContractAbi> readFolder(const QString& path);
/// A file or a folder.
QList<ContractAbi> readPath(const QString& path);

} // namespace abifile

/// "transfer(address to, uint256 value)" as a function; a parameter may be `indexed`.
AbiFunction abiFunction(const QString& declaration);
AbiEvent abiEvent(const QString& declaration);

} // namespace nucleate
