#include "chain/evm/frame.hpp"

namespace nucleate::evm {
namespace {

/// Frames kept by a thread after its outermost call ended; deep calls are rare.
constexpr std::size_t kKeptFrames = 16;

struct FramePool
{
    std::vector<std::unique_ptr<Frame>> frames;
    std::size_t used = 0;
};

thread_local FramePool pool;

} // namespace

FrameLease::FrameLease()
{
    if (pool.used == pool.frames.size())
        pool.frames.push_back(std::make_unique<Frame>());
    frame_ = pool.frames[pool.used++].get();
}

FrameLease::~FrameLease()
{
    frame_->memory.reset();
    frame_->return_data.clear();
    frame_->output_offset = frame_->output_size = 0;
    if (--pool.used == 0 && pool.frames.size() > kKeptFrames)
        pool.frames.resize(kKeptFrames);
}

} // namespace nucleate::evm
