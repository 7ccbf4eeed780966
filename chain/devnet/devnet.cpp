#include "chain/devnet/devnet.hpp"

#include "chain/devnet/devnet_impl.hpp"

namespace nucleate::devnet {

Devnet::Devnet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Devnet::~Devnet() = default;

Result<std::unique_ptr<Devnet>>
Devnet::start(DevnetOptions options, const std::function<void(const std::string&)>& progress)
{
    auto impl = std::make_unique<Impl>(std::move(options));
    if (const Result<void> opened = impl->open(progress); !opened)
        return tl::unexpected(opened.error());
    impl->run();
    return std::unique_ptr<Devnet>(new Devnet(std::move(impl)));
}

Endpoints Devnet::endpoints() const
{
    return impl_->endpoints();
}

std::optional<Error> Devnet::failure() const
{
    return impl_->failure();
}

bool Devnet::wait(std::chrono::milliseconds patience)
{
    return impl_->wait(patience);
}

} // namespace nucleate::devnet
