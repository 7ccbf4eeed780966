#pragma once

#include "chain/rpc/memory_budget.hpp"

#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <cstdint>
#include <string>

namespace nucleate::rpc {

/// Body of a request (Beast's Body and BodyReader): a string that grows with what arrives, not with
/// what was announced, and asks the server's budget for it. Ends in error::buffer_overflow when the
/// budget is spent.
struct RequestBody
{
    struct value_type
    {
        std::string text;
        MemoryLease lease;
    };

    static std::uint64_t size(const value_type& body) { return body.text.size(); }

    class reader
    {
    public:
        template <bool isRequest, class Fields>
        reader(boost::beast::http::header<isRequest, Fields>&, value_type& body) : body_(body)
        {}

        void init(const boost::optional<std::uint64_t>& length, boost::beast::error_code& error)
        {
            error = {};
            if (length)
                body_.text.reserve(std::min<std::uint64_t>(*length, MemoryLease::kFree));
        }

        template <class Buffers>
        std::size_t put(const Buffers& buffers, boost::beast::error_code& error)
        {
            const std::size_t bytes = boost::beast::buffer_bytes(buffers);
            if (!body_.lease.grow_to(body_.text.size() + bytes)) {
                error = boost::beast::http::error::buffer_overflow;
                return 0;
            }
            error = {};
            for (const auto buffer : boost::beast::buffers_range_ref(buffers))
                body_.text.append(static_cast<const char*>(buffer.data()), buffer.size());
            return bytes;
        }

        void finish(boost::beast::error_code& error) { error = {}; }

    private:
        value_type& body_;
    };
};

} // namespace nucleate::rpc
