// What no proper client sends: broken HTTP, broken WebSocket frames, readers and writers that take
// their time. The node answers or hangs up, goes on, and does not grow.
import assert from 'node:assert/strict'
import net from 'node:net'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { L1, exchange, frame, upgraded } from './lib/l1.mjs'

const call = '{"jsonrpc":"2.0","id":1,"method":"evm_mine","params":[]}'
const head = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
const post = (body, more = '') => `${head}${more}Content-Length: ${body.length}\r\n\r\n${body}`
// A sanitizer's allocator keeps what is freed: there is nothing to measure then.
const measured = !process.env.NUCLEATE_SANITIZED
let l1

before(async () => { l1 = await L1.start() })
after(async () => assert.equal(await l1.stop(), 0, l1.text.slice(-2000)))

/** The node lives, made no block in between, and grew by less than `most` MiB. */
async function unharmed(work, most = 24) {
    await l1.call('eth_blockNumber')
    const blocks = await l1.call('eth_blockNumber')
    const memory = l1.memory()
    await work()
    assert.equal(await l1.call('eth_blockNumber'), blocks)
    await sleep(100)
    const grown = l1.memory() - memory
    assert.ok(!measured || grown < most, `grew by ${grown.toFixed(1)} MiB`)
}

const requests = {
    'nothing but noise': [randomBytes(4_000), 400],
    'TLS': [Buffer.from('1603010200010001fc0303', 'hex'), 400],
    'HTTP/2 preface': ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    'no version': ['POST /\r\n\r\n', 400],
    'HTTP/9.9': ['POST / HTTP/9.9\r\nHost: localhost\r\n\r\n', 400],
    'absurd length': [`${head}Content-Length: 99999999999999999999\r\n\r\n`, 400],
    'largest length': [`${head}Content-Length: 18446744073709551615\r\n\r\n`, 413],
    'more than the limit': [`${head}Content-Length: 10485761\r\n\r\n`, 413],
    'negative length': [`${head}Content-Length: -1\r\n\r\n${call}`, 400],
    'bad chunk size': [`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n${call}\r\n0\r\n\r\n`, 400],
    'endless chunk size': [`${head}Transfer-Encoding: chunked\r\n\r\n${'f'.repeat(40)}\r\n`, 400],
    'chunk larger than the limit': [`${head}Transfer-Encoding: chunked\r\n\r\nffffffff\r\n`, 413],
    'negative chunk': [`${head}Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n`, 400],
    'chunk without its end': [`${head}Transfer-Encoding: chunked\r\n\r\n3\r\nabcXX0\r\n\r\n`, 400],
    'length and chunks': [`${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${post(call)}`, 400],
    'chunks and length': [`${head}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${post(call)}`, 400],
    'two lengths': [`${head}Content-Length: 0\r\nContent-Length: ${call.length}\r\n\r\n${call}`, 400],
    'coding that is not chunked': [`${head}Transfer-Encoding: identity\r\n\r\n${post(call)}`, 400],
    'two codings': [`${head}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n${post(call)}`, 400],
    'space before the colon': [`POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length : 5\r\n\r\n${post(call)}`, 400],
    'two hosts': [`${head}Host: evil.example\r\nContent-Length: ${call.length}\r\n\r\n${call}`, 400],
    'another host': [post(call).replace('localhost', 'evil.example'), 403],
    'another host in the target': [post(call).replace('POST /', 'POST http://evil.example/')
        .replace('localhost', 'evil.example'), 403],
    'one long header': [`${head}X: ${'x'.repeat(1_000_000)}\r\n\r\n`, 400],
    'many headers': [head + 'X: y\r\n'.repeat(100_000) + '\r\n', 400],
    'a target that is too long': [`GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 400],
    'bytes above ASCII in a name': [`POST / HTTP/1.1\r\nHost: localhost\r\nX\xff: 1\r\n\r\n`, 400],
    'a bare line feed': [`POST / HTTP/1.1\nHost: localhost\n\n${call}`, 400],
}
for (const [name, [bytes, status]] of Object.entries(requests))
    test(`HTTP: ${name}`, () => unharmed(async () => {
        const { text, closed } = await exchange(l1.port, Buffer.from(bytes, 'latin1'))
        const statuses = text.match(/HTTP\/1\.1 \d+/g) ?? []
        // A node that hangs up while it is still sent to may be answered by a reset.
        assert.ok(statuses.length <= 1, `answered ${statuses}: one request was taken for two`)
        if (statuses.length === 1) assert.equal(statuses[0], `HTTP/1.1 ${status}`)
        assert.ok(closed, 'the connection stayed open')
    }))

test('a chunked body of single bytes grows no memory', () => unharmed(async () => {
    const socket = net.connect(l1.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`)
    const chunks = '1\r\n \r\n'.repeat(10_000)
    for (let i = 0; i < 50 && socket.writable; ++i) {
        socket.write(chunks)
        await sleep(5)
    }
    socket.destroy()
}))

test('JSON that nests deeply, and large batches', () => unharmed(async () => {
    for (const body of ['['.repeat(1_000_000), '{"a":'.repeat(200_000),
        `[${'1,'.repeat(2_000_000)}1]`, `[${`${call.replace('evm_mine', 'evm_nothing')},`.repeat(1_000)}1]`,
        `"${'\\u0000'.repeat(1_000_000)}"`, '\xff\xfe', '1e999999999', `-${'0'.repeat(100_000)}`]) {
        const { text } = await exchange(l1.port, Buffer.from(post(body, 'Connection: close\r\n'), 'latin1'))
        assert.match(text, /^HTTP\/1\.1 200/)
        assert.match(text, /"error":\{"code":-32[67]00/)
    }
}, 220))

const frames = {
    'not masked': frame(1, call, { mask: false }),
    'reserved bits': frame(1, call, { reserved: 4 }),
    'compressed, though nobody agreed to it': frame(1, 'x', { reserved: 4 }),
    'an opcode that is not there': frame(3, call),
    'a control frame that is too large': frame(9, 'x'.repeat(126)),
    'a control frame in parts': frame(9, 'x', { fin: false }),
    'a continuation of nothing': frame(0, call),
    'a message inside another': Buffer.concat([frame(1, '[', { fin: false }), frame(1, call)]),
    'text that is not UTF-8': frame(1, Buffer.from([0x22, 0xc3, 0x28, 0x22])),
    'text cut inside a character': frame(1, Buffer.from([0x22, 0xe2, 0x82])),
    'a length above the limit': frame(1, 'x', { length: 10_485_761 }),
    'the largest length': frame(1, 'x', { length: 2n ** 63n - 1n }),
    'a length with its highest bit': frame(1, 'x', { length: 2n ** 64n - 1n }),
    'a short length in a long form': Buffer.concat([Buffer.from([0x81, 0xfe, 0, 1]), Buffer.alloc(4), Buffer.from('x')]),
    'a close of one byte': frame(8, 'x'),
    'a close with a code that must not be sent': frame(8, Buffer.from([0x03, 0xed])),
    'a close with a reason that is not UTF-8': frame(8, Buffer.from([0x03, 0xe8, 0xff])),
}
for (const [name, bytes] of Object.entries(frames))
    test(`WebSocket: ${name}`, () => unharmed(async () => {
        const socket = await upgraded(l1.port)
        const closed = new Promise((resolve) => socket.on('close', () => resolve(true)))
        socket.resume()
        socket.on('end', () => socket.destroy())
        socket.write(bytes)
        assert.ok(await Promise.race([closed, sleep(5_000)]), 'the connection stayed open')
    }))

test('WebSocket: fragments that add up to more than the limit', () => unharmed(async () => {
    const socket = await upgraded(l1.port)
    let open = true
    socket.on('close', () => { open = false })
    socket.resume()
    socket.write(frame(1, '[', { fin: false }))
    const part = frame(0, ' '.repeat(100_000), { fin: false })
    for (let i = 0; i < 200 && open; ++i) {
        socket.write(part)
        await sleep(2)
    }
    await sleep(200)
    assert.ok(!open, 'the connection stayed open')
}, 40))

test('WebSocket: noise after the handshake', () => unharmed(async () => {
    for (let i = 0; i < 50; ++i) {
        const socket = await upgraded(l1.port)
        socket.write(randomBytes(2_000))
        await sleep(5)
        socket.destroy()
    }
}))

test('WebSocket: pings are answered, and no more than they', () => unharmed(async () => {
    const socket = await upgraded(l1.port)
    socket.pause() // never reads
    const pings = Buffer.concat(Array.from({ length: 1_000 }, () => frame(9, 'x'.repeat(125))))
    for (let i = 0; i < 100; ++i) {
        socket.write(pings)
        await sleep(2)
    }
    socket.destroy()
}))

test('a subscriber that stops reading is dropped, and memory stays flat', async () => {
    const socket = await upgraded(l1.port)
    const each = 500
    for (let i = 0; i < each; ++i)
        socket.write(frame(1, '{"jsonrpc":"2.0","id":1,"method":"eth_subscribe","params":["newHeads"]}'))
    await sleep(300)
    socket.pause()
    const memory = l1.memory()
    let most = 0
    const blocks = 400 // of about half a megabyte of notifications each: three times what may wait
    for (let i = 0; i < blocks; ++i) {
        await l1.call('evm_mine')
        most = Math.max(most, l1.memory() - memory)
    }
    assert.ok(!measured || most < 64 + 48, `grew by ${most.toFixed(1)} MiB`)
    let received = 0
    socket.on('data', (data) => { received += data.length })
    await new Promise((resolve) => socket.on('close', resolve).resume())
    assert.ok(received < 80_000_000, `${received} bytes came`)
})

test('a thousand idle connections leave room for none, and go', async () => {
    const sockets = []
    for (let i = 0; i < 1_000; ++i) {
        const socket = net.connect(l1.port, '127.0.0.1')
        socket.on('error', () => {})
        sockets.push(socket)
    }
    await sleep(500)
    const { text } = await exchange(l1.port, post(call.replace('evm_mine', 'eth_chainId')))
    assert.match(text, /^HTTP\/1\.1 503|^$/)
    for (const socket of sockets) socket.destroy()
    await sleep(300)
    assert.equal(await l1.call('eth_chainId'), '0x7a69')
})

test('whoever sends a header slowly is not waited for', { timeout: 30_000 }, async () => {
    const began = Date.now()
    const socket = net.connect(l1.port, '127.0.0.1', () => socket.write('POST / HTTP/1.1\r\nX: '))
    const closed = new Promise((resolve) => socket.on('close', resolve))
    socket.on('error', () => {})
    socket.resume()
    const timer = setInterval(() => socket.write('x'), 200)
    await closed
    clearInterval(timer)
    const seconds = (Date.now() - began) / 1_000
    assert.ok(seconds > 5 && seconds < 20, `closed after ${seconds} s`)
})
