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

/// program/echo.cpp, cross-compiled.
inline const Bytes& echo_program()
{
    static const Bytes bytes = file_bytes(QStringLiteral(NUCLEATE_ECHO_PROGRAM));
    return bytes;
}

} // namespace nucleate::fault::testing
