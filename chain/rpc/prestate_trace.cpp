#include "chain/rpc/trace.hpp"

#include "chain/base/hex.hpp"
#include "chain/evm/code.hpp"
#include "chain/rpc/touched.hpp"

#include <map>

namespace nucleate::rpc {

namespace {

using execution::Account;
using execution::StateView;

/// geth's prestateTracer: the accounts and slots that a transaction touched as they were before,
/// or, in diff mode, before and after where they differ.
class PrestateTrace final : public Trace
{
public:
    PrestateTrace(const Arg& config, const TraceSubject& subject, Writer& out)
        : out_(out), diff_(flag(config, "diffMode")), no_code_(flag(config, "disableCode")),
          no_storage_(flag(config, "disableStorage")),
          seen_(subject.tx, subject.sender, subject.coinbase)
    {}

    evm::Tracer& tracer() override { return seen_; }
    bool wants_before() const override { return true; }

    void write(const TraceEnd& end) override
    {
        if (!diff_)
            return write_all(*end.before);
        out_.begin_object();
        out_.key("post");
        write_diff(*end.before, end.after, false);
        out_.key("pre");
        write_diff(*end.before, end.after, true);
        out_.end_object();
    }

private:
    static bool flag(const Arg& config, std::string_view name)
    {
        return config.given() && config[name].boolean_or(false);
    }

    void write_all(const StateView& state)
    {
        out_.begin_object();
        for (const auto& [address, slots] : seen_.touched()) {
            const std::optional<Account> account = state.account(address);
            if (!account && slots.empty())
                continue;
            out_.key(to_hex_data(address));
            out_.begin_object();
            write_account(state, account.value_or(Account{}), nullptr);
            std::map<uint256, uint256> values;
            for (const uint256& slot : slots)
                values[slot] = state.storage(address, slot);
            write_storage(values);
            out_.end_object();
        }
        out_.end_object();
    }

    /// Fields of `account`; where `other` is given only those that differ from it.
    void write_account(const StateView& state, const Account& account, const Account* other)
    {
        if (other == nullptr || account.balance != other->balance) {
            out_.key("balance");
            out_.quantity(account.balance);
        }
        if (account.nonce != 0 && (other == nullptr || account.nonce != other->nonce)) {
            out_.key("nonce");
            out_.number(account.nonce);
        }
        const bool has_code = account.code_hash != execution::kEmptyCodeHash;
        if (!no_code_ && has_code && (other == nullptr || account.code_hash != other->code_hash)) {
            out_.key("code");
            out_.data(state.code(account.code_hash)->bytes());
        }
    }

    void write_storage(const std::map<uint256, uint256>& values)
    {
        if (values.empty() || no_storage_)
            return;
        out_.key("storage");
        out_.begin_object();
        for (const auto& [slot, value] : values) {
            out_.key(to_hex_data(to_hash(slot)));
            out_.word(value);
        }
        out_.end_object();
    }

    /// Changed slots with a value on the wanted side.
    std::map<uint256, uint256> changed_slots(const Address& address, const StateView& before,
                                             const StateView& after, bool pre) const
    {
        std::map<uint256, uint256> out;
        for (const uint256& slot : seen_.touched().at(address)) {
            const uint256 old_value = before.storage(address, slot);
            const uint256 new_value = after.storage(address, slot);
            const uint256& shown = pre ? old_value : new_value;
            if (old_value != new_value && !shown.is_zero())
                out[slot] = shown;
        }
        return out;
    }

    void write_diff(const StateView& before, const StateView& after, bool pre)
    {
        out_.begin_object();
        for (const auto& [address, slots] : seen_.touched()) {
            const std::optional<Account> old_account = before.account(address);
            const std::optional<Account> new_account = after.account(address);
            const std::optional<Account>& shown = pre ? old_account : new_account;
            const auto storage = changed_slots(address, before, after, pre);
            const bool storage_changed =
                !storage.empty() || !changed_slots(address, before, after, !pre).empty();
            if (!shown || (old_account == new_account && !storage_changed))
                continue;
            const Account other = old_account.value_or(Account{});
            out_.key(to_hex_data(address));
            out_.begin_object();
            write_account(pre ? before : after, *shown, pre ? nullptr : &other);
            write_storage(storage);
            out_.end_object();
        }
        out_.end_object();
    }

    Writer& out_;
    bool diff_;
    bool no_code_;
    bool no_storage_;
    TouchedState seen_;
};

} // namespace

std::unique_ptr<Trace> make_prestate_trace(const Arg& config, const TraceSubject& subject,
                                           Writer& out)
{
    return std::make_unique<PrestateTrace>(config, subject, out);
}

} // namespace nucleate::rpc
