#include <cstddef>
#include <cstdint>
#include <cstdio>

// Writes the tables of RFC 7932 as C++, out of the library of Brotli, which exports them to its own
// decoder and encoder. The layouts are those of its version 1.

extern "C" {

struct BrotliDictionary
{
    std::uint8_t size_bits_by_length[32];
    std::uint32_t offsets_by_length[32];
    std::size_t data_size;
    const std::uint8_t* data;
};
const BrotliDictionary* BrotliGetDictionary();

struct BrotliTransforms
{
    std::uint16_t prefix_suffix_size;
    const std::uint8_t* prefix_suffix;
    const std::uint16_t* prefix_suffix_map;
    std::uint32_t num_transforms;
    const std::uint8_t* transforms;
};
const BrotliTransforms* BrotliGetTransforms();

extern const std::uint8_t _kBrotliContextLookupTable[2048];
}

namespace {

template <class Number>
void print(const Number* numbers, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        std::printf("%u,%s", static_cast<unsigned>(numbers[i]), i % 24 == 23 ? "\n" : "");
}

/// As a string literal of octal escapes.
void print_affix(const BrotliTransforms& all, std::uint8_t index)
{
    const std::uint8_t* at = all.prefix_suffix + all.prefix_suffix_map[index];
    std::printf("\"");
    for (std::uint8_t i = 1; i <= at[0]; ++i)
        std::printf("\\%03o", at[i]);
    std::printf("\"");
}

} // namespace

int main()
{
    const BrotliDictionary& dictionary = *BrotliGetDictionary();
    const BrotliTransforms& transforms = *BrotliGetTransforms();
    if (dictionary.data_size != 122'784 || transforms.num_transforms != 121) {
        std::fprintf(stderr, "not the tables of RFC 7932\n");
        return 1;
    }
    std::printf("#include \"chain/fault/program/brotli_tables.hpp\"\n\n"
                "namespace nucleate::fault::brotli {\n\n"
                "const std::uint8_t kDictionary[122'784] = {\n");
    print(dictionary.data, dictionary.data_size);
    std::printf("};\nconst std::uint8_t kSizeBits[25] = {");
    print(dictionary.size_bits_by_length, 25);
    std::printf("};\nconst std::uint32_t kOffsets[25] = {");
    print(dictionary.offsets_by_length, 25);
    std::printf("};\nconst Transform kTransformTable[kTransforms] = {\n");
    for (std::uint32_t i = 0; i < transforms.num_transforms; ++i) {
        const std::uint8_t* triple = transforms.transforms + 3 * i;
        std::printf("{");
        print_affix(transforms, triple[0]);
        std::printf(", %u, ", triple[1]);
        print_affix(transforms, triple[2]);
        std::printf("},\n");
    }
    std::printf("};\nconst std::uint8_t kContexts[4][2][256] = {\n");
    for (std::size_t mode = 0; mode < 4; ++mode) {
        std::printf("{{");
        print(_kBrotliContextLookupTable + 512 * mode, 256);
        std::printf("},{");
        print(_kBrotliContextLookupTable + 512 * mode + 256, 256);
        std::printf("}},\n");
    }
    std::printf("};\n\n} // namespace nucleate::fault::brotli\n");
    return 0;
}
