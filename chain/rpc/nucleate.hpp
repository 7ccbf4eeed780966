#pragma once

#include "chain/rpc/control.hpp"
#include "chain/rpc/control_hub.hpp"
#include "chain/rpc/methods.hpp"

namespace nucleate::rpc {

/// The `nucleate_*` namespace: the control protocol (protocol/methods.hpp). It and the backend must
/// outlive the table.
class NucleateApi
{
public:
    explicit NucleateApi(ControlBackend& backend) : backend_(backend), hub_(backend.tables()) {}
    void add_to(MethodTable& table);

    ControlBackend& backend() { return backend_; }
    ControlHub& hub() { return hub_; }

private:
    ControlBackend& backend_;
    ControlHub hub_;
};

} // namespace nucleate::rpc
