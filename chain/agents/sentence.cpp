#include "chain/agents/sentence.hpp"

#include "chain/protocol/sentences.hpp"

namespace nucleate::agents {

std::string Sentence::text() const
{
    if (key.empty())
        return free;
    std::string out{protocol::sentence_text(key)};
    for (const auto& [name, value] : args) {
        const std::string place = "{" + name + "}";
        const std::size_t at = out.find(place);
        if (at != std::string::npos)
            out.replace(at, place.size(), value);
    }
    return out;
}

Sentence say(std::string_view key, std::vector<std::pair<std::string, std::string>> args)
{
    return {std::string{key}, std::move(args), {}};
}

Sentence quote(std::string text)
{
    return {{}, {}, std::move(text)};
}

tl::unexpected<Error> refuse(std::string_view key)
{
    return fail(say(key).text());
}

} // namespace nucleate::agents
