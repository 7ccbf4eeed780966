#include "tests/support/source_file.hpp"

namespace nucleate {

std::string source_file(std::string_view relative)
{
    return std::string{NUCLEATE_SOURCE_DIR "/"}.append(relative);
}

} // namespace nucleate
