// A long run of a scenario on virtual time: what memory and data folder do hour by hour, and
// whether the L2s can still be derived from L1 at the end.
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { inFolder, outputOf, sleep, withProgram } from './process.mjs'
import { rpc } from './rpc.mjs'

const l1Line = /^L1 +(\S+)/m
const mib = 2 ** 20

/** Bytes of the database and of what is not in it yet. */
function stored(folder) {
    let bytes = 0
    for (const name of ['nucleate.db', 'nucleate.db-wal'])
        bytes += statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0
    return bytes
}

/** Resident memory in bytes: now, and of what belongs to no file. */
function memoryOf(pid) {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    const kib = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1])
    return { rss: kib('VmRSS') * 1024, anonymous: kib('RssAnon') * 1024 }
}

async function headOf(url) {
    const block = await rpc(url, 'eth_getBlockByNumber', 'latest', false)
    return { number: Number(block.number), time: Number(block.timestamp) }
}

const columns = ['chain time', 'L1 block', 'L2 block', 'wall s', 'CPU s', 'RSS MiB', 'anon MiB',
    'disk MiB', 'growth MiB']
const line = (cells) => `| ${cells.map((cell, i) => String(cell).padStart(columns[i].length)).join(' | ')} |`

function told(at, before) {
    const hours = at.elapsed / 3600
    return line([`${hours.toFixed(2)} h`, at.l1, at.l2, at.wall.toFixed(0), at.cpu.toFixed(0),
        (at.rss / mib).toFixed(0), (at.anonymous / mib).toFixed(0), (at.disk / mib).toFixed(0),
        ((at.disk - before.disk) / mib).toFixed(0)])
}

/** The middle one of some readings: what an allocator holds for a moment does not count. */
export function middleOf(readings) {
    const sorted = [...readings].sort((a, b) => a.rss - b.rss)
    return sorted[Math.floor(sorted.length / 2)]
}

/**
 * Runs `program` until `seconds` of chain time have passed; a sample each `every` of them. Its memory
 * is the middle of all readings since the sample before.
 */
async function samplesOf(program, folder, seconds, every, say) {
    const [, url] = await program.printed(l1Line, 60)
    const begin = performance.now()
    const { time: start } = await headOf(url)
    const samples = [{ elapsed: 0, disk: 0 }]
    let readings = []
    while (samples.at(-1).elapsed < seconds) {
        await sleep(100)
        if (program.code !== null) throw new Error(`ended with ${program.code}: ${program.text.slice(-800)}`)
        const head = await headOf(url)
        readings.push(memoryOf(program.child.pid))
        const elapsed = head.time - start
        if (elapsed < samples.length * every) continue
        const l2 = /^L2 +(\S+)/m.exec(program.text)
        const sample = { elapsed, l1: head.number, l2: l2 ? (await headOf(l2[1])).number : 0,
            wall: (performance.now() - begin) / 1000, cpu: program.cpuSeconds(),
            disk: stored(folder), ...middleOf(readings) }
        say(told(sample, samples.at(-1)))
        samples.push(sample)
        readings = []
    }
    return samples.slice(1)
}

const most = (values) => Math.max(...values)
const least = (values) => Math.min(...values)
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Chain seconds in which caches fill: they do so with blocks, however long the run is. Caches of
 * first-light with its L2 are full after 340 s.
 */
const filling = 400
/** Samples that memory is judged by, at least. */
const enough = 3

/**
 * What is wrong with the samples, as sentences. The first fifth is warm-up: rings and the formation
 * itself; for memory the time in which caches fill is, too. After it memory stays within
 * `tolerance`, and the disk does not grow faster in the second half than in the first. A run that
 * ends before memory can be judged is at fault.
 */
export function faultsOf(samples, tolerance) {
    const steady = samples.slice(Math.ceil(samples.length / 5) - 1)
    const faults = []
    const rss = steady.filter((sample) => sample.elapsed >= filling).map((sample) => sample.rss)
    const spread = rss.length < enough ? NaN : most(rss) / least(rss) - 1
    if (Number.isNaN(spread)) faults.push(`memory has ${rss.length} samples after its caches filled, ${enough} are needed`)
    if (spread > tolerance) faults.push(`memory spreads over ${(spread * 100).toFixed(1)} %`)
    const growth = steady.slice(1).map((sample, i) =>
        (sample.disk - steady[i].disk) / (sample.elapsed - steady[i].elapsed))
    const half = Math.floor(growth.length / 2)
    const [first, second] = [mean(growth.slice(0, half)), mean(growth.slice(-half))]
    const faster = first === second ? 0 : second / first - 1
    if (!(faster <= tolerance)) faults.push(`the disk grows ${(faster * 100).toFixed(1)} % faster in the second half`)
    return { faults, spread, faster }
}

/** The whole of it: table, verdict of `nucleated verify`, faults. True when there are none. */
export async function longRun({ nucleated, scenario, seed, hours, tolerance, samples: count }) {
    const seconds = Math.round(hours * 3600)
    console.log(`${path.basename(scenario, '.json')}, seed ${seed}, ${hours} h of virtual time\n`)
    console.log(line(columns))
    console.log(`|${columns.map((name) => '-'.repeat(name.length + 1) + ':').join('|')}|`)
    return inFolder(async (folder) => {
        const samples = await withProgram(nucleated, ['--scenario', scenario, '--seed', String(seed),
            '--virtual-time', '--quiet', '--port', '0', '--data-dir', folder],
            (program) => samplesOf(program, folder, seconds, seconds / count, console.log))
        const { faults, spread, faster } = faultsOf(samples, tolerance)
        const last = samples.at(-1)
        console.log(`\n${(last.elapsed / last.wall).toFixed(1)}× real time, ` +
            `${(last.elapsed / last.cpu).toFixed(1)} chain seconds a CPU second; after warm-up ` +
            `memory within ${(spread * 100).toFixed(1)} %, growth of the disk ` +
            `${(faster * 100).toFixed(1)} % from half to half`)
        const from = performance.now()
        try {
            const verdict = await outputOf(nucleated, ['verify', '--data-dir', folder], 7200)
            console.log(`verify, ${((performance.now() - from) / 1000).toFixed(0)} s: ${verdict.trim()}`)
            if (!/all state roots equal/.test(verdict)) faults.push('verify compared no L2')
        } catch (error) {
            faults.push(`verify: ${error.message}`)
        }
        faults.forEach((fault) => console.log(`failed: ${fault}`))
        return faults.length === 0
    })
}
