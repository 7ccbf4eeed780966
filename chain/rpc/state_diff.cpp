#include "chain/rpc/state_diff.hpp"

#include "chain/base/hex.hpp"
#include "chain/evm/code.hpp"

namespace nucleate::rpc {

namespace {

using execution::Account;
using execution::StateView;

class DiffWriter
{
public:
    DiffWriter(Writer& out, const StateView& before, const StateView& after)
        : out_(out), before_(before), after_(after)
    {}

    void write(const Address& address, const std::set<uint256>& slots)
    {
        old_ = before_.account(address);
        new_ = after_.account(address);
        const auto changed = changed_slots(address, slots);
        if ((!old_ && !new_) || (changed.empty() && same_but_for_storage()))
            return;
        out_.key(to_hex_data(address));
        out_.begin_object();
        field("balance", old_ && new_ && old_->balance == new_->balance,
              [this](const StateView&, const Account& of) { out_.quantity(of.balance); });
        field("code", old_ && new_ && old_->code_hash == new_->code_hash,
              [this](const StateView& state, const Account& of) {
                  out_.data(state.code(of.code_hash)->bytes());
              });
        field("nonce", old_ && new_ && old_->nonce == new_->nonce,
              [this](const StateView&, const Account& of) { out_.quantity(of.nonce); });
        write_storage(changed);
        out_.end_object();
    }

private:
    using Slots = std::map<uint256, std::pair<uint256, uint256>>;

    Slots changed_slots(const Address& address, const std::set<uint256>& slots) const
    {
        Slots out;
        for (const uint256& slot : slots) {
            const uint256 from = old_ ? before_.storage(address, slot) : uint256{};
            const uint256 to = new_ ? after_.storage(address, slot) : uint256{};
            if (from != to)
                out[slot] = {from, to};
        }
        return out;
    }

    bool same_but_for_storage() const
    {
        return old_ && new_ && old_->balance == new_->balance && old_->nonce == new_->nonce &&
               old_->code_hash == new_->code_hash;
    }

    /// `from` and `to` write the two values; only the one that is there is asked for.
    template <class From, class To>
    void change(From from, To to)
    {
        out_.begin_object();
        out_.key(old_ && new_ ? "*" : new_ ? "+" : "-");
        if (!old_)
            to();
        else if (!new_)
            from();
        else {
            out_.begin_object();
            out_.key("from");
            from();
            out_.key("to");
            to();
            out_.end_object();
        }
        out_.end_object();
    }

    template <class Write>
    void field(std::string_view name, bool same, Write write)
    {
        out_.key(name);
        if (same)
            return out_.string("=");
        change([&] { write(before_, *old_); }, [&] { write(after_, *new_); });
    }

    void write_storage(const Slots& slots)
    {
        out_.key("storage");
        out_.begin_object();
        for (const auto& [slot, values] : slots) {
            out_.key(to_hex_data(to_hash(slot)));
            change([this, &word = values.first] { out_.word(word); },
                   [this, &word = values.second] { out_.word(word); });
        }
        out_.end_object();
    }

    Writer& out_;
    const StateView& before_;
    const StateView& after_;
    std::optional<Account> old_;
    std::optional<Account> new_;
};

} // namespace

void write_state_diff(Writer& out, const TouchedState::Map& touched, const StateView& before,
                      const StateView& after)
{
    DiffWriter writer(out, before, after);
    out.begin_object();
    for (const auto& [address, slots] : touched)
        writer.write(address, slots);
    out.end_object();
}

} // namespace nucleate::rpc
