#include "models/abi/contractabi.hpp"

#include "chain/base/hex.hpp"
#include "chain/crypto/keccak.hpp"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

constexpr int kMostFiles = 4000;
constexpr qsizetype kMostEntries = 4096;
constexpr int kDeepest = 8;

QString hashOf(const QString& signature)
{
    const std::string text = signature.toStdString();
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    return QString::fromStdString(to_hex_data(crypto::keccak256({bytes, text.size()})));
}

/// "tuple[]" with its components becomes "(address,uint256)[]".
QString canonical(const QJsonObject& parameter, int depth = 0)
{
    const QString type = parameter[u"type"_s].toString();
    if (!type.startsWith(u"tuple"_s) || depth > kDeepest)
        return type;
    QStringList parts;
    const QJsonArray components = parameter[u"components"_s].toArray();
    for (const QJsonValue component : components)
        parts.append(canonical(component.toObject(), depth + 1));
    return u'(' + parts.join(u',') + u')' + type.mid(5);
}

QList<AbiParameter> parameters(const QJsonValue& list)
{
    QList<AbiParameter> out;
    const QJsonArray items = list.toArray();
    for (const QJsonValue item : items)
        out.append(
            {item[u"name"_s].toString(), canonical(item.toObject()), item[u"indexed"_s].toBool()});
    return out;
}

QString signatureOf(const QString& name, const QList<AbiParameter>& inputs)
{
    QStringList types;
    for (const AbiParameter& input : inputs)
        types.append(input.type);
    return name + u'(' + types.join(u',') + u')';
}

/// Commas that stand in no bracket.
QStringList splitTop(const QString& list)
{
    QStringList out;
    int depth = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= list.size(); ++i) {
        const QChar c = i < list.size() ? list.at(i) : QChar(u',');
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (c == u',' && (depth == 0 || i == list.size())) {
            if (i > start)
                out.append(list.mid(start, i - start).trimmed());
            start = i + 1;
        }
    }
    return out;
}

QList<AbiParameter> declared(const QString& declaration)
{
    const qsizetype open = declaration.indexOf(u'(');
    QList<AbiParameter> out;
    for (const QString& item : splitTop(declaration.mid(open + 1).chopped(1))) {
        // A tuple may hold blanks in no declaration of ours, so the type ends at the first one.
        QStringList words = item.split(u' ');
        AbiParameter parameter{{}, words.takeFirst(), words.removeOne(u"indexed"_s)};
        parameter.name = words.join(u' ');
        out.append(parameter);
    }
    return out;
}

QString codeOf(const QJsonObject& artifact)
{
    QJsonValue code = artifact[u"deployedBytecode"_s];
    if (code.isUndefined())
        code = artifact[u"evm"_s][u"deployedBytecode"_s];
    QString text = code.isObject() ? code[u"object"_s].toString() : code.toString();
    if (!text.isEmpty() && !text.startsWith(u"0x"_s))
        text.prepend(u"0x"_s);
    return text.size() > 2 ? text : QString();
}

void addArtifact(QList<ContractAbi>& out, const QJsonObject& artifact, const QString& name)
{
    const QString own = artifact[u"contractName"_s].toString();
    auto abi = abifile::fromList(artifact[u"abi"_s].toArray(), own.isEmpty() ? name : own);
    if (!abi)
        return;
    abi->code = codeOf(artifact);
    out.append(std::move(*abi));
}

/// {"contracts": {"File.sol": {"Name": {abi, evm}}}}, as the compiler answers.
void addOutput(QList<ContractAbi>& out, const QJsonObject& contracts)
{
    for (const QJsonValue file : contracts) {
        const QJsonObject named = file.toObject();
        for (auto it = named.begin(); it != named.end(); ++it)
            addArtifact(out, it.value().toObject(), it.key());
    }
}

} // namespace

const AbiFunction* ContractAbi::function(const QString& signature) const
{
    for (const AbiFunction& f : functions)
        if (f.signature == signature)
            return &f;
    return nullptr;
}

bool ContractAbi::mayBe(const QString& deployed) const
{
    if (code.size() < 10 || code.size() != deployed.size())
        return false;
    for (qsizetype i = 2; i < code.size(); ++i)
        if (code.at(i) != u'0' && code.at(i).toLower() != deployed.at(i).toLower())
            return false;
    return true;
}

AbiFunction abiFunction(const QString& declaration)
{
    AbiFunction out;
    out.name = declaration.section(u'(', 0, 0).trimmed();
    out.inputs = declared(declaration);
    out.signature = signatureOf(out.name, out.inputs);
    out.selector = hashOf(out.signature).left(10);
    return out;
}

AbiEvent abiEvent(const QString& declaration)
{
    const AbiFunction read = abiFunction(declaration);
    return {read.name, hashOf(read.signature), read.inputs};
}

namespace abifile {

std::optional<ContractAbi> fromList(const QJsonArray& list, const QString& name)
{
    ContractAbi out;
    out.name = name;
    for (qsizetype i = 0; i < qMin(list.size(), kMostEntries); ++i) {
        const QJsonObject entry = list.at(i).toObject();
        const QString type = entry[u"type"_s].toString(u"function"_s);
        AbiFunction read;
        read.name = entry[u"name"_s].toString();
        read.inputs = parameters(entry[u"inputs"_s]);
        read.signature = signatureOf(read.name, read.inputs);
        const QString hash = hashOf(read.signature);
        if (read.name.isEmpty())
            continue;
        if (type == u"event") {
            out.events.append({read.name, hash, read.inputs});
            continue;
        }
        read.selector = hash.left(10);
        const QString mutability = entry[u"stateMutability"_s].toString();
        read.outputs = parameters(entry[u"outputs"_s]);
        read.reads =
            mutability == u"view" || mutability == u"pure" || entry[u"constant"_s].toBool();
        read.payable = mutability == u"payable" || entry[u"payable"_s].toBool();
        if (type == u"error")
            out.errors.append(read);
        else if (type == u"function")
            out.functions.append(read);
    }
    if (out.functions.isEmpty() && out.events.isEmpty() && out.errors.isEmpty())
        return std::nullopt;
    return out;
}

QList<ContractAbi> read(const QByteArray& json, const QString& name)
{
    QList<ContractAbi> out;
    if (json.size() > kMostBytes)
        return out;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isArray()) {
        if (auto abi = fromList(document.array(), name))
            out.append(std::move(*abi));
        return out;
    }
    const QJsonObject object = document.object();
    if (object.contains(u"abi"_s))
        addArtifact(out, object, name);
    addOutput(out, object[u"contracts"_s].toObject());
    addOutput(out, object[u"output"_s][u"contracts"_s].toObject());
    return out;
}

QList<ContractAbi> readFolder(const QString& path)
{
    QList<ContractAbi> out;
    QDirIterator files(path, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    for (int seen = 0; files.hasNext() && seen < kMostFiles; ++seen)
        out.append(readPath(files.next()));
    return out;
}

QList<ContractAbi> readPath(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return readFolder(path);
    QFile file(path);
    if (info.size() > kMostBytes || !file.open(QIODevice::ReadOnly))
        return {};
    return read(file.readAll(), info.completeBaseName());
}

} // namespace abifile
} // namespace nucleate
