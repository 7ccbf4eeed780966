# Programs for the machine of MIPS.sol. The flags keep to what it executes: no branch-likely, traps,
# multiply-add or floating point; the check of the ELF file refuses what slips through. Paths of this
# build stay out of the file, so that the same sources give the same bytes anywhere.
find_program(NUCLEATE_MIPS_CXX mips-linux-gnu-g++ REQUIRED)
find_program(NUCLEATE_MIPS_LD mips-linux-gnu-ld REQUIRED)
find_path(NUCLEATE_EXPECTED_INCLUDE tl/expected.hpp REQUIRED)

set(NUCLEATE_MIPS_DIR ${CMAKE_CURRENT_LIST_DIR})
get_filename_component(NUCLEATE_MIPS_ROOT ${CMAKE_CURRENT_LIST_DIR}/../../.. ABSOLUTE)
set(NUCLEATE_MIPS_INCLUDE ${CMAKE_BINARY_DIR}/mips/include)
# Headers of the host that are fit for any machine, and one that Debian lacks for soft float.
file(MAKE_DIRECTORY ${NUCLEATE_MIPS_INCLUDE}/gnu)
file(TOUCH ${NUCLEATE_MIPS_INCLUDE}/gnu/stubs-o32_soft.h)
file(COPY ${NUCLEATE_EXPECTED_INCLUDE}/tl DESTINATION ${NUCLEATE_MIPS_INCLUDE})

set(NUCLEATE_MIPS_FLAGS -std=c++20 -O2 -EB -mips32 -mabi=32 -mno-abicalls -fno-pic -G0 -msoft-float
    -mno-branch-likely -mno-check-zero-division -mno-imadd -fno-exceptions -fno-rtti
    -fno-threadsafe-statics -fno-asynchronous-unwind-tables -fno-stack-protector
    -fno-isolate-erroneous-paths-dereference
    -ffunction-sections -fdata-sections -ffile-prefix-map=${NUCLEATE_MIPS_ROOT}=.
    -DNDEBUG -Dthread_local= -Wall -Wextra -I${NUCLEATE_MIPS_INCLUDE} -I${NUCLEATE_MIPS_ROOT})
# What implements the built-ins must not be turned into calls of them.
set(NUCLEATE_MIPS_RUNTIME_FLAGS -fno-builtin -fno-tree-loop-distribute-patterns)

# Objects of the sources into <name>_objects of the caller. Sources are full paths.
function(nucleate_mips_objects name)
    cmake_parse_arguments(M "RUNTIME" "" "SOURCES" ${ARGN})
    set(objects)
    set(extra)
    if(M_RUNTIME)
        set(extra ${NUCLEATE_MIPS_RUNTIME_FLAGS})
    endif()
    foreach(source ${M_SOURCES})
        file(RELATIVE_PATH path ${NUCLEATE_MIPS_ROOT} ${source})
        string(REPLACE "../" "" path ${path})
        set(object ${CMAKE_BINARY_DIR}/mips/objects/${path}.o)
        get_filename_component(folder ${object} DIRECTORY)
        file(MAKE_DIRECTORY ${folder})
        add_custom_command(OUTPUT ${object}
            COMMAND ${CMAKE_CXX_COMPILER_LAUNCHER} ${NUCLEATE_MIPS_CXX} ${NUCLEATE_MIPS_FLAGS}
                ${extra} -MD -MF ${object}.d -MT ${object} -c ${source} -o ${object}
            DEPENDS ${source} DEPFILE ${object}.d
            COMMENT "Building MIPS object ${path}")
        list(APPEND objects ${object})
    endforeach()
    set(${name}_objects ${objects} PARENT_SCOPE)
endfunction()

# An ELF file of objects, in their order.
function(nucleate_mips_link output)
    add_custom_command(OUTPUT ${output}
        COMMAND ${NUCLEATE_MIPS_LD} -EB -static -nostdlib --gc-sections --strip-all
            -T ${NUCLEATE_MIPS_DIR}/link.ld -o ${output} ${ARGN}
        DEPENDS ${ARGN} ${NUCLEATE_MIPS_DIR}/link.ld
        COMMENT "Linking MIPS program ${output}")
endfunction()

# What every program needs beside its own objects, into runtime_objects.
macro(nucleate_mips_runtime)
    file(GLOB runtime CONFIGURE_DEPENDS ${NUCLEATE_MIPS_DIR}/*.cpp)
    nucleate_mips_objects(runtime RUNTIME SOURCES ${runtime})
    nucleate_mips_objects(support SOURCES ${NUCLEATE_MIPS_ROOT}/chain/fault/preimage.cpp
        ${NUCLEATE_MIPS_ROOT}/chain/crypto/keccak.cpp)
    list(APPEND runtime_objects ${support_objects})
endmacro()

# The program that disputes are about: the core, derivation, and what judges claims. What the core
# has of libraries comes from precompiles of L1, or is done by the program itself. Into
# core_objects; `tables`: the source that holds those of Brotli.
macro(nucleate_mips_core tables)
    set(core ${NUCLEATE_MIPS_ROOT}/chain)
    file(GLOB core_sources CONFIGURE_DEPENDS ${core}/trie/*.cpp ${core}/evm/*.cpp
        ${core}/execution/*.cpp ${core}/derivation/*.cpp
        ${core}/fault/client/*.cpp ${core}/fault/program/*.cpp)
    list(REMOVE_ITEM core_sources
        ${core}/derivation/compression.cpp ${core}/derivation/decompression.cpp)
    nucleate_mips_objects(core SOURCES ${core_sources} ${core}/base/hex.cpp
        ${core}/base/uint256.cpp ${core}/base/uint256_division.cpp
        ${core}/encoding/rlp.cpp ${core}/crypto/blake2b.cpp)
    nucleate_mips_objects(tables SOURCES ${tables})
    list(APPEND core_objects ${tables_objects})
endmacro()
