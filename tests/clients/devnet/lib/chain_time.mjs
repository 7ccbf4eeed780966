// Clients that estimate waits by the wall clock, as viem does, expect a chain whose time is the
// wall's. On a devnet whose time runs faster this process lives in the chain's time.
const realNow = Date.now
const realTimeout = globalThis.setTimeout

/** Sets Date.now to the time of L1's head and lets it run `speed` times as fast; timers too. */
export async function liveInChainTime(l1, speed) {
    const { timestamp } = await l1.getBlock()
    const began = realNow()
    Date.now = () => Math.floor(Number(timestamp) * 1000 + (realNow() - began) * speed)
    globalThis.setTimeout = (job, wait = 0, ...args) => realTimeout(job, wait / speed, ...args)
}
