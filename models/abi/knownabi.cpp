#include "models/abi/knownabi.hpp"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr qsizetype kMostContracts = 4096;
/// PUSH4, with which a contract's dispatcher compares the selector.
constexpr int kPush4 = 0x63;

/// What tokens and other contracts of the field share.
const char* const kCommon[] = {
    "event Approval(address indexed owner, address indexed spender, uint256 value)",
    "event Transfer(address indexed from, address indexed to, uint256 indexed tokenId)",
    "event ApprovalForAll(address indexed owner, address indexed operator, bool approved)",
    "event TransferSingle(address indexed operator, address indexed from, address indexed to, "
    "uint256 id, uint256 value)",
    "event Deposit(address indexed dst, uint256 wad)",
    "event Withdrawal(address indexed src, uint256 wad)",
    "event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)",
    "event Initialized(uint8 version)",
    "event Upgraded(address indexed implementation)",
    "event AdminChanged(address previousAdmin, address newAdmin)",
    "event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)",
    "error Error(string reason)",
    "error Panic(uint256 code)",
    "function safeTransferFrom(address from, address to, uint256 tokenId)",
    "function setApprovalForAll(address operator, bool approved)",
    "function aggregate3((address,bool,bytes)[] calls)",
    "function mint(address to, uint256 amount)",
    // The console of Hardhat and Foundry.
    "function log(string a)",
    "function log(uint256 a)",
    "function log(address a)",
    "function log(bool a)",
    "function log(bytes32 a)",
    "function log(string a, string b)",
    "function log(string a, uint256 b)",
    "function log(string a, address b)",
    "function log(string a, bool b)",
    "function log(string a, string b, string c)",
    "function log(string a, string b, uint256 c)",
    "function log(string a, uint256 b, uint256 c)",
    "function log(uint256 a, uint256 b)",
};

/// {"Name": [ABI], …}, as the build writes it.
QList<ContractAbi> shipped()
{
    QList<ContractAbi> out;
    QFile file(u":/abi/abi.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return out;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = all.begin(); it != all.end(); ++it)
        if (auto abi = abifile::fromList(it.value().toArray(), it.key()))
            out.append(std::move(*abi));
    return out;
}

ContractAbi common()
{
    ContractAbi out;
    for (const char* line : kCommon) {
        const QString text = QString::fromLatin1(line);
        const QString rest = text.section(u' ', 1);
        if (text.startsWith(u"event"_s))
            out.events.append(abiEvent(rest));
        else if (text.startsWith(u"error"_s))
            out.errors.append(abiFunction(rest));
        else
            out.functions.append(abiFunction(rest));
    }
    return out;
}

QSet<QString> selectorsIn(const QString& code)
{
    QSet<QString> out;
    for (qsizetype i = 2; i + 10 <= code.size();) {
        const int opcode = QStringView(code).mid(i, 2).toInt(nullptr, 16);
        i += 2;
        if (opcode == kPush4)
            out.insert(u"0x"_s + code.mid(i, 8).toLower());
        if (opcode >= 0x60 && opcode <= 0x7f)
            i += (opcode - 0x5f) * 2;
    }
    return out;
}

bool holdsAll(const QSet<QString>& selectors, const ContractAbi& contract)
{
    return std::all_of(
        contract.functions.begin(), contract.functions.end(), [&](const AbiFunction& f) {
            // A selector with leading zeros is pushed by fewer bytes.
            return f.selector.startsWith(u"0x00"_s) || selectors.contains(f.selector);
        });
}

} // namespace

KnownAbi& KnownAbi::get()
{
    static KnownAbi known;
    return known;
}

KnownAbi::KnownAbi() : m_contracts(shipped())
{
    m_contracts.append(common());
    rebuild();
}

void KnownAbi::learn(const QList<ContractAbi>& contracts)
{
    m_contracts = contracts + m_contracts;
    // What was read first goes first, except what came with the program.
    if (m_contracts.size() > kMostContracts)
        m_contracts.resize(kMostContracts);
    rebuild();
    Q_EMIT changed();
}

void KnownAbi::load(const QString& path)
{
    QThreadPool::globalInstance()->start([this, path] {
        const QList<ContractAbi> found = abifile::readPath(path);
        QMetaObject::invokeMethod(this, [this, path, found] {
            if (!found.isEmpty())
                learn(found);
            Q_EMIT loaded(path, static_cast<int>(found.size()));
        });
    });
}

void KnownAbi::rebuild()
{
    m_functions.clear();
    m_errors.clear();
    m_events.clear();
    for (qsizetype i = m_contracts.size(); i-- > 0;) {
        const ContractAbi& contract = m_contracts.at(i);
        for (const AbiFunction& f : contract.functions)
            m_functions.insert(f.selector, f);
        for (const AbiFunction& e : contract.errors)
            m_errors.insert(e.selector, e);
        for (const AbiEvent& e : contract.events)
            m_events.insert(e.topic, e);
    }
}

const AbiFunction* KnownAbi::function(const QString& selector) const
{
    const auto found = m_functions.constFind(selector.toLower());
    return found == m_functions.constEnd() ? nullptr : &*found;
}

const AbiFunction* KnownAbi::error(const QString& selector) const
{
    const auto found = m_errors.constFind(selector.toLower());
    return found == m_errors.constEnd() ? nullptr : &*found;
}

const AbiEvent* KnownAbi::event(const QString& topic, qsizetype topics) const
{
    const AbiEvent* any = nullptr;
    const QString key = topic.toLower();
    for (auto it = m_events.constFind(key); it != m_events.constEnd() && it.key() == key; ++it) {
        const auto indexed = std::count_if(it->inputs.begin(), it->inputs.end(),
                                           [](const AbiParameter& p) { return p.indexed; });
        if (indexed + 1 == topics)
            return &*it;
        any = any ? any : &*it;
    }
    return any;
}

const ContractAbi* KnownAbi::match(const QString& code) const
{
    for (const ContractAbi& contract : m_contracts)
        if (contract.mayBe(code))
            return &contract;
    const QSet<QString> selectors = selectorsIn(code);
    const ContractAbi* best = nullptr;
    for (const ContractAbi& contract : m_contracts)
        if (!contract.name.isEmpty() && contract.functions.size() >= 2 &&
            (!best || contract.functions.size() > best->functions.size()) &&
            holdsAll(selectors, contract))
            best = &contract;
    return best;
}

} // namespace nucleate
