#include "app/gui/options.hpp"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace nucleate {
namespace {

[[noreturn]] void refuse(const QString& why)
{
    std::fprintf(stderr, "nucleate: %s\n", qUtf8Printable(why));
    std::exit(2);
}

} // namespace

Options Options::parse(const QCoreApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Control center where agents form an Ethereum L2, on a chain in your machine."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption attach(u"attach"_s, u"Attach to a node instead of starting one."_s,
                                    u"ws://host:port"_s);
    const QCommandLineOption token(u"token"_s, u"Control token of that node."_s, u"token"_s);
    const QCommandLineOption scenario(u"scenario"_s, u"Scenario of the devnet."_s, u"file"_s);
    const QCommandLineOption alone(u"l1-only"_s, u"Start a chain by itself, without agents."_s);
    const QCommandLineOption data(u"data-dir"_s, u"Folder for chain, wallet and settings."_s,
                                  u"folder"_s);
    const QCommandLineOption seed(u"seed"_s, u"Seed of the devnet."_s, u"number"_s);
    const QCommandLineOption capture(u"capture"_s, u"Write a picture of the window and quit."_s,
                                     u"file.png"_s);
    const QCommandLineOption after(u"capture-after"_s, u"Seconds before the picture is taken."_s,
                                   u"seconds"_s, u"5"_s);
    const QCommandLineOption page(u"page"_s, u"First page: 1 to 8, with /id for what to open."_s,
                                  u"page"_s);
    const QCommandLineOption theme(u"theme"_s, u"dark, light or system."_s, u"theme"_s);
    const QCommandLineOption language(u"language"_s, u"en, ja or zh_CN."_s, u"language"_s);
    parser.addOptions(
        {attach, token, scenario, alone, data, seed, capture, after, page, theme, language});
    parser.process(app);

    Options out;
    out.attach = QUrl(parser.value(attach), QUrl::StrictMode);
    if (parser.isSet(attach) && (!out.attach.isValid() || (out.attach.scheme() != u"ws"_s &&
                                                           out.attach.scheme() != u"wss"_s)))
        refuse(u"--attach takes ws://host:port"_s);
    out.token = parser.value(token);
    out.scenario = parser.value(scenario);
    out.alone = parser.isSet(alone);
    if (out.alone && (parser.isSet(scenario) || parser.isSet(attach)))
        refuse(u"--l1-only goes without --scenario and --attach"_s);
    out.dataDir = parser.value(data);
    if (parser.isSet(seed)) {
        bool ok = false;
        out.seed = parser.value(seed).toULongLong(&ok);
        if (!ok)
            refuse(u"--seed takes a whole number"_s);
    }
    out.capture = parser.value(capture);
    out.captureAfter = qBound(0, parser.value(after).toInt(), 3600);
    out.page = parser.value(page);
    out.theme = parser.value(theme);
    out.language = parser.value(language);
    return out;
}

} // namespace nucleate
