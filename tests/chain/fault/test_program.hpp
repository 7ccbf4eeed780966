#pragma once

#include "chain/fault/elf.hpp"

#include <QFile>

namespace nucleate::fault::testing {

inline Bytes file_bytes(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    const QByteArray all = file.readAll();
    return {all.begin(), all.end()};
}

/// One of program/*.cpp, cross-compiled.
inline Bytes test_program(const QString& name)
{
    return file_bytes(QStringLiteral(NUCLEATE_TEST_PROGRAMS "/%1.elf").arg(name));
}

inline const Bytes& echo_program()
{
    static const Bytes bytes = test_program(QStringLiteral("echo"));
    return bytes;
}

} // namespace nucleate::fault::testing
