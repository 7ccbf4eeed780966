#include "chain/fault/mips/system.hpp"

#include <cstdlib>
#include <memory>
#include <unordered_map>
#include <utility>

// What the headers of the standard library expect to find compiled. The compiled library of the
// cross toolchain is for a later architecture with floating point.

namespace {
using nucleate::fault::mips::panic;
}

extern "C" {

char __libc_single_threaded = 1;
void* __dso_handle = nullptr;

/// Destructors of statics never run: the program ends by a system call.
int __cxa_atexit(void (*)(void*), void*, void*)
{
    return 0;
}

[[noreturn]] void abort()
{
    panic("abort\n");
}

[[noreturn]] void __cxa_pure_virtual()
{
    panic("pure virtual call\n");
}
}

namespace std {

void __throw_length_error(const char* what)
{
    panic(what);
}
void __throw_logic_error(const char* what)
{
    panic(what);
}
void __throw_out_of_range(const char* what)
{
    panic(what);
}
void __throw_out_of_range_fmt(const char* what, ...)
{
    panic(what);
}
void __throw_bad_alloc()
{
    panic("out of memory\n");
}
void __throw_bad_array_new_length()
{
    panic("array too long\n");
}
void __throw_bad_function_call()
{
    panic("empty function called\n");
}
void __throw_bad_optional_access()
{
    panic("empty optional read\n");
}
void __throw_bad_variant_access(const char* what)
{
    panic(what);
}

/// Asked for by type only where types are known at run time.
bool _Sp_make_shared_tag::_S_eq(const type_info&) noexcept
{
    return false;
}

namespace __detail {

/// A number of buckets, odd, that is at least `wanted`.
size_t _Prime_rehash_policy::_M_next_bkt(size_t wanted) const
{
    size_t count = 7;
    while (count < wanted)
        count = 2 * count + 1;
    _M_next_resize = count;
    return count;
}

/// At most one element a bucket.
pair<bool, size_t> _Prime_rehash_policy::_M_need_rehash(size_t buckets, size_t elements,
                                                        size_t more) const
{
    if (elements + more <= _M_next_resize)
        return {false, 0};
    if (elements + more <= buckets) {
        _M_next_resize = buckets;
        return {false, 0};
    }
    return {true, _M_next_bkt(elements + more > 2 * buckets ? elements + more : 2 * buckets)};
}

} // namespace __detail
} // namespace std
