#include "chain/execution/fork_names.hpp"

#include <algorithm>
#include <array>

namespace nucleate::execution {
namespace {

using evm::Fork;

struct NamedFork
{
    std::string_view name; ///< in small letters
    Fork fork;
};

/// The first name of a fork is its own.
constexpr std::array kForks{
    NamedFork{"frontier", Fork::frontier},
    NamedFork{"homestead", Fork::homestead},
    NamedFork{"tangerine", Fork::tangerine_whistle},
    NamedFork{"eip150", Fork::tangerine_whistle},
    NamedFork{"spuriousdragon", Fork::spurious_dragon},
    NamedFork{"eip158", Fork::spurious_dragon},
    NamedFork{"byzantium", Fork::byzantium},
    NamedFork{"constantinople", Fork::constantinople},
    NamedFork{"petersburg", Fork::petersburg},
    NamedFork{"constantinoplefix", Fork::petersburg},
    NamedFork{"istanbul", Fork::istanbul},
    NamedFork{"muirglacier", Fork::istanbul},
    NamedFork{"berlin", Fork::berlin},
    NamedFork{"london", Fork::london},
    NamedFork{"arrowglacier", Fork::london},
    NamedFork{"grayglacier", Fork::london},
    NamedFork{"paris", Fork::paris},
    NamedFork{"merge", Fork::paris},
    NamedFork{"mergenetsplit", Fork::paris},
    NamedFork{"shanghai", Fork::shanghai},
    NamedFork{"cancun", Fork::cancun},
    NamedFork{"prague", Fork::prague},
    NamedFork{"osaka", Fork::osaka},
};

char small(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same(std::string_view text, std::string_view name)
{
    return std::equal(text.begin(), text.end(), name.begin(), name.end(),
                      [](char a, char b) { return small(a) == b; });
}

} // namespace

std::string_view fork_name(Fork fork)
{
    const auto* const found =
        std::find_if(kForks.begin(), kForks.end(),
                     [fork](const NamedFork& known) { return known.fork == fork; });
    return found == kForks.end() ? std::string_view{} : found->name;
}

std::optional<Fork> fork_named(std::string_view name)
{
    const auto* const found =
        std::find_if(kForks.begin(), kForks.end(),
                     [name](const NamedFork& known) { return same(name, known.name); });
    return found == kForks.end() ? std::nullopt : std::optional{found->fork};
}

} // namespace nucleate::execution
