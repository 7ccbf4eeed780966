// What the long run calls flat and linear.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf, middleOf } from './lib/long_run.mjs'

const hour = 3600
const minute = 60
/** Ten samples, `every` seconds apart. */
const run = (rss, disk, every = hour) => Array.from({ length: 10 }, (_, i) =>
    ({ elapsed: (i + 1) * every, rss: rss(i + 1), disk: disk(i + 1) }))
const level = () => 300
const steady = (hours) => 50 + 600 * hours

test('a reading that stands out does not count', () =>
    assert.equal(middleOf([160, 161, 190, 159, 162].map((rss) => ({ rss }))).rss, 161))

test('level memory and steady growth are fine', () =>
    assert.deepEqual(faultsOf(run(level, steady), 0.1).faults, []))

test('what warms up in the first fifth is let pass', () =>
    assert.deepEqual(faultsOf(run((hours) => hours < 2 ? 100 : 300, steady), 0.1).faults, []))

test('memory that moves within the tolerance is flat', () =>
    assert.deepEqual(faultsOf(run((hours) => 300 + 29 * (hours % 2), steady), 0.1).faults, []))

for (const [what, rss] of [['creeps', (hours) => 300 + 5 * hours], ['jumps once', (hours) => hours > 8 ? 340 : 300]])
    test(`memory that ${what} is not`, () => {
        const { faults } = faultsOf(run(rss, steady), 0.1)
        assert.equal(faults.length, 1)
        assert.match(faults[0], /memory spreads over 1[0-9]\.\d %/)
    })

test('in a short run caches may fill for minutes', () =>
    assert.deepEqual(faultsOf(run((minutes) => Math.min(26 + 8 * minutes, 70), steady, minute), 0.1).faults, []))

test('what still grows after them is found in a short run', () => {
    const { faults } = faultsOf(run((minutes) => 26 + 8 * minutes, steady, minute), 0.25)
    assert.equal(faults.length, 1)
    assert.match(faults[0], /memory spreads over 2\d\.\d %/)
})

test('a run that is too short for a judgement fails', () => {
    const { faults } = faultsOf(run(level, steady, 45), 0.1)
    assert.equal(faults.length, 1)
    assert.match(faults[0], /memory has 2 samples/)
})

test('growth that slows down is fine', () =>
    assert.deepEqual(faultsOf(run(level, (hours) => 1000 * Math.sqrt(hours)), 0.1).faults, []))

test('growth with the square of time is found', () => {
    const { faults } = faultsOf(run(level, (hours) => 20 * hours * hours), 0.1)
    assert.equal(faults.length, 1)
    assert.match(faults[0], /disk grows \d+\.\d % faster/)
})

test('a disk that stands still grows no faster', () =>
    assert.deepEqual(faultsOf(run(level, () => 50), 0.1).faults, []))
