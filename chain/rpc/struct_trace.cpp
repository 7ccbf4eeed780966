#include "chain/rpc/trace.hpp"

#include "chain/base/hex.hpp"
#include "chain/evm/opcodes.hpp"
#include "chain/rpc/call_errors.hpp"
#include "chain/rpc/error.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace nucleate::rpc {

namespace {

/// More than this that cannot leave while it is made and the trace ends in an error.
constexpr std::size_t kMostBytes = std::size_t{128} << 20U;

constexpr std::uint8_t kSload = 0x54;
constexpr std::uint8_t kSstore = 0x55;

std::string name_of(std::uint8_t opcode)
{
    const std::string_view name = evm::kOpcodes[opcode].name;
    if (!name.empty())
        return std::string(name);
    std::string text;
    Writer(text).quantity(std::uint64_t{opcode});
    return "opcode " + text.substr(1, text.size() - 2) + " not defined";
}

/// geth's default tracer: one entry an instruction, written as it runs. Memory and return data are
/// shown on request, stack and storage unless turned off.
class StructTrace final : public Trace, public evm::Tracer
{
public:
    StructTrace(const Arg& options, Writer& out)
        : out_(out), with_memory_(flag(options, "enableMemory")),
          with_return_data_(flag(options, "enableReturnData")),
          with_stack_(!flag(options, "disableStack")),
          with_storage_(!flag(options, "disableStorage")),
          limit_(options.given() ? options["limit"].optional_u64().value_or(0) : 0)
    {
        out_.begin_object();
        out_.key("structLogs");
        out_.begin_array();
    }

    evm::Tracer& tracer() override { return *this; }
    bool wants_steps() const override { return true; }

    void step(const evm::Step& step) override
    {
        if (loading_)
            finish_load(step);
        if ((limit_ != 0 && count_ >= limit_) || !has_room())
            return;
        ++count_;
        out_.begin_object();
        out_.key("pc");
        out_.number(std::uint64_t{step.pc});
        out_.key("op");
        out_.string(name_of(step.opcode));
        out_.key("gas");
        out_.number(step.gas);
        out_.key("depth");
        out_.number(std::int64_t{step.depth + 1});
        if (step.refund != 0) {
            out_.key("refund");
            out_.number(step.refund);
        }
        if (with_stack_)
            write_stack(step);
        if (with_memory_)
            write_memory(step.memory);
        if (with_return_data_ && !step.return_data.empty()) {
            out_.key("returnData");
            out_.data(step.return_data);
        }
        if (with_storage_)
            look_at_storage(step);
        open_ = true;
    }

    void step_cost(int, std::int64_t gas_cost, evm::Status error) override
    {
        if (!open_)
            return;
        open_ = false;
        out_.key("gasCost");
        out_.number(gas_cost);
        if (error != evm::Status::success) {
            out_.key("error");
            out_.string(status_text(error));
            loading_.reset();
        }
        if (!loading_)
            out_.end_object();
    }

    void exit(const evm::Message& message, const evm::CallResult& result) override
    {
        if (message.depth != 0)
            return;
        failed_ = result.status != evm::Status::success;
        output_ = result.output;
        if (!failed_ && !result.created.is_zero())
            created_ = result.created;
    }

    void write(const TraceEnd& end) override
    {
        if (!has_room())
            throw RpcError{Code::response_too_large, "trace too large", {}};
        if (loading_)
            out_.end_object();
        out_.end_array();
        out_.key("gas");
        out_.number(end.gas_used);
        out_.key("failed");
        out_.boolean(failed_);
        out_.key("returnValue");
        out_.data(created_ ? created_code(end.after, *created_) : output_);
        out_.end_object();
    }

private:
    static bool flag(const Arg& options, std::string_view name)
    {
        return options.given() && options[name].boolean_or(false);
    }

    void write_stack(const evm::Step& step)
    {
        out_.key("stack");
        out_.begin_array();
        for (const uint256& word : step.stack)
            out_.quantity(word);
        out_.end_array();
    }

    void write_memory(BytesView memory)
    {
        out_.key("memory");
        out_.begin_array();
        for (; memory.size() >= 32; memory = memory.subspan(32))
            out_.data(memory.first(32));
        out_.end_array();
    }

    bool has_room() { return out_.flush() && out_.text().size() <= kMostBytes; }

    /// An instruction that touches a slot shows those of the account that were touched so far.
    void look_at_storage(const evm::Step& step)
    {
        const std::size_t depth = step.stack.size();
        if (step.opcode == kSload && depth >= 1)
            loading_ = {step.depth, step.address, step.stack[depth - 1]};
        if (step.opcode != kSstore || depth < 2)
            return;
        storage_[step.address][step.stack[depth - 1]] = step.stack[depth - 2];
        write_storage(storage_[step.address]);
    }

    /// What SLOAD found lies on the stack of the instruction after it.
    void finish_load(const evm::Step& step)
    {
        const Load load = *std::exchange(loading_, std::nullopt);
        if (step.depth == load.depth && !step.stack.empty())
            storage_[load.address][load.slot] = step.stack.back();
        write_storage(storage_[load.address]);
        out_.end_object();
    }

    void write_storage(const std::map<uint256, uint256>& slots)
    {
        if (slots.empty())
            return;
        out_.key("storage");
        out_.begin_object();
        for (const auto& [key, value] : slots) {
            out_.key(to_hex_data(to_hash(key)));
            out_.word(value);
        }
        out_.end_object();
    }

    struct Load
    {
        int depth = 0;
        Address address;
        uint256 slot;
    };

    Writer& out_;
    bool with_memory_;
    bool with_return_data_;
    bool with_stack_;
    bool with_storage_;
    std::uint64_t limit_;
    std::uint64_t count_ = 0;
    bool open_ = false;           ///< the last entry waits for its cost
    std::optional<Load> loading_; ///< the last entry waits for what it loads
    bool failed_ = false;
    Bytes output_;
    std::optional<Address> created_;
    std::map<Address, std::map<uint256, uint256>> storage_;
};

} // namespace

std::unique_ptr<Trace> make_struct_trace(const Arg& options, Writer& out)
{
    return std::make_unique<StructTrace>(options, out);
}

} // namespace nucleate::rpc
