#pragma once

#include "chain/base/result.hpp"
#include "chain/protocol/rows.hpp"

#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace nucleate::agents {

/// A sentence for people, by its key in `protocol::kSentences` and its arguments.
struct Sentence
{
    std::string key; ///< empty: `free` is the whole sentence
    std::vector<std::pair<std::string, std::string>> args;
    std::string free; ///< a text that another room made

    static constexpr auto fields()
    {
        using T = Sentence;
        return std::tuple{protocol::field("key", &T::key), protocol::field("args", &T::args),
                          protocol::field("free", &T::free)};
    }
    /// In English.
    std::string text() const;
};

Sentence say(std::string_view key, std::vector<std::pair<std::string, std::string>> args = {});
/// A text that has no key: it is shown as it is.
Sentence quote(std::string text);

/// The sentence of a key without arguments as an error.
tl::unexpected<Error> refuse(std::string_view key);

/// Puts the sentence into a row: its English text into the member with that field name, and how it
/// was made beside it.
template <class Row>
void put(Row& row, const char* field_name, std::string Row::*member, const Sentence& sentence)
{
    row.*member = sentence.text();
    if (sentence.key.empty())
        return;
    protocol::SentenceRow made{field_name, sentence.key, {}};
    for (const auto& [key, value] : sentence.args)
        made.args.push_back({key, value});
    row.sentences.push_back(std::move(made));
}

} // namespace nucleate::agents
