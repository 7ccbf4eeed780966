#pragma once

#include "chain/contracts/generated/proxy.hpp"
#include "chain/contracts/generated/sequencer_set.hpp"
#include "chain/contracts/generated/system_config.hpp"
#include "tests/chain/contracts/world.hpp"

#include <QTest>

#include <map>

namespace nucleate::contracts::testing {

using namespace nucleate::literals;
namespace set = nucleate::contracts::sequencer_set;

inline constexpr std::uint64_t kTerm = 60;
inline constexpr std::uint64_t kSilence = 30;
inline constexpr std::uint64_t kUnbond = 1000;
inline constexpr std::uint64_t kBlock = 2;
inline constexpr std::uint64_t kL2 = 901; ///< chain id
inline const uint256 kBond = kEther;

/// A set that owns the OP Stack's own SystemConfig. The DAO is played by Dao, the builder by
/// Builder, the watcher by Watcher; operator i has the hot key of person 100 + i.
class SequencerWorld
{
protected:
    void begin();
    Person key_of(const Person& who) const { return keys_.at(who.address); }
    Person operator_number(std::uint8_t i)
    {
        const Person person = world_.person(i);
        keys_[person.address] = world_.person(static_cast<std::uint8_t>(100 + i));
        return person;
    }
    Sent join(const Person& who, const uint256& bond = kBond)
    {
        return world_.send(who, set_, set::join(key_of(who).address), bond);
    }
    Sent rotate() { return world_.send(builder_, set_, set::rotate()); }
    Sent takeover() { return world_.send(builder_, set_, set::takeover()); }
    Sent hear(const Person& who) { return world_.send(key_of(who), set_, set::heartbeat()); }
    Sent report(std::uint64_t block) { return world_.send(watcher_, set_, set::report(block)); }
    Address leader() const { return set::decode_leader(world_.read(set_, set::leader())).value(); }
    uint256 units(const Person& who) const
    {
        return set::decode_units_of(world_.read(set_, set::units_of(who.address))).value();
    }
    void launch()
    {
        QVERIFY(world_.send(builder_, set_, set::launch(world_.now(), watcher_.address)).ok);
    }
    Person leading(const Person& a, const Person& b) const { return leader() == a.address ? a : b; }
    Address make_system_config();

    World world_;
    Person dao_, builder_, watcher_, a_, b_;
    std::map<Address, Person> keys_;
    Address system_config_, set_;
};

inline Address SequencerWorld::make_system_config()
{
    namespace config = system_config;
    const Address implementation = world_.deploy(builder_, config::creation());
    const Address proxy = world_.deploy(builder_, contracts::proxy::creation(builder_.address));
    const config::ResourceConfig resources{20'000'000,    10,        8,
                                           1'000'000'000, 1'000'000, (uint256{1} << 128U) - 1};
    config::Addresses addresses;
    addresses.gas_paying_token = "0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"_address;
    const Bytes initialize =
        config::initialize(builder_.address, 1368, 810949, to_hash(to_uint256(builder_.address)),
                           30'000'000, builder_.address, resources, {}, addresses);
    const Sent sent = world_.send(
        builder_, proxy, contracts::proxy::upgrade_to_and_call(implementation, initialize));
    return sent.ok ? proxy : Address{};
}

inline void SequencerWorld::begin()
{
    world_ = World{};
    keys_.clear();
    dao_ = world_.person(1);
    builder_ = world_.person(2);
    watcher_ = world_.person(3);
    a_ = operator_number(11);
    b_ = operator_number(12);
    system_config_ = make_system_config();
    QVERIFY(!system_config_.is_zero());
    const set::Config config{kBond, kBond * 50, kTerm, kSilence, kUnbond, kBlock};
    set_ = world_.deploy(
        builder_, set::creation(dao_.address, system_config_, builder_.address, kL2, config));
    QVERIFY(world_.send(builder_, system_config_, system_config::transfer_ownership(set_)).ok);
}

} // namespace nucleate::contracts::testing
